internal import Dispatch
internal import GRDB
internal import Synchronization

/// One study file, opened for reading, for writing or for a server. It is closed when nobody holds it any more.
///
/// Every public method is one transaction that leaves the file true. A served one may be used from many threads: each
/// reading method takes a connection of its own and waits for no writer.
public struct Store: Sendable {
    /// The path as it was given, for messages.
    public let path: String
    let schema: Schema
    private(set) var access: Access
    let opening: Opening
    private(set) var scope = Scope.free

    /// Which connection this value reads and writes by.
    enum Scope: Sendable {
        /// Any that is free.
        case free
        /// This one, which stands in a reading transaction.
        case state(DatabaseQueue)
        /// The one that writes, which may be in a transaction.
        case writer
    }

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
    /// writing needs no such thing: nobody else writes. For a served one there is ``inOneState(_:)``.
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

    /// This store, by the connection that writes.
    var onWriter: Store { scoped(.writer) }

    func scoped(_ scope: Scope) -> Store {
        var store = self
        store.scope = scope
        return store
    }

    /// This store, its changes in another name.
    func named(_ name: String) -> Store {
        var store = self
        store.access = access.renamed(name)
        return store
    }
}

/// What is held while a study file is open, and let go in the right order: SQLite first, then the lock.
final class Opening: Sendable {
    let connection: Connection
    let queue: DatabaseQueue
    /// `nil` under a command.
    let serving: Serving?
    private let held: Mutex<(ticket: OpenFiles.Ticket, lock: WriterLock?)?>

    init(
        connection: Connection, queue: DatabaseQueue, ticket: OpenFiles.Ticket, lock: WriterLock?,
        isServing: Bool = false
    ) {
        self.connection = connection
        self.queue = queue
        serving = isServing ? Serving(connection: connection, queue: queue) : nil
        held = Mutex((ticket, lock))
    }

    /// Once more does no harm.
    func close() throws {
        try serving?.finish()
        try queue.close()
        held.withLock { $0 = nil }
    }

    deinit {
        guard let serving else {
            try? queue.close()
            return
        }
        // The last one to hold it may be a change that was just made, on the queue that closing has to wait for.
        let (queue, held) = (queue, held.withLock { $0 })
        DispatchQueue.global().async {
            withExtendedLifetime(held) {
                try? serving.finish()
                try? queue.close()
            }
        }
    }
}
