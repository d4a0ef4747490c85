internal import GRDB

// Every reading and every change of a store goes through here.

extension Store {
    /// Runs `body` in one transaction that cannot write; inside another one of this store, in that.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try connection.explaining {
            try lendingQueue { try read(by: $0, body) }
        }
    }

    /// Runs `body` with this store bound to one connection.
    func bound<Result>(_ body: (Store) throws -> Result) throws -> Result {
        guard case .free = scope, let serving = opening.serving else { return try body(self) }
        return try serving.readers.lend { try body(scoped(.state($0))) }
    }

    /// Runs `body` with a connection that reads, and waits for no writer where there are several.
    func lendingQueue<Result>(_ body: (DatabaseQueue) throws -> Result) throws -> Result {
        try bound { store in
            if case .state(let reader) = store.scope { return try body(reader) }
            return try body(queue)
        }
    }

    private func read<Result>(
        by queue: DatabaseQueue, _ body: (Database) throws -> Result
    ) throws -> Result {
        try queue.unsafeReentrantRead { database in
            if database.isInsideTransaction { return try body(database) }
            var result: Result?
            try database.inTransaction(.deferred) {
                // A connection that cannot write need not be told.
                result =
                    try queue.configuration.readonly
                    ? body(database) : database.readOnly { try body(database) }
                return .commit
            }
            guard let result else { throw StudyFileProblem.busy(path: path) }
            return result
        }
    }

    /// Runs `body` in one transaction and writes one audit entry for what its ledger kept; inside another transaction
    /// of this store in a savepoint of it, so that what fails undoes itself and nothing else.
    ///
    /// `action` is a code for the audit (`save`, `delete`, `import`), `kind` and `object` what is changed.
    func change<Result>(
        _ action: String, kind: String, object: String, isLarge: Bool = false,
        _ body: (Ledger) throws -> Result
    ) throws -> Result {
        guard let writer = access.writer else { throw StudyFileProblem.openedForReading(path: path) }
        return try inTransaction(isLarge: isLarge) { database in
            // References are checked when all is written, whatever the order of writing.
            try SQLite.deferReferences(database)
            let ledger = try Ledger(database, schema: schema, writer: writer)
            let result = try body(ledger)
            try ledger.close(action, kind: kind, object: object)
            if SQLite.hasBrokenReferences(database) { try throwBrokenReference(database, ledger) }
            return result
        }
    }

    /// All that `body` does, or nothing of it. After a large one, those who waited for it go before the log is written back.
    func inTransaction<Result>(isLarge: Bool = false, _ body: (Database) throws -> Result) throws -> Result {
        if case .state = scope { throw StudyFileProblem.openedForReading(path: path) }
        return try connection.explaining {
            try opening.serving?.throwIfClosed()
            return try queue.unsafeReentrantWrite { database in
                var result: Result?
                let run = {
                    result = try body(database)
                    return Database.TransactionCompletion.commit
                }
                if database.isInsideTransaction {
                    try database.inSavepoint(run)
                } else {
                    try opening.serving?.throwIfDamaged()
                    try database.inTransaction(.immediate, run)
                    opening.serving?.committed(database, othersFirst: isLarge)
                }
                guard let result else { throw StudyFileProblem.busy(path: path) }
                return result
            }
        }
    }

    /// Names the first reference that leads nowhere, before SQLite refuses to commit without saying which.
    private func throwBrokenReference(_ database: Database, _ ledger: Ledger) throws {
        // Where something was written it is most likely there, and other tables may be large.
        for sql in ledger.tables.map({ "PRAGMA foreign_key_check(\($0))" }) + ["PRAGMA foreign_key_check"] {
            guard let row = try Row.fetchOne(database, sql: sql) else { continue }
            throw ContentProblem.brokenReference(
                path: path, from: row["table"] ?? "thing", to: row["parent"] ?? "thing")
        }
    }
}
