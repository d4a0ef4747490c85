internal import GRDB
internal import Glibc
internal import Synchronization

/// A study file under a server: in WAL mode, many connections that read, and one that writes.
///
/// Only that one ever writes, and only it writes the log back: SQLite 3.40 can damage a file where two connections do
/// so at the same moment.
final class Serving: Sendable {
    let readers: Readers
    let changes: WaitingChanges
    private let connection: Connection
    private let queue: DatabaseQueue
    private let log = LogLength()
    private let state = Mutex(State())

    private struct State {
        var isClosed = false
        /// The file is being looked through.
        var isLooking = false
        /// What was found then: nothing is written any more.
        var damage: (any Error)?
        /// The length of the log at which it is written back next.
        var writeBackAt = Serving.short
    }

    /// Pages of the log: from here on it is written back when no change waits.
    private static let short = 1000
    /// From here on in any case, and while nobody reads: a log that somebody always reads cannot begin anew.
    private static let long = 4000

    init(connection: Connection, queue: DatabaseQueue) {
        self.connection = connection
        self.queue = queue
        readers = Readers(connection: connection)
        changes = WaitingChanges(path: connection.name)
    }

    /// Puts the file into WAL mode. `synchronous` is set afterwards and read back: with FULL, what was committed outlasts
    /// a power cut, and with NORMAL it would not.
    func begin() throws {
        try connection.explaining {
            try queue.writeWithoutTransaction { database in
                let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode = WAL")
                guard mode == "wal" else {
                    throw StudyFileProblem.storage(
                        path: connection.name, cause: "the journal mode is \(mode ?? "unknown"), not wal")
                }
                try database.execute(sql: "PRAGMA synchronous = FULL")
                let synchronous = try Int.fetchOne(database, sql: "PRAGMA synchronous")
                guard synchronous == 2 else {
                    throw StudyFileProblem.storage(
                        path: connection.name, cause: "synchronous is \(synchronous ?? -1), not 2")
                }
                SQLite.follow(database, log)
            }
            try readers.lend { reader in
                _ = try reader.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM sqlite_schema") }
            }
        }
    }

    /// Looks through the pages of a large file, on the connection that writes: changes wait until that is done, readers
    /// do not. In a file that is damaged nothing is written.
    func lookThrough(_ soundness: Soundness) {
        state.withLock { $0.isLooking = true }
        queue.asyncWriteWithoutTransaction { [self] database in
            defer { state.withLock { $0.isLooking = false } }
            if state.withLock({ $0.isClosed }) { return }
            do {
                try connection.explaining { try soundness.quick(database) }
            } catch {
                // Whoever closes the file does not wait for the end of this.
                state.withLock { if !$0.isClosed { $0.damage = error } }
            }
        }
    }

    func throwIfClosed() throws {
        if state.withLock({ $0.isClosed }) { throw StudyFileProblem.closing(path: connection.name) }
    }

    /// How many changes were committed since it was opened. Nobody else writes a served file.
    var changeCount: Int { log.commits }

    func throwIfDamaged() throws {
        if let damage = state.withLock({ $0.damage }) { throw damage }
    }

    /// After each commit, on the connection that writes: writes the log back when it is time. What fails here has lost
    /// nothing, and is tried again after a later commit: so that of `othersFirst`, when changes wait.
    func committed(_ database: Database, othersFirst: Bool = false) {
        if othersFirst, changes.count > 0 { return }
        let pages = log.pages
        let due = state.withLock { state in
            // It began anew.
            if pages < state.writeBackAt - Serving.short { state.writeBackAt = Serving.short }
            return pages >= state.writeBackAt
        }
        guard due, changes.count == 0 || pages >= Serving.long else { return }
        let writeBack = { _ = try? database.checkpoint(.passive) }
        if pages >= Serving.long { readers.pause(milliseconds: 100, writeBack) } else { writeBack() }
        state.withLock { $0.writeBackAt = pages + Serving.short }
    }

    /// Writes the log back and cuts it to nothing.
    ///
    /// - Returns: whether that was possible; another program may be reading from it.
    func emptyLog() -> Bool {
        queue.writeWithoutTransaction { database in
            var isEmpty = false
            readers.pause(milliseconds: 5000) {
                isEmpty = (try? database.checkpoint(.truncate)) != nil
            }
            return isEmpty
        }
    }

    /// Answers what waits, takes nothing more, and gives the file its rollback journal back. A file that another program
    /// is reading stays as it is: whoever opens it for writing next does the rest.
    func finish() throws {
        guard state.withLock({ state in !exchange(&state.isClosed, true) }) else { return }
        if state.withLock({ $0.isLooking }) { queue.interrupt() }
        changes.close()
        // Behind the last change that waited.
        queue.writeWithoutTransaction { _ in }
        readers.close()
        try connection.explaining {
            try queue.writeWithoutTransaction { database in
                SQLite.follow(database, nil)
                _ = try? database.checkpoint(.truncate)
                for attempt in 1...20 {
                    if (try? String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")) == "delete" {
                        break
                    }
                    if attempt < 20 { usleep(50_000) }
                }
                try database.execute(sql: "PRAGMA synchronous = EXTRA")
            }
        }
    }

    private func exchange(_ flag: inout Bool, _ value: Bool) -> Bool {
        defer { flag = value }
        return flag
    }
}

/// How many pages the log has and how many commits there were, told by SQLite at each one, before whoever waits for it.
final class LogLength: Sendable {
    private let count = Atomic<Int>(0)
    private let commitCount = Atomic<Int>(0)

    var pages: Int { count.load(ordering: .relaxed) }
    var commits: Int { commitCount.load(ordering: .acquiring) }

    func set(_ pages: Int) {
        count.store(pages, ordering: .relaxed)
        commitCount.add(1, ordering: .releasing)
    }
}
