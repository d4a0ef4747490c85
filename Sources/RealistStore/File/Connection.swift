internal import GRDB

/// How a study file is opened by SQLite, and what is asked of it before anybody may use it.
struct Connection {
    /// As typed, for messages.
    let name: String
    let path: String

    /// Opens an existing file; never makes one. The settings are read back.
    ///
    /// `reading` opens it so that SQLite itself writes nothing, for a file that this process serves. `isAtRest`: nobody
    /// writes to it, so nothing is left beside it either.
    func open(reading: Bool = false, isAtRest: Bool = false) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = reading
        configuration.busyMode = .timeout(5)
        configuration.foreignKeysEnabled = true
        // For ``Store/holdState()``, which keeps a reading transaction open between calls.
        configuration.allowsUnsafeTransactions = true
        configuration.prepareDatabase { database in
            guard SQLite.makeDefensive(database) else {
                throw StudyFileProblem.storage(path: path, cause: "SQLite cannot be made defensive")
            }
            for setting in Connection.settings {
                try database.execute(sql: "PRAGMA \(setting.pragma) = \(setting.value)")
            }
        }
        let queue = try DatabaseQueue(
            path: address + (isAtRest ? "?immutable=1" : reading ? "?mode=ro" : "?mode=rw"),
            configuration: configuration)
        try queue.inDatabase { database in
            for setting in Connection.settings {
                let now = try Int.fetchOne(database, sql: "PRAGMA \(setting.pragma)")
                guard now == setting.value else {
                    throw StudyFileProblem.storage(
                        path: name, cause: "\(setting.pragma) is \(now ?? -1), not \(setting.value)")
                }
            }
        }
        return queue
    }

    static let settings: [(pragma: String, value: Int)] = [
        ("foreign_keys", 1),
        // EXTRA: the folder is synced too after the journal is removed, so a power cut loses nothing.
        ("synchronous", 3),
        // What was deleted is overwritten: a withdrawal leaves nothing in free pages.
        ("secure_delete", 1),
        // No function or virtual table that the file's own schema names is trusted.
        ("trusted_schema", 0),
        ("cell_size_check", 1),
        ("busy_timeout", 5000),
        // Changes stay in memory until they are committed, so that others can read during a long import.
        ("cache_spill", 0),
        // In KiB. A page about one explanation reads rows from all over a large study: with SQLite's own 2 MiB each of them
        // is asked of the system again. No more is held than a study has.
        ("cache_size", -16384),
        // A log is written back into its file by the server alone, and only when it says so.
        ("wal_autocheckpoint", 0),
        // Temporary tables and sorting never put a study's words into a file elsewhere.
        ("temp_store", 2),
    ]

    /// A file address, to which a mode is added: SQLite must not make a file that has just vanished. With `mode=rw` it
    /// falls back to reading by itself where the file cannot be written.
    var address: String {
        var text = "file:"
        for byte in path.utf8 {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "/"), UInt8(ascii: "."),
                UInt8(ascii: "-"),
                UInt8(ascii: "_"):
                text.unicodeScalars.append(UnicodeScalar(byte))
            default:
                let digits = Array("0123456789ABCDEF")
                text += "%\(digits[Int(byte >> 4)])\(digits[Int(byte & 15)])"
            }
        }
        return text
    }

    /// Runs `body` and puts what SQLite says into words that a reader can act on.
    func explaining<Result>(_ body: () throws -> Result) throws -> Result {
        do { return try body() } catch { throw explained(error) }
    }

    /// What SQLite and rows say, in words that a reader can act on; everything else as it is.
    func explained(_ error: any Error) -> any Error {
        switch error {
        case let error as DatabaseError: problem(error)
        case let error as RowProblem: StudyFileProblem.damaged(path: name, finding: error.finding)
        case is RowDecodingError:
            StudyFileProblem.damaged(path: name, finding: "a row does not hold what its table should")
        default: error
        }
    }

    func problem(_ error: DatabaseError) -> StudyFileProblem {
        let cause = "\(error.message ?? "no message"), SQLite \(error.extendedResultCode.rawValue)"
        switch error.extendedResultCode {
        case .SQLITE_READONLY_ROLLBACK, .SQLITE_READONLY_RECOVERY, .SQLITE_READONLY_CANTINIT,
            .SQLITE_READONLY_CANTLOCK, .SQLITE_READONLY_DIRECTORY:
            return .unfinishedWrite(path: name)
        default: break
        }
        switch error.resultCode {
        case .SQLITE_NOTADB: return .notSQLite(path: name)
        case .SQLITE_CORRUPT: return .damaged(path: name, finding: error.message ?? "SQLite cannot read it")
        case .SQLITE_BUSY, .SQLITE_LOCKED: return .busy(path: name)
        case .SQLITE_FULL: return .diskFull(path: name)
        case .SQLITE_CONSTRAINT: return .refused(path: name, rule: error.message ?? "no message")
        case .SQLITE_READONLY: return .notWritable(path: name)
        case .SQLITE_CANTOPEN:
            return Disk.may(4 /* R_OK */, path)
                ? .storage(path: name, cause: cause) : .notReadable(path: name)
        default: return .storage(path: name, cause: cause)
        }
    }
}
