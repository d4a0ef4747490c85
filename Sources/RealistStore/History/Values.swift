internal import GRDB

/// The values that one audit entry wrote or replaced, as one digest.
enum Values {
    /// What `entry` made to be the present value, whether it still is or not.
    static func written(by entry: Int64, _ database: Database) throws -> Digest? {
        try digest(
            database,
            """
            SELECT kind, object, number, digest FROM version WHERE writtenBy = :entry
            UNION ALL SELECT kind, object, number, digest FROM revision WHERE writtenBy = :entry
            """, entry)
    }

    /// What was the present value until `entry`.
    static func replaced(by entry: Int64, _ database: Database) throws -> Digest? {
        try digest(
            database, "SELECT kind, object, number, digest FROM revision WHERE replacedBy = :entry", entry)
    }

    /// SHA-256 over `realist-values-1` and a line for each value, sorted by its bytes; `nil` for no value.
    private static func digest(_ database: Database, _ sql: String, _ entry: Int64) throws -> Digest? {
        let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: ["entry": entry])
        var lines: [[UInt8]] = []
        while let row = try rows.next() {
            let kind: String = try row.decode(forColumn: "kind")
            let object: String = try row.decode(forColumn: "object")
            let number: Int = try row.decode(forColumn: "number")
            let digest: Digest = try row.decode(forColumn: "digest")
            lines.append(Array("\(kind)\t\(object)\t\(number)\t\(digest.hexadecimal)\n".utf8))
        }
        if lines.isEmpty { return nil }
        lines.sort { $0.lexicographicallyPrecedes($1) }
        return Digest(of: Array("realist-values-1\n".utf8) + lines.joined())
    }
}
