internal import GRDB
internal import Realist

/// Brings a study file of an older format to the present one: all steps in one transaction, or none.
struct Migrator {
    let name: String
    let path: String
    let schema: Schema
    let writer: Writer

    /// Copies the file beside itself first, so that the old format is still there afterwards.
    ///
    /// - Returns: the path of the copy, or `nil` when nothing was to be done.
    @discardableResult
    func run(_ queue: DatabaseQueue) throws -> String? {
        let old = try queue.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
        guard old < schema.version else { return nil }
        let copy = "\(path).before-migration-\(old + 1)"
        try Copy(
            source: Connection(name: name, path: path), queue: queue, target: Target(copy, replacing: true)
        ) { database in
            try Problems(Verification.chain(database, file: name)).throwIfAny()
        }.write()
        try apply(queue, from: old, action: "migrate")
        return copy
    }

    /// The same for a file that was made just now.
    func make(_ queue: DatabaseQueue) throws {
        try apply(queue, from: 0, action: "create")
    }

    private func apply(_ queue: DatabaseQueue, from old: Int, action: String) throws {
        try queue.writeWithoutTransaction { database in
            // A table can only be rebuilt while references are not enforced; they are checked at the end instead.
            try database.execute(sql: "PRAGMA foreign_keys = OFF")
            defer { try? database.execute(sql: "PRAGMA foreign_keys = ON") }
            try database.inTransaction(.immediate) {
                for migration in schema.migrations[old...] { try migration.apply(database) }
                try database.execute(sql: "PRAGMA application_id = \(Header.applicationId)")
                try database.execute(sql: "PRAGMA user_version = \(schema.version)")
                try Soundness(name: name, path: path).thorough(database)
                let ledger = try Ledger(database, schema: schema, writer: writer)
                ledger.detail = CanonicalText.object([
                    ("format", .number(schema.version)), ("from", .number(old)),
                ])
                if old > 0 { try reorder(ledger) }
                try ledger.close(action, kind: "file", object: "", always: true)
                return .commit
            }
        }
    }

    /// Before format 10 the order of all things of a kind was one value.
    private func reorder(_ ledger: Ledger) throws {
        for kind in schema.orderedKinds {
            let sql = "SELECT coalesce(max(position), 0) FROM \(kind.table)"
            let last = try Int.fetchOne(ledger.database, sql: sql) ?? 0
            if last >= ThingOrder.stretch { ledger.reorder(kind.code) }
        }
    }
}
