import Realist

/// What the fields of one entry mean.
struct BibtexDocument {
    private(set) var document: LiteratureDocument
    private(set) var unknown: [String] = []

    static let kinds: [String: LiteratureDocument.Kind] = [
        "article": .article, "book": .book, "inbook": .chapter, "incollection": .chapter, "booklet": .book,
        "collection": .book, "inproceedings": .conference, "conference": .conference,
        "proceedings": .conference,
        "techreport": .report, "report": .report, "manual": .report, "phdthesis": .thesis,
        "mastersthesis": .thesis, "thesis": .thesis, "online": .web, "electronic": .web, "www": .web,
    ]

    init(_ kind: String, _ key: String, _ fields: [(name: String, value: String)]) {
        var values: [String: String] = [:]
        var order: [String] = []
        for (name, value) in fields where values[name] == nil {
            values[name] = value
            order.append(name)
        }
        var used: Set<String> = []
        func raw(_ names: String...) -> String? {
            for name in names {
                guard let value = values[name], !TeamTable.tidy(value).isEmpty else { continue }
                used.insert(name)
                return value
            }
            return nil
        }
        func text(_ value: String?) -> String? {
            guard let value else { return nil }
            let text = PlainText.line(TeamTable.tidy(LatexText.plain(value)))
            return text.isEmpty ? nil : text
        }
        document = LiteratureDocument(
            kind: BibtexDocument.kinds[kind] ?? .other, title: text(raw("title")) ?? "")
        document.authors = BibtexDocument.names(raw("author") ?? "")
        document.container = text(raw("journal", "journaltitle", "booktitle"))
        document.volume = text(raw("volume"))
        document.issue = text(raw("number", "issue"))
        document.pages = text(raw("pages"))
        document.publisher = text(raw("publisher", "institution", "school", "organization"))
        document.language = text(raw("language", "langid"))
        // A tilde in an address is one, where TeX would have a blank.
        document.url = raw("url").flatMap {
            $0.contains("\\") ? text($0) : PlainText.line(TeamTable.tidy($0))
        }
        document.abstract = raw("abstract").map { TeamTable.tidy(LatexText.plain($0)) }
        document.keywords = (text(raw("keywords", "keyword")) ?? "").split { $0 == ";" || $0 == "," }.map {
            TeamTable.tidy(String($0))
        }.filter { !$0.isEmpty }
        if let value = text(values["doi"]), let doi = LiteratureDocument.doi(in: value) {
            document.doi = doi
            used.insert("doi")
        } else if let url = document.url, url.lowercased().contains("doi.org/") {
            document.doi = LiteratureDocument.doi(in: url)
        }
        for name in ["year", "date"] where document.year == nil {
            guard let value = text(values[name]), let year = RisDocument.year(in: value) else { continue }
            document.year = year
            if value.utf8.count == 4 { used.insert(name) }
        }
        for name in order where !used.contains(name) {
            guard let value = text(values[name]) else { continue }
            document.further.append("\(name): \(value)")
            unknown.append(name)
        }
        if BibtexDocument.kinds[kind] == nil, kind != "misc", kind != "unpublished" {
            document.further.insert("type: \(kind)", at: 0)
            unknown.append("@" + kind)
        }
    }

    /// “A and B”, outside of braces; family names first.
    static func names(_ text: String) -> [String] {
        var parts: [[Substring]] = [[]]
        var depth = 0
        var start = text.startIndex
        var index = text.startIndex
        func isBlank(_ sign: Character) -> Bool { sign.isWhitespace }
        func close(_ end: String.Index) {
            if start < end { parts[parts.count - 1].append(text[start..<end]) }
        }
        while index < text.endIndex {
            let sign = text[index]
            if sign == "{" { depth += 1 }
            if sign == "}" { depth -= 1 }
            if depth <= 0, isBlank(sign) {
                close(index)
                start = text.index(after: index)
                if parts[parts.count - 1].last?.lowercased() == "and" {
                    parts[parts.count - 1].removeLast()
                    parts.append([])
                }
            }
            index = text.index(after: index)
        }
        close(text.endIndex)
        return parts.compactMap { words in
            let name = family(words.map(String.init))
            return name.isEmpty || name == "others" ? nil : name
        }
    }

    private static func family(_ words: [String]) -> String {
        func plain(_ words: some Sequence<String>) -> String {
            PlainText.line(TeamTable.tidy(LatexText.plain(words.joined(separator: " "))))
        }
        if words.count < 2 || words.contains(where: { $0.hasSuffix(",") || $0.contains(", ") }) {
            return plain(words)
        }
        // “Ludwig van Beethoven”: what is small goes with the family name.
        let von = words.dropLast().dropFirst().firstIndex { $0.first?.isLowercase == true } ?? words.count - 1
        return "\(plain(words[von...])), \(plain(words[..<von]))"
    }
}
