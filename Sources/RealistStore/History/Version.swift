internal import Foundation
internal import GRDB

/// The present version of a thing: a row of `version`.
struct Version: FetchableRecord {
    let kind: String
    let object: String
    let number: Int
    let writtenBy: Int64
    let salt: [UInt8]
    let digest: Digest

    init(kind: String, object: String, number: Int, writtenBy: Int64, salt: [UInt8], digest: Digest) {
        self.kind = kind
        self.object = object
        self.number = number
        self.writtenBy = writtenBy
        self.salt = salt
        self.digest = digest
    }

    init(row: Row) throws {
        kind = try row.decode(forColumn: "kind")
        object = try row.decode(forColumn: "object")
        number = try row.get("number")
        writtenBy = try row.decode(forColumn: "writtenBy")
        salt = Array(try row.decode(Data.self, forColumn: "salt"))
        digest = try row.decode(forColumn: "digest")
    }

    static func fetch(_ database: Database, kind: String, _ id: String) throws -> Version? {
        let sql = "SELECT * FROM version WHERE kind = ? AND object = ?"
        return try Version.fetchOne(database.cachedStatement(sql: sql), arguments: [kind, id])
    }

    func save(_ database: Database) throws {
        try database.cachedStatement(
            sql: """
                INSERT INTO version (kind, object, number, writtenBy, salt, digest) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (kind, object) DO UPDATE SET
                    number = excluded.number, writtenBy = excluded.writtenBy,
                    salt = excluded.salt, digest = excluded.digest
                """
        ).execute(arguments: [kind, object, number, writtenBy, Data(salt), digest])
    }
}

/// An earlier value of a thing: a row of `revision`.
struct EarlierValue: FetchableRecord {
    let kind: String
    let object: String
    let number: Int
    let writtenBy: Int64
    /// `nil` for a value that came from elsewhere and was never the present one in this file.
    let replacedBy: Int64?
    /// A time, or the day that a bundle says.
    let until: String
    let actor: String
    let change: String?
    /// `nil` after a purge; ``object`` is a ``PurgedName`` then.
    let salt: [UInt8]?
    /// `nil` after a purge, and for large values, which are not kept.
    let value: String?
    let digest: Digest

    init(
        kind: String, object: String, number: Int, writtenBy: Int64, replacedBy: Int64?, until: String,
        actor: String, change: String?, salt: [UInt8]?, value: String?, digest: Digest
    ) {
        self.kind = kind
        self.object = object
        self.number = number
        self.writtenBy = writtenBy
        self.replacedBy = replacedBy
        self.until = until
        self.actor = actor
        self.change = change
        self.salt = salt
        self.value = value
        self.digest = digest
    }

    init(row: Row) throws {
        kind = try row.decode(forColumn: "kind")
        object = try row.decode(forColumn: "object")
        number = try row.get("number")
        writtenBy = try row.decode(forColumn: "writtenBy")
        replacedBy = try row.decode(forColumn: "replacedBy")
        until = try row.decode(forColumn: "until")
        actor = try row.decode(forColumn: "actor")
        change = try row.decode(forColumn: "change")
        salt = try row.decode(Data?.self, forColumn: "salt").map { Array($0) }
        value = try row.decode(forColumn: "value")
        digest = try row.decode(forColumn: "digest")
    }

    func insert(_ database: Database, orIgnore: Bool = false) throws {
        try database.cachedStatement(
            sql: """
                INSERT \(orIgnore ? "OR IGNORE" : "") INTO revision
                    (kind, object, number, writtenBy, replacedBy, until, actor, change, salt, value, digest)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                kind, object, number, writtenBy, replacedBy, until, actor, change, salt.map { Data($0) },
                value,
                digest,
            ])
    }

    /// Takes value, name and salt of this one away; what is left says nothing of them.
    func purge(_ database: Database) throws {
        guard let salt, PurgedName.digest(in: object) == nil else { return }
        try database.cachedStatement(
            sql: """
                UPDATE revision SET object = ?, salt = NULL, value = NULL
                WHERE kind = ? AND object = ? AND number = ?
                """
        ).execute(arguments: [PurgedName.of(object, salt: salt), kind, object, number])
        if StoredKind.all.contains(where: { $0.code == kind && $0.isRestorable }) {
            try Deletion.remove(database, kind, object, number: number)
        }
    }

    static func lastNumber(_ database: Database, kind: String, _ id: String) throws -> Int {
        let sql = "SELECT max(number) AS last FROM revision WHERE kind = ? AND object = ?"
        let row = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [kind, id])
        return try row?.maybe("last") ?? 0
    }
}
