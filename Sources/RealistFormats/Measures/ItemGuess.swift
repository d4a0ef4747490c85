import Realist

/// Finds which columns of a table hold an instrument's items.
///
/// By the items' identifiers; else as `q1` to `qN`; else by the questions' own words, where the instrument has
/// them; else as one set of columns that differ by a number only, 1 to N: `PQ[SQ001]`, `proqol_1`.
struct ItemGuess {
    enum Way: Equatable {
        case identifiers, numbers, wording
        /// As messages show it: `PQ[SQ001] … PQ[SQ030]`
        case family(String)
    }

    var columns: [Instrument.Item.ID: String] = [:]
    var way: Way?
    /// Sets of columns that could each be the items.
    var rivals: [String] = []

    /// Columns in `without` hold no item, whatever they are called.
    init(_ sample: TableSample, _ instrument: Instrument, without: Set<String> = []) {
        let headers = sample.headers.filter { !without.contains($0) }
        // A code that two headers begin with names neither.
        let codes = Dictionary(grouping: headers) { ItemGuess.code($0) ?? "" }
        let names =
            headers.map { ($0, $0) }
            + codes.filter { !$0.key.isEmpty && $0.value.count == 1 }.map {
                ($0.key, $0.value[0])
            }.sorted { $0.0 < $1.0 }
        let plain = Dictionary(
            names.map { (AnswerWords.plain($0.0), $0.1) }, uniquingKeysWith: { first, _ in first })
        var best = ItemGuess.Found(way: .identifiers)
        for item in instrument.items {
            best.columns[item.id] = plain[item.id.text] ?? plain[item.id.text.replacing("-", with: "_")]
        }
        var numbers = ItemGuess.Found(way: .numbers)
        for (position, item) in instrument.items.enumerated() {
            numbers.columns[item.id] = plain["q\(position + 1)"]
        }
        let words = ItemGuess.byWording(sample, instrument, without)
        for other in [numbers, words] where other.columns.count > best.columns.count { best = other }
        if best.columns.count < instrument.items.count {
            let families = ItemGuess.families(headers, count: instrument.items.count)
            if families.count == 1, let family = families.first {
                best = Found(way: .family(family.name))
                best.columns = Dictionary(
                    zip(instrument.items.map(\.id), family.columns)
                ) { first, _ in first }
            } else if best.columns.isEmpty {
                rivals = families.map(\.name)
            }
        }
        columns = best.columns
        way = best.columns.isEmpty ? nil : best.way
    }

    private struct Found {
        var way: Way
        var columns: [Instrument.Item.ID: String] = [:]
    }

    /// The question stands in the header, in brackets behind a common question (Google Forms), behind a number,
    /// or in a line below the header (Qualtrics).
    private static func byWording(
        _ sample: TableSample, _ instrument: Instrument, _ without: Set<String>
    ) -> Found {
        var found = Found(way: .wording)
        var byText: [String: String] = [:]
        for (index, header) in sample.headers.enumerated() where !without.contains(header) {
            let texts = [header] + sample.questions.compactMap { index < $0.count ? $0[index] : nil }
            for text in texts {
                for part in [text, inBrackets(text), withoutNumber(text), behindCode(text)] {
                    guard let part else { continue }
                    let key = AnswerWords.plain(part)
                    if !key.isEmpty, byText[key] == nil { byText[key] = header }
                }
            }
        }
        for item in instrument.items {
            guard let wording = item.wording else { continue }
            for text in [wording.text] + wording.translations.values.sorted() {
                if let header = byText[AnswerWords.plain(text)] {
                    found.columns[item.id] = header
                    break
                }
            }
        }
        return found
    }

    private static func inBrackets(_ text: String) -> String? {
        guard text.hasSuffix("]"), let start = text.lastIndex(of: "[") else { return nil }
        return String(text[text.index(after: start)...].dropLast())
    }

    private static func withoutNumber(_ text: String) -> String? {
        let rest = text.drop { $0 == "Q" || $0 == "q" }.drop { $0.isNumber }
        guard rest.count < text.count, let sign = rest.first, ".): -".contains(sign) else { return nil }
        return String(rest.drop { ".): -".contains($0) })
    }

    /// The code before the question, as LimeSurvey writes both: `PQ[SQ001]. How often …`
    static func code(_ header: String) -> String? {
        guard let end = header.firstRange(of: ". ") else { return nil }
        let code = header[..<end.lowerBound]
        guard let first = code.first, first.isASCII, first.isLetter,
            code.allSatisfy({ $0.isASCII && ($0.isLetter || $0.isNumber || "[]_-".contains($0)) })
        else { return nil }
        return String(code)
    }

    private static func behindCode(_ text: String) -> String? {
        guard let code = code(text) else { return nil }
        return String(text.dropFirst(code.count + 2))
    }

    /// Columns that differ by a number only, which runs from 1 to `count`.
    private static func families(_ headers: [String], count: Int) -> [(name: String, columns: [String])] {
        var groups: [String: [Int: String]] = [:]
        var order: [String] = []
        for header in headers {
            // The text behind a code may hold numbers of its own.
            guard let (stem, number) = lastNumber(code(header) ?? header), (1...count).contains(number) else {
                continue
            }
            if groups[stem] == nil { order.append(stem) }
            if groups[stem]?[number] == nil { groups[stem, default: [:]][number] = header }
        }
        return order.compactMap { stem in
            guard let group = groups[stem], group.count == count, count > 1 else { return nil }
            let columns = (1...count).compactMap { group[$0] }
            guard let first = columns.first, let last = columns.last else { return nil }
            return ("\(first) … \(last)", columns)
        }
    }

    /// The last number in a header, and the header with a gap in its place.
    private static func lastNumber(_ header: String) -> (stem: String, number: Int)? {
        guard let end = header.lastIndex(where: { $0.isASCII && $0.isNumber }) else { return nil }
        let digits = header[...end].reversed().prefix { $0.isASCII && $0.isNumber }
        guard digits.count <= 4, let number = Int(String(digits.reversed())) else { return nil }
        let start = header.index(end, offsetBy: 1 - digits.count)
        return (header[..<start] + "\u{0}" + header[header.index(after: end)...], number)
    }
}
