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

    /// - Returns: whether there was one.
    func delete(_ coding: Coding) throws -> Bool {
        try database.cachedStatement(
            sql: "DELETE FROM coding WHERE excerptId = ? AND codeId = ? AND coder = ?"
        )
        .execute(arguments: [coding.excerpt.text, coding.code.text, coding.coder])
        return database.changesCount > 0
    }

    func isThere(_ coding: Coding) throws -> Bool {
        let sql = "SELECT 1 FROM coding WHERE excerptId = ? AND codeId = ? AND coder = ?"
        return try Row.fetchOne(
            database.cachedStatement(sql: sql),
            arguments: [coding.excerpt.text, coding.code.text, coding.coder]) != nil
    }

    /// All of one code, by excerpt and coder.
    func all(of code: Code.ID) throws -> [Coding] {
        let sql = "SELECT excerptId, codeId, coder FROM coding WHERE codeId = ? ORDER BY excerptId, coder"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [code.text]).map(Coding.init)
    }

    /// All of one passage, by code and coder.
    func all(of excerpt: Excerpt.ID) throws -> [Coding] {
        let sql = "SELECT excerptId, codeId, coder FROM coding WHERE excerptId = ? ORDER BY codeId, coder"
        return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [excerpt.text])
            .map(Coding.init)
    }

    /// Into which code each one that is gone was merged.
    func merged() throws -> [Code.ID: Code.ID] {
        let rows = try Row.fetchAll(database, sql: "SELECT formerId, codeId FROM codeFormer")
        return try Dictionary(
            rows.map { (try $0.get("formerId"), try $0.get("codeId")) },
            uniquingKeysWith: { first, _ in first })
    }

    /// All codings by excerpt, code and coder.
    func each(_ body: (Coding) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT excerptId, codeId, coder FROM coding ORDER BY excerptId, codeId, coder")
        while let row = try rows.next() {
            try body(Coding(row))
        }
    }
}

extension Coding {
    init(_ row: Row) throws {
        try self.init(excerpt: row.get("excerptId"), code: row.get("codeId"), coder: row.get("coder"))
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
