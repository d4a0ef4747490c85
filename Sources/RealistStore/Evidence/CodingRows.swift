internal import GRDB
internal import Realist

/// Reads and writes the rows of codings.
struct CodingRows {
    let database: Database

    func insert(_ coding: Coding) throws {
        // The same coder's same code on the same passage is one coding, however often it is written.
        try database.cachedStatement(sql: "INSERT OR IGNORE INTO coding VALUES (?, ?, ?)").execute(
            arguments: [coding.excerpt.text, coding.code.text, coding.coder])
    }

    /// All codings by excerpt, code and coder.
    func each(_ body: (Coding) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT excerptId, codeId, coder FROM coding ORDER BY excerptId, codeId, coder")
        while let row = try rows.next() {
            try body(
                Coding(excerpt: row.get("excerptId"), code: row.get("codeId"), coder: row.get("coder")))
        }
    }
}

extension ObjectKind {
    /// All codings of one source as one value, a line for each.
    static let codings = ObjectKind(code: "codings", keepsEarlierValues: false) { database in
        try String.fetchAll(
            database,
            sql: """
                SELECT id FROM source WHERE EXISTS (
                    SELECT 1 FROM excerpt JOIN coding ON coding.excerptId = excerpt.id
                    WHERE excerpt.sourceId = source.id) ORDER BY id
                """)
    } content: { database, source, hand in
        var lines = CanonicalLines()
        try SQLite.each(database, CodingRows.ofSource, source) { row in
            lines.add(CodingRows.line, row)
            try lines.handOver(hand)
        }
        try lines.handOver(hand, last: true)
        return lines.isThere
    }
}

extension CodingRows {
    fileprivate static let line = CanonicalLines.Layout(
        "coding", [("codeId", 1, .text), ("coder", 2, .text), ("excerptId", 0, .text)])

    static let ofSource = """
        SELECT coding.excerptId, coding.codeId, coding.coder
        FROM excerpt JOIN coding ON coding.excerptId = excerpt.id
        WHERE excerpt.sourceId = ? ORDER BY coding.excerptId, coding.codeId, coding.coder
        """
}
