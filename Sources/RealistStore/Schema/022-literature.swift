internal import GRDB

extension Migration {
    /// What was searched, which documents were found, and how they were selected.
    static let addLiterature = Migration(sentence: "literature and its selection log") { database in
        try database.createThings("literatureSearch") { t in
            t.text("place")
            t.day("day", needed: false)
            t.text("query", needed: false)
            t.text("note", needed: false)
        }
        try database.createThings("literatureRecord") { t in
            t.code(
                "kind", ["article", "book", "chapter", "conference", "report", "thesis", "web", "other"])
            t.text("title")
            t.column("year", .integer)
            for optional in [
                "container", "volume", "issue", "pages", "publisher", "doi", "url", "language", "abstract",
            ] {
                t.text(optional, needed: false)
            }
            t.reference("sourceId", to: "source", needed: false, indexed: true)
        }
        for list in ["Author", "Keyword", "Further"] {
            try database.createParts("literatureRecord" + list, of: "literatureRecord") { $0.text("text") }
        }
        try database.createParts("literatureRecordFound", of: "literatureRecord") { t in
            t.reference("literatureSearchId", to: "literatureSearch", indexed: true)
            t.column("times", .integer).notNull().check { $0 > 0 }
        }
        try database.createParts("literatureRecordStep", of: "literatureRecord") { t in
            t.code(
                "decision", ["screened-in", "screened-out", "not-obtained", "included", "left-out"])
            t.text("because", needed: false)
            t.code("relevance", ["weak", "moderate", "strong"], needed: false)
            t.code("rigour", ["weak", "moderate", "strong"], needed: false)
            t.text("note", needed: false)
            t.text("writtenBy")
            t.day("day")
            t.check(sql: "(decision IN ('screened-out', 'left-out')) = (because IS NOT NULL)")
        }
    }
}
