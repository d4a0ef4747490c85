internal import Foundation
internal import GRDB

/// The values that one audit entry wrote or replaced, as one digest.
enum Values {
    /// How a line names the thing.
    enum Form {
        /// By the digest of its name with its salt, which can stay when the name has to go.
        case present
        /// Plainly: as entries from before format 7 have it.
        case before7
    }

    /// What `entry` made to be the present value, whether it still is or not.
    static func written(by entry: Int64, _ database: Database, _ form: Form = .present) throws -> Digest? {
        try digest(
            database,
            """
            SELECT kind, object, number, salt, digest FROM version WHERE writtenBy = :entry
            UNION ALL SELECT kind, object, number, salt, digest FROM revision WHERE writtenBy = :entry
            """, entry, form)
    }

    /// What was the present value until `entry`.
    static func replaced(by entry: Int64, _ database: Database, _ form: Form = .present) throws -> Digest? {
        try digest(
            database, "SELECT kind, object, number, salt, digest FROM revision WHERE replacedBy = :entry",
            entry, form)
    }

    /// SHA-256 over `realist-values-2` and a line for each value, sorted by its bytes; `nil` for no value.
    private static func digest(
        _ database: Database, _ sql: String, _ entry: Int64, _ form: Form
    ) throws -> Digest? {
        let rows = try Row.fetchCursor(database.cachedStatement(sql: sql), arguments: ["entry": entry])
        var lines: [[UInt8]] = []
        while let row = try rows.next() {
            let kind: String = try row.decode(forColumn: "kind")
            let object: String = try row.decode(forColumn: "object")
            let number: Int = try row.decode(forColumn: "number")
            let digest: Digest = try row.decode(forColumn: "digest")
            var name = object
            if form == .present {
                let salt = try row.decode(Data?.self, forColumn: "salt")
                name = PurgedName.digest(in: object) ?? salt.map { named(object, Array($0)) } ?? object
            }
            lines.append(Array("\(kind)\t\(name)\t\(number)\t\(digest.hexadecimal)\n".utf8))
        }
        if lines.isEmpty { return nil }
        lines.sort { $0.lexicographicallyPrecedes($1) }
        let start = form == .present ? "realist-values-2\n" : "realist-values-1\n"
        return Digest(of: Array(start.utf8) + lines.joined())
    }

    private static func named(_ object: String, _ salt: [UInt8]) -> String {
        Digest(nameOf: object, salt: salt).hexadecimal
    }
}

/// What stands in `revision` for the name of a thing whose earlier value was purged: `~` and the digest of the name
/// with a salt that is gone. No identifier begins so.
enum PurgedName {
    static func of(_ object: String, salt: [UInt8]) -> String {
        "~" + Digest(nameOf: object, salt: salt).hexadecimal
    }

    /// The digest, when the column holds one.
    static func digest(in object: String) -> String? {
        object.hasPrefix("~") ? String(object.dropFirst()) : nil
    }
}
