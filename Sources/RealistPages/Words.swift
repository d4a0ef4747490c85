public import Realist

/// Every word that the program writes on a page, by key: `site.profile.heading`.
///
/// A text may have gaps, `{name}`, and a plural: keys that end in `.one` and `.other`, and in the other ``PluralForm``s
/// where the language has them.
public struct Words: Equatable, Sendable {
    private let texts: [String: String]
    public let language: Language
    /// Keys that the language's own catalogue lacks: they are said in English, and marked as that.
    private let borrowed: Set<String>
    let dates: DateWords

    /// - Parameters:
    ///   - texts: by key; keys of groups are joined by full stops.
    ///   - fallback: in English, where `texts` has no such key: the words that come with the program.
    ///   - language: of `texts`.
    public init(
        _ texts: [String: String], fallback: [String: String] = [:], language: Language = .english
    ) {
        self.language = language
        borrowed = language == .english ? [] : Set(fallback.keys.filter { texts[$0] == nil })
        let marked = borrowed.isEmpty ? fallback : fallback.mapValues { ForeignText.marked($0, .english) }
        let all = texts.merging(marked) { own, _ in own }
        self.texts = all
        dates = DateWords(all)
    }

    /// What a page says in English because the language's own catalogue has no words for it, sorted. A plural whose
    /// form for all other numbers is there lacks nothing.
    public var lacking: [String] {
        borrowed.filter { key in
            let ending = PluralForm.allCases.map { "." + $0.rawValue }.first { key.hasSuffix($0) }
            guard let ending, let other = texts[key.dropLast(ending.count) + ".other"] else { return true }
            return ForeignText.plain(other) != other
        }.sorted()
    }

    public var keys: Set<String> { Set(texts.keys) }

    func find(_ key: String) -> String? { texts[key] }

    /// The text of a key that may be missing: for what has words of its own only here and there.
    public func ifThere(_ key: String) -> String? { texts[key] }

    /// The text of a key; a key that is missing is shown as such, and a test looks for these marks.
    public subscript(_ key: String) -> String { texts[key] ?? Words.missing(key) }

    static func missing(_ key: String) -> String { "⟦\(key)⟧" }

    /// The text with its gaps filled. A gap that nothing is given for stays as it is.
    public subscript(_ key: String, _ gaps: [String: String]) -> String { Words.fill(self[key], gaps) }

    /// The plural form for a number, which also fills the gap `{n}`.
    public func count(_ key: String, _ number: Int, _ gaps: [String: String] = [:]) -> String {
        self[form(of: key, for: number), gaps.merging(["n": String(number)]) { own, _ in own }]
    }

    private func form(of key: String, for number: Int) -> String {
        let form = key + "." + PluralForm(number, in: language).rawValue
        if language == .english || isOwn(form) { return form }
        let other = key + ".other"
        return isOwn(other) ? other : key + "." + PluralForm(number, in: .english).rawValue
    }

    private func isOwn(_ key: String) -> Bool { texts[key] != nil && !borrowed.contains(key) }

    /// `a, b and c`
    public func list(_ parts: [String]) -> String { join(parts, last: self["list.and"]) }

    /// `a, b or c`
    public func choice(_ parts: [String]) -> String { join(parts, last: self["list.or"]) }

    private func join(_ parts: [String], last: String) -> String {
        guard let end = parts.last else { return "" }
        let start = parts.dropLast()
        return start.isEmpty ? end : start.joined(separator: self["list.comma"]) + last + end
    }

    /// Small numbers as words, as running text has them: `five`.
    public func spelled(_ number: Int) -> String {
        (0...20).contains(number) ? self["number.\(number)"] : String(number)
    }

    /// What is written from right to left keeps to itself: it does not turn the words around it (U+2068, U+2069).
    static func isolated(_ value: String) -> String {
        guard value.utf8.contains(where: { $0 >= 0xD6 }), value.unicodeScalars.contains(where: isFromTheRight)
        else { return value }
        return "\u{2068}" + value + "\u{2069}"
    }

    /// Letters of Hebrew, Arabic, Syriac, Thaana, N’Ko and others that are written so, and marks that say it.
    private static func isFromTheRight(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0590...0x08FF, 0x200F, 0xFB1D...0xFDCF, 0xFDF0...0xFDFF, 0xFE70...0xFEFE, 0x1_0800...0x1_0FFF,
            0x1_E800...0x1_EFFF:
            true
        default: false
        }
    }

    static func fill(_ text: String, _ gaps: [String: String]) -> String {
        var filled = ""
        var rest = text.utf8[...]
        while let open = rest.firstIndex(of: UInt8(ascii: "{")) {
            filled += String(rest[..<open]) ?? ""
            let inner = rest[rest.index(after: open)...]
            if let close = inner.firstIndex(of: UInt8(ascii: "}")),
                let value = String(inner[..<close]).flatMap({ gaps[$0] })
            {
                filled += isolated(value)
                rest = inner[inner.index(after: close)...]
            } else {
                filled += "{"
                rest = inner
            }
        }
        return filled.isEmpty ? text : filled + (String(rest) ?? "")
    }
}
