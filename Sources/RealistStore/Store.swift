internal import GRDB

/// One study file, opened for reading or for writing. It is closed when nobody holds it any more.
///
/// Every public method is one transaction that leaves the file true. A web server that lets many read while one
/// writes will put a pool and WAL beside ``Opening``; everything else here stays as it is.
public struct Store: Sendable {
    /// The path as it was given, for messages.
    public let path: String
    let schema: Schema
    let access: Access
    private let opening: Opening

    init(path: String, schema: Schema, access: Access, opening: Opening) {
        self.path = path
        self.schema = schema
        self.access = access
        self.opening = opening
    }

    /// Opens a study file; one of an older format is copied and brought to the present format first.
    ///
    /// - Throws: ``StudyFileProblem`` when it cannot be opened; then the file is as it was.
    public static func open(at path: String, for access: Access) throws -> Store {
        try open(at: path, for: access, schema: .present)
    }

    /// The last entry of the audit.
    public func head() throws -> AuditHead {
        guard let head = try read(AuditHead.fetch) else {
            throw StudyFileProblem.damaged(path: path, finding: "its audit is empty")
        }
        return head
    }

    /// From now on everything is read from the state of this moment, whatever others write, until the store is let
    /// go. Meanwhile nobody can commit a change, so it is for reading that ends soon. A store that was opened for
    /// writing needs no such thing: nobody else writes.
    public func holdState() throws {
        guard case .reading = access else { return }
        try connection.explaining {
            try queue.unsafeReentrantRead { database in
                guard !database.isInsideTransaction else { return }
                try database.beginTransaction(.deferred)
                _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema")
            }
        }
    }

    var connection: Connection { opening.connection }
    var queue: DatabaseQueue { opening.queue }

    /// Runs `body` in one transaction that cannot write; inside another one of this store, in that.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try connection.explaining {
            try queue.unsafeReentrantRead { database in
                if database.isInsideTransaction { return try body(database) }
                var result: Result?
                try database.inTransaction(.deferred) {
                    result = try database.readOnly { try body(database) }
                    return .commit
                }
                guard let result else { throw StudyFileProblem.busy(path: path) }
                return result
            }
        }
    }

    /// Runs `body` in one transaction and writes one audit entry for what its ledger kept.
    ///
    /// `action` is a code for the audit (`save`, `delete`, `import`), `kind` and `object` what is changed.
    func change<Result>(
        _ action: String, kind: String, object: String, _ body: (Ledger) throws -> Result
    ) throws -> Result {
        guard case .writing(let writer) = access else { throw StudyFileProblem.openedForReading(path: path) }
        return try connection.explaining {
            try queue.writeWithoutTransaction { database in
                var result: Result?
                try database.inTransaction(.immediate) {
                    // References are checked when all is written, whatever the order of writing.
                    try database.execute(sql: "PRAGMA defer_foreign_keys = ON")
                    let ledger = try Ledger(database, schema: schema, writer: writer)
                    result = try body(ledger)
                    try ledger.close(action, kind: kind, object: object)
                    if SQLite.hasBrokenReferences(database) { try throwBrokenReference(database) }
                    return .commit
                }
                guard let result else { throw StudyFileProblem.busy(path: path) }
                return result
            }
        }
    }
}

extension Store {
    /// Names the first reference that leads nowhere, before SQLite refuses to commit without saying which.
    private func throwBrokenReference(_ database: Database) throws {
        guard let row = try Row.fetchOne(database, sql: "PRAGMA foreign_key_check") else { return }
        throw ContentProblem.brokenReference(
            path: path, from: row["table"] ?? "thing", to: row["parent"] ?? "thing")
    }
}

/// What is held while a study file is open, and let go in the right order: SQLite first, then the lock.
final class Opening: Sendable {
    let connection: Connection
    let queue: DatabaseQueue
    private let ticket: OpenFiles.Ticket
    private let lock: WriterLock?

    init(connection: Connection, queue: DatabaseQueue, ticket: OpenFiles.Ticket, lock: WriterLock?) {
        self.connection = connection
        self.queue = queue
        self.ticket = ticket
        self.lock = lock
    }

    deinit {
        try? queue.close()
    }
}
