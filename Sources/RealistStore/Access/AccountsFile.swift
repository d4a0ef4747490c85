internal import GRDB
internal import Glibc

/// The side file of a folder of studies, open: who may sign in, and who is signed in.
///
/// A server and a command have it open at the same time. So every change is short, takes SQLite's lock for itself
/// alone and waits up to five seconds for it; and the file always has a rollback journal with `synchronous=EXTRA`.
final class AccountsFile: Sendable {
    static let fileName = "accounts.realist-side"
    /// The file's mark in the header of SQLite: `Reac`.
    static let applicationId = 0x5265_6163

    let connection: Connection
    /// Changes go through the one, what every request asks through the other: it never waits in line behind them.
    let writer: DatabaseQueue
    let reader: DatabaseQueue
    let counter: ChangeCounter
    private let ticket: OpenFiles.Ticket

    /// `making` says whether it is made where there is none; else that is a problem.
    init(in folder: String, making: Bool) throws {
        let typed =
            folder.hasSuffix("/") ? folder + AccountsFile.fileName : "\(folder)/\(AccountsFile.fileName)"
        (connection, writer, reader, counter, ticket) = try AccountsFileProblem.explaining {
            let real = try Disk.real(folder)
            guard let status = try Disk.status(real), status.st_mode & S_IFMT == S_IFDIR else {
                throw AccountsFileProblem.notAFolder(path: folder)
            }
            let path = real == "/" ? real + AccountsFile.fileName : "\(real)/\(AccountsFile.fileName)"
            if making { try AccountsFile.make(path, named: typed, in: real) }
            try FileCheck.permission(path, named: typed, writing: true)
            try AccountsFile.close(path, named: typed)
            let ticket = try OpenFiles.ofThisProcess.admit(path, named: typed) {
                try FileCheck(
                    name: typed, path: path, newest: AccountsSchema.version,
                    applicationId: AccountsFile.applicationId, mayBeEmpty: true
                ).header()
            }
            let connection = Connection(name: typed, path: path)
            return try connection.explaining {
                let writer = try connection.open()
                try AccountsFile.prepare(writer, named: typed, path: path)
                let reader = try connection.open()
                try reader.writeWithoutTransaction { try $0.execute(sql: "PRAGMA query_only = 1") }
                return (connection, writer, reader, try ChangeCounter(path, named: typed), ticket)
            }
        }
    }

    deinit {
        try? reader.close()
        try? writer.close()
    }

    /// GRDB's own `read` would let the connection write afterwards.
    func read<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try AccountsFileProblem.explaining {
            try connection.explaining {
                try reader.unsafeReentrantRead { database in
                    var result: Result?
                    try database.inTransaction(.deferred) {
                        result = try body(database)
                        return .commit
                    }
                    guard let result else { throw StudyFileProblem.busy(path: connection.name) }
                    return result
                }
            }
        }
    }

    /// Runs `body` in one transaction that nobody else's change can come between.
    func change<Result>(_ body: (Database) throws -> Result) throws -> Result {
        try AccountsFileProblem.explaining {
            try connection.explaining {
                try writer.writeWithoutTransaction { database in
                    var result: Result?
                    try database.inTransaction(.immediate) {
                        result = try body(database)
                        return .commit
                    }
                    guard let result else { throw StudyFileProblem.busy(path: connection.name) }
                    return result
                }
            }
        }
    }

    /// An empty file, which SQLite fills in the first transaction. Two may do this at once, and either may die.
    private static func make(_ path: String, named name: String, in folder: String) throws {
        guard try Disk.status(path) == nil else { return }
        let descriptor = open(path, O_CREAT | O_EXCL | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else {
            if errno == EEXIST { return }
            throw Disk.failure(name)
        }
        Glibc.close(descriptor)
        try Disk.syncFolder(folder)
    }

    /// Nobody but its owner reads it.
    private static func close(_ path: String, named name: String) throws {
        guard let status = try Disk.status(path), status.st_mode & 0o077 != 0 else { return }
        guard chmod(path, 0o600) == 0 else { throw AccountsFileProblem.openToOthers(path: name) }
    }

    /// Brings it to the present format: all steps in one transaction, or none.
    private static func prepare(_ queue: DatabaseQueue, named name: String, path: String) throws {
        try queue.writeWithoutTransaction { database in
            if try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE") != "delete" {
                throw StudyFileProblem.storage(path: name, cause: "the journal mode cannot be set")
            }
            if try version(database, named: name) == AccountsSchema.version {
                return try database.inTransaction(.deferred) {
                    try examine(database, named: name, path: path)
                    return .commit
                }
            }
            try database.inTransaction(.immediate) {
                // Somebody else may have done it while we waited.
                let old = try version(database, named: name)
                guard old < AccountsSchema.version else { return .commit }
                for migration in AccountsSchema.migrations[old...] { try migration.apply(database) }
                try database.execute(sql: "PRAGMA application_id = \(applicationId)")
                try database.execute(sql: "PRAGMA user_version = \(AccountsSchema.version)")
                try Soundness(name: name, path: path).thorough(database)
                return .commit
            }
        }
    }

    private static func version(_ database: Database, named name: String) throws -> Int {
        let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
        guard version <= AccountsSchema.version else {
            throw StudyFileProblem.newer(path: name, file: version, program: AccountsSchema.version)
        }
        let mark = try Int.fetchOne(database, sql: "PRAGMA application_id") ?? 0
        let isEmpty = try Int.fetchOne(database, sql: "SELECT count(*) FROM sqlite_schema") == 0
        guard version >= 0, mark == applicationId || (version == 0 && isEmpty) else {
            throw StudyFileProblem.notAStudy(path: name)
        }
        return version
    }

    private static func examine(_ database: Database, named name: String, path: String) throws {
        let soundness = Soundness(name: name, path: path)
        try soundness.size(database)
        try soundness.quick(database)
    }
}
