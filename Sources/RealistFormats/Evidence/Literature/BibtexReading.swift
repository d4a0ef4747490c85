import Realist

/// BibTeX as databases and reference managers write it: entries with fields, strings and their sums; everything between
/// entries is a remark.
struct BibtexReading {
    private let name: String
    private var signs: [UInt8]
    private var index = 0
    private var line = 1
    private var problems = Problems()
    private var result = LiteratureFile()
    private var strings: [String: String] = [
        "jan": "January", "feb": "February", "mar": "March", "apr": "April", "may": "May", "jun": "June",
        "jul": "July", "aug": "August", "sep": "September", "oct": "October", "nov": "November",
        "dec": "December",
    ]
    /// All that strings and sums of them make: a few lines could make a text that fills the memory.
    private var left = LiteratureFile.largest

    init(_ text: String, name: String) {
        self.name = name
        signs = Array(text.utf8)
    }

    func file() throws -> LiteratureFile {
        var reading = self
        try reading.read()
        return reading.result
    }

    private struct Broken: Error {
        let what: String
    }

    private var place: Location { Location(file: name, line: line) }

    private mutating func read() throws {
        while let sign = next() {
            guard sign == UInt8(ascii: "@") else { continue }
            let (begin, at) = (index, line)
            do {
                try entry()
            } catch let broken as Broken {
                problems.add(LiteratureProblem.entry(broken.what, at: Location(file: name, line: at)))
                // The next entry begins a line: what is broken has lost count of its braces.
                (index, line) = (begin, at)
                skipToEntry()
            }
            if result.entries.count > LiteratureFile.mostRecords {
                problems.add(LiteratureProblem.tooMany(limit: LiteratureFile.mostRecords, at: place))
                break
            }
        }
        try problems.throwIfAny()
    }

    private mutating func next() -> UInt8? {
        guard index < signs.count else { return nil }
        let sign = signs[index]
        index += 1
        if sign == 10 { line += 1 }
        return sign
    }

    private var ahead: UInt8? { index < signs.count ? signs[index] : nil }

    private mutating func skipBlanks() {
        while let sign = ahead, sign == 32 || (9...13).contains(sign) { _ = next() }
    }

    private mutating func skipToEntry() {
        var isStart = false
        while let sign = ahead {
            if isStart, sign == UInt8(ascii: "@") { return }
            if sign == 10 || sign == 13 { isStart = true } else if sign != 32, sign != 9 { isStart = false }
            _ = next()
        }
    }

    /// A name: of an entry, a field, a string.
    private mutating func word() -> String {
        skipBlanks()
        let start = index
        while let sign = ahead, sign > 32, !"{}(),=#\"@\\".utf8.contains(sign) { _ = next() }
        return String(decoding: signs[start..<index], as: UTF8.self)
    }

    private mutating func expect(_ wanted: String, _ what: String) throws {
        skipBlanks()
        guard let sign = ahead, wanted.utf8.contains(sign) else { throw Broken(what: what) }
        _ = next()
    }

    private mutating func entry() throws {
        let at = line
        let kind = word().lowercased()
        skipBlanks()
        guard let open = ahead, open == UInt8(ascii: "{") || open == UInt8(ascii: "(") else {
            // An address in a remark is no entry.
            return
        }
        _ = next()
        let close = open == UInt8(ascii: "{") ? "}" : ")"
        switch kind {
        case "comment":
            if close == "}" { _ = try braced() }
        case "preamble":
            _ = try value()
            try expect(close, "This @preamble has no end.")
        case "string":
            let name = word().lowercased()
            try expect("=", "A string of BibTeX is written name = {text}.")
            strings[name] = try value()
            try expect(close, "This @string has no end.")
        default: try document(kind, close, at)
        }
    }

    private mutating func document(_ kind: String, _ close: String, _ at: Int) throws {
        let key = word()
        var fields: [(name: String, value: String)] = []
        while true {
            skipBlanks()
            guard let sign = ahead else { throw Broken(what: "The entry “\(key)” has no end.") }
            if close.utf8.contains(sign) {
                _ = next()
                break
            }
            guard sign == UInt8(ascii: ",") else {
                throw Broken(
                    what: "In the entry “\(key)” a comma is missing between two fields, or a brace too many.")
            }
            _ = next()
            skipBlanks()
            if let sign = ahead, close.utf8.contains(sign) || sign == UInt8(ascii: ",") { continue }
            let name = word().lowercased()
            guard !name.isEmpty else {
                throw Broken(what: "In the entry “\(key)” a field has no name.")
            }
            try expect("=", "In the entry “\(key)” the field “\(name)” has no equals sign.")
            fields.append((name, try value()))
        }
        let made = BibtexDocument(kind, key, fields)
        result.entries.append(.init(document: made.document, line: at))
        for name in made.unknown { result.unknown[name, default: 0] += 1 }
    }

    /// Texts in braces or quotes, numbers and names of strings, joined by “#”.
    private mutating func value() throws -> String {
        var text = ""
        while true {
            skipBlanks()
            guard let sign = ahead else { throw Broken(what: "The file ends within an entry.") }
            switch sign {
            case UInt8(ascii: "{"):
                _ = next()
                text += try braced()
            case UInt8(ascii: "\""):
                _ = next()
                text += try quoted()
            default:
                let name = word()
                guard !name.isEmpty else {
                    throw Broken(what: "A field says nothing: text stands in braces.")
                }
                let part = strings[name.lowercased()] ?? name
                left -= part.utf8.count
                text += part
            }
            guard left > 0, text.utf8.count <= LiteratureFile.longestField else {
                throw Broken(what: "A field is longer than 1 MiB.")
            }
            skipBlanks()
            guard ahead == UInt8(ascii: "#") else { return text }
            _ = next()
        }
    }

    private mutating func braced() throws -> String {
        let start = index
        var depth = 1
        while let sign = next() {
            switch sign {
            case UInt8(ascii: "\\"): _ = next()
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"):
                depth -= 1
                if depth == 0 { return String(decoding: signs[start..<index - 1], as: UTF8.self) }
            default: break
            }
        }
        throw Broken(what: "A brace that opens here is never closed.")
    }

    private mutating func quoted() throws -> String {
        let start = index
        var depth = 0
        while let sign = next() {
            switch sign {
            case UInt8(ascii: "\\"): _ = next()
            case UInt8(ascii: "{"): depth += 1
            case UInt8(ascii: "}"): depth -= 1
            case UInt8(ascii: "\"") where depth <= 0:
                return String(decoding: signs[start..<index - 1], as: UTF8.self)
            default: break
            }
        }
        throw Broken(what: "A quotation mark that opens here is never closed.")
    }
}
