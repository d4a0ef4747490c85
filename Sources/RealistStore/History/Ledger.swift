internal import Foundation
internal import GRDB

/// Keeps history while a transaction changes things: the earlier value goes to `revision`, the new one gets a
/// salt and a digest, and one audit entry is written for the whole transaction.
final class Ledger {
    let database: Database
    let schema: Schema
    private(set) var entry: AuditEntry

    init(_ database: Database, schema: Schema, writer: Writer) throws {
        self.database = database
        self.schema = schema
        entry = try AuditEntry.next(database, writer: writer)
    }

    /// Runs `body`, which may make, change or delete the thing `id` of this kind, and nothing else.
    ///
    /// `change` is the reason that this revision shares with others, where there is one. The result says
    /// whether the value is another one than before.
    @discardableResult
    func keep(_ code: String, _ id: String, change: String? = nil, _ body: () throws -> Void) throws -> Bool {
        guard let kind = schema.kind(code) else {
            throw FileProblem.storage(path: "", cause: "no history is kept of \(code)")
        }
        let old = try Version.fetch(database, kind: code, id)
        let earlier = kind.keepsEarlierValues && old != nil ? try kind.text(database, id) : nil
        try body()
        if let old {
            if try Digest(salt: old.salt, kind: kind, id, database) == old.digest { return false }
            try database.execute(
                sql: """
                    INSERT INTO revision
                        (kind, object, number, writtenBy, replacedBy, until, actor, change, salt, value, digest)
                    VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                    """,
                arguments: [
                    code, id, old.number, old.writtenBy, entry.sequence, entry.at, entry.actor, change,
                    earlier == nil ? nil : Data(old.salt), earlier, old.digest,
                ])
        }
        let salt = Digest.makeSalt()
        guard let digest = try Digest(salt: salt, kind: kind, id, database) else {
            try database.execute(
                sql: "DELETE FROM version WHERE kind = ? AND object = ?", arguments: [code, id])
            return old != nil
        }
        let last = try Int.fetchOne(
            database, sql: "SELECT max(number) FROM revision WHERE kind = ? AND object = ?",
            arguments: [code, id])
        try database.execute(
            sql: """
                INSERT INTO version (kind, object, number, writtenBy, salt, digest) VALUES (?, ?, ?, ?, ?, ?)
                ON CONFLICT (kind, object) DO UPDATE SET
                    number = excluded.number, writtenBy = excluded.writtenBy,
                    salt = excluded.salt, digest = excluded.digest
                """,
            arguments: [code, id, (last ?? 0) + 1, entry.sequence, Data(salt), digest])
        return true
    }

    /// Writes the audit entry; none when nothing was changed.
    func close(_ action: String, kind: String, object: String, detail: String = "{}") throws {
        entry.action = action
        entry.kind = kind
        entry.object = object
        entry.detail = detail
        entry.before = try Values.replaced(by: entry.sequence, database)
        entry.after = try Values.written(by: entry.sequence, database)
        if entry.before == nil, entry.after == nil { return }
        try entry.append(database)
    }
}

/// The present version of a thing.
struct Version: FetchableRecord {
    let kind: String
    let object: String
    let number: Int
    let writtenBy: Int64
    let salt: [UInt8]
    let digest: Digest

    init(row: Row) throws {
        kind = try row.decode(forColumn: "kind")
        object = try row.decode(forColumn: "object")
        number = try row.decode(forColumn: "number")
        writtenBy = try row.decode(forColumn: "writtenBy")
        salt = Array(try row.decode(Data.self, forColumn: "salt"))
        digest = try row.decode(forColumn: "digest")
    }

    static func fetch(_ database: Database, kind: String, _ id: String) throws -> Version? {
        let sql = "SELECT * FROM version WHERE kind = ? AND object = ?"
        return try Version.fetchOne(database.cachedStatement(sql: sql), arguments: [kind, id])
    }
}
