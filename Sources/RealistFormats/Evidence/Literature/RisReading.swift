import Realist

/// RIS as databases write it: a tag of two signs, blanks, a hyphen, and what it says; lines without a tag go on with the
/// one before.
///
/// Tags as Research Information Systems had them and Zotero, EndNote, Ovid and PubMed's converters use them.
struct RisReading {
    private let name: String
    private let text: String
    private var problems = Problems()
    private var result = LiteratureFile()
    private var fields: [(tag: String, value: String)] = []
    private var start: Int?

    init(_ text: String, name: String) {
        self.text = text
        self.name = name
    }

    func file() throws -> LiteratureFile {
        var reading = self
        try reading.read()
        return reading.result
    }

    /// - Returns: `nil` for a line that begins with no tag.
    static func field(_ line: Substring) -> (tag: String, value: Substring)? {
        let bytes = line.utf8
        guard bytes.count >= 4 else { return nil }
        let first = bytes[bytes.startIndex]
        let secondIndex = bytes.index(after: bytes.startIndex)
        let second = bytes[secondIndex]
        func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte) }
        guard isLetter(first), isLetter(second) || (48...57).contains(second) else { return nil }
        var index = bytes.index(after: secondIndex)
        var blanks = 0
        while index < bytes.endIndex, bytes[index] == 32, blanks < 3 {
            blanks += 1
            index = bytes.index(after: index)
        }
        guard blanks > 0, index < bytes.endIndex, bytes[index] == UInt8(ascii: "-") else { return nil }
        index = bytes.index(after: index)
        guard index == bytes.endIndex || bytes[index] == 32 else { return nil }
        return (String(line[..<bytes.index(after: secondIndex)]), line[index...])
    }

    private mutating func read() throws {
        var number = 0
        let lines = text.unicodeScalars.split(omittingEmptySubsequences: false) { $0 == "\n" }
        for part in lines {
            number += 1
            var line = Substring(part)
            if line.unicodeScalars.last == "\r" { line = Substring(line.unicodeScalars.dropLast()) }
            take(line, number)
            if result.entries.count > LiteratureFile.mostRecords {
                problems.add(
                    LiteratureProblem.tooMany(limit: LiteratureFile.mostRecords, at: place(number)))
                break
            }
        }
        if start != nil { end() }
        try problems.throwIfAny()
    }

    private func place(_ line: Int) -> Location { Location(file: name, line: line) }

    private mutating func take(_ line: Substring, _ number: Int) {
        guard let (tag, value) = RisReading.field(line) else {
            if line.allSatisfy(\.isWhitespace) { return }
            guard start != nil, let last = fields.indices.last else {
                if start == nil { problems.add(LiteratureProblem.outside(at: place(number))) }
                return
            }
            guard fields[last].value.utf8.count + line.utf8.count <= LiteratureFile.longestField else {
                return problems.add(LiteratureProblem.longField(at: place(number)))
            }
            fields[last].value += "\n" + line
            return
        }
        switch tag {
        case "TY":
            if start != nil {
                problems.add(LiteratureProblem.notEnded(at: place(number)))
                end()
            }
            start = number
            fields = [(tag, String(value))]
        case "ER":
            guard start != nil else { return problems.add(LiteratureProblem.outside(at: place(number))) }
            end()
        default:
            guard start != nil else { return problems.add(LiteratureProblem.outside(at: place(number))) }
            guard value.utf8.count <= LiteratureFile.longestField else {
                return problems.add(LiteratureProblem.longField(at: place(number)))
            }
            fields.append((tag, String(value)))
        }
    }

    private mutating func end() {
        let made = RisDocument(fields)
        result.entries.append(.init(document: made.document, line: start ?? 0))
        for tag in made.unknown { result.unknown[tag, default: 0] += 1 }
        start = nil
        fields = []
    }
}

/// What the fields of one record mean.
struct RisDocument {
    private(set) var document: LiteratureDocument
    private(set) var unknown: [String] = []

