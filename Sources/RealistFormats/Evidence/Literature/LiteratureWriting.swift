public import Realist

extension LiteratureFile {
    /// Records for reference managers, in their order.
    ///
    /// - Parameters:
    ///   - records: what is written; a BibTeX key is the record's identifier.
    ///   - form: RIS or BibTeX.
    /// - Returns: the file's bytes, UTF-8. What a search or a person of the study said of a document is not in it.
    public static func write(_ records: [LiteratureRecord], as form: Form) -> [UInt8] {
        var text = ""
        for record in records {
            switch form {
            case .ris: text += ris(record.document)
            case .bibtex: text += bibtex(record.document, record.id.text)
            }
        }
        return Array(text.utf8)
    }

    private static func ris(_ one: LiteratureDocument) -> String {
        let types: [LiteratureDocument.Kind: String] = [
            .article: "JOUR", .book: "BOOK", .chapter: "CHAP", .conference: "CONF", .report: "RPRT",
            .thesis: "THES", .web: "ELEC", .other: "GEN",
        ]
        var lines: [String] = []
        func add(_ tag: String, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            lines.append("\(tag)  - \(value.replacing("\n", with: " "))")
        }
        add("TY", types[one.kind])
        for author in one.authors { add("AU", author) }
        add("TI", one.title)
        add("T2", one.container)
        add("PY", one.year.map { "\($0)" })
        add("VL", one.volume)
        add("IS", one.issue)
        let pages = (one.pages ?? "").split(separator: "–", maxSplits: 1)
        add("SP", pages.first.map(String.init))
        add("EP", pages.dropFirst().first.map(String.init))
        add("PB", one.publisher)
        add("DO", one.doi)
        add("UR", one.url)
        add("LA", one.language)
        add("AB", one.abstract)
        for word in one.keywords { add("KW", word) }
        for line in one.further {
            // As it came; what BibTeX had goes into a note.
            if let (tag, value) = RisReading.tagged(line), tag != "TY" {
                add(tag, value)
            } else {
                add("N1", line)
            }
        }
        return lines.joined(separator: "\r\n") + "\r\nER  - \r\n\r\n"
    }

    private static func bibtex(_ one: LiteratureDocument, _ key: String) -> String {
        let types: [LiteratureDocument.Kind: String] = [
            .article: "article", .book: "book", .chapter: "incollection", .conference: "inproceedings",
            .report: "techreport", .thesis: "phdthesis", .web: "online", .other: "misc",
        ]
        let isArticle = one.kind == .article
        let publisher = one.kind == .report ? "institution" : one.kind == .thesis ? "school" : "publisher"
        let fields: [(String, String?)] = [
            ("author", one.authors.isEmpty ? nil : one.authors.map(bibtexName).joined(separator: " and ")),
            ("title", braced(one.title)), (isArticle ? "journal" : "booktitle", one.container.map(braced)),
            ("year", one.year.map { "\($0)" }), ("volume", one.volume.map(braced)),
            ("number", one.issue.map(braced)),
            ("pages", one.pages.map { braced($0).replacing("–", with: "--") }),
            (publisher, one.publisher.map(braced)), ("doi", one.doi.map(braced)),
            ("url", one.url.map(braced)),
            ("language", one.language.map(braced)),
            ("keywords", one.keywords.isEmpty ? nil : one.keywords.map(braced).joined(separator: "; ")),
            ("abstract", one.abstract.map(braced)),
            ("note", one.further.isEmpty ? nil : one.further.map(braced).joined(separator: "; ")),
        ]
        var text = "@\(types[one.kind] ?? "misc"){\(key)"
        for (name, value) in fields {
            if let value, !value.isEmpty { text += ",\n  \(name) = {\(value)}" }
        }
        return text + "\n}\n\n"
    }

    /// An institution has no family name: braces keep it whole.
    private static func bibtexName(_ name: String) -> String {
        name.contains(",") && !name.lowercased().contains(" and ") ? braced(name) : "{\(braced(name))}"
    }

    /// Signs that mean something to TeX, as themselves.
    private static func braced(_ text: String) -> String {
        var safe = String.UnicodeScalarView()
        // Sign by sign: a brace with an accent over it is a brace.
        for sign in text.unicodeScalars {
            switch sign {
            case "\\": safe.append(contentsOf: "\\textbackslash{}".unicodeScalars)
            case "~": safe.append(contentsOf: "\\textasciitilde{}".unicodeScalars)
            case "^": safe.append(contentsOf: "\\textasciicircum{}".unicodeScalars)
            case "{", "}", "$", "%", "&", "#", "_":
                safe.append("\\")
                safe.append(sign)
            default: safe.append(sign)
            }
        }
        return String(safe)
    }
}

extension RisReading {
    /// "C1: text" as tag and value.
    static func tagged(_ line: String) -> (tag: String, value: String)? {
        guard let colon = line.firstRange(of: ": "), let read = field(line[..<colon.lowerBound] + "  - x")
        else {
            return nil
        }
        return (read.tag, String(line[colon.upperBound...]))
    }
}