    static let kinds: [String: LiteratureDocument.Kind] = [
        "JOUR": .article, "EJOUR": .article, "ABST": .article, "MGZN": .article, "NEWS": .article,
        "INPR": .article,
        "BOOK": .book, "EBOOK": .book, "WHOLE": .book, "EDBOOK": .book, "CHAP": .chapter, "ECHAP": .chapter,
        "CONF": .conference, "CPAPER": .conference, "RPRT": .report, "GOVDOC": .report, "STAND": .report,
        "THES": .thesis, "ELEC": .web, "WEB": .web, "BLOG": .web, "ICOMM": .web,
    ]

    init(_ fields: [(tag: String, value: String)]) {
        var values: [String: [String]] = [:]
        var order: [(tag: String, value: String)] = []
        for (tag, value) in fields {
            let value =
                tag == "AB" || tag == "N2" ? TeamTable.tidy(value) : PlainText.line(TeamTable.tidy(value))
            if value.isEmpty { continue }
            values[tag, default: []].append(value)
            order.append((tag, value))
        }
        var used: Set<String> = ["TY", "ER"]
        func first(_ tags: String...) -> String? {
            for tag in tags {
                if let value = values[tag]?.first {
                    // Where others say the same in another way nothing is lost: they are told as well.
                    used.insert(tag)
                    return value
                }
            }
            return nil
        }
        let type = values["TY"]?.first ?? ""
        let kind = RisDocument.kinds[type.uppercased()] ?? .other
        let isWhole = kind == .book
        document = LiteratureDocument(
            kind: kind, title: (isWhole ? first("TI", "T1", "BT", "CT") : first("TI", "T1", "CT", "BT")) ?? ""
        )
        document.container = isWhole ? nil : first("T2", "JF", "JO", "JA", "BT")
        document.authors = (values["AU"] ?? []) + (values["A1"] ?? [])
        used.formUnion(["AU", "A1"])
        for tag in ["PY", "Y1", "DA"] where document.year == nil {
            if let value = values[tag]?.first, let year = RisDocument.year(in: value) {
                document.year = year
                // A full date says more than its year.
                if value.filter(\.isNumber).count == 4 { used.insert(tag) }
            }
        }
        document.volume = first("VL")
        document.issue = first("IS")
        let (from, to) = (first("SP"), first("EP"))
        document.pages = from.map { from in to.map { $0 == from ? from : "\(from)–\($0)" } ?? from } ?? to
        document.publisher = first("PB")
        document.language = first("LA")
        document.abstract = first("AB", "N2")
        document.keywords = values["KW"] ?? []
        used.insert("KW")
        document.url = first("UR")
        if let value = values["DO"]?.first, let doi = LiteratureDocument.doi(in: value) {
            document.doi = doi
            used.insert("DO")
        }
        if document.doi == nil, let url = document.url, url.lowercased().contains("doi.org/") {
            document.doi = LiteratureDocument.doi(in: url)
        }
        var firsts = Set<String>()
        for (tag, value) in order {
            let isList = tag == "AU" || tag == "A1" || tag == "KW" || tag == "TY" || tag == "ER"
            if used.contains(tag), isList || firsts.insert(tag).inserted { continue }
            // The same journal under a shorter name, the same title twice.
            if value == document.title || value == document.container { continue }
            document.further.append("\(tag): \(value)")
            unknown.append(tag)
        }
        if RisDocument.kinds[type.uppercased()] == nil, !type.isEmpty, type.uppercased() != "GEN" {
            document.further.insert("TY: \(type)", at: 0)
            unknown.append("TY")
        }
    }

    /// The first four digits in a row that could be one.
    static func year(in text: String) -> Int? {
        var digits = ""
        for scalar in text.unicodeScalars {
            if ("0"..."9").contains(scalar) {
                digits.unicodeScalars.append(scalar)
                continue
            }
            if digits.utf8.count == 4 { break }
            digits = ""
        }
        guard digits.utf8.count == 4, let year = Int(digits), (1000...2999).contains(year) else { return nil }
        return year
    }
}
