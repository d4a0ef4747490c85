internal import GRDB

extension Store {
    /// - `large`: bytes above which a file is not looked through at each opening.
    static func open(
        at path: String, for access: Access, schema: Schema, large: Int = Soundness.quickEnough
    ) throws -> Store {
        let real = try Disk.real(path)
        try FileCheck.permission(real, named: path, writing: access.isWriting)
        let ticket = try OpenFiles.ofThisProcess.admit(real, named: path) {
            try FileCheck(name: path, path: real, newest: schema.version).header()
        }
        var lock: WriterLock?
        switch access {
        case .writing(let writer), .serving(let writer, _):
            lock = try WriterLock(study: real, named: path, writer: writer)
        case .reading: WriterLock.clearAbandoned(study: real)
        }
        let store = try opened(Connection(name: path, path: real), ticket, lock, schema, access)
        let isLarge = try Disk.size(real) ?? 0 > large
        let older = try store.onWriter.examine(isLarge: isLarge)
        if let older, case .serving(_, false) = access {
            throw StudyFileProblem.older(path: path, file: older, program: schema.version)
        }
        if let writer = access.writer {
            if older != nil {
                _ = try store.connection.explaining {
                    try Migrator(name: path, path: real, schema: schema, writer: writer).run(store.queue)
                }
            }
            try store.opening.serving?.begin()
            if older == nil, isLarge {
                store.opening.serving?.lookThrough(Soundness(name: path, path: real))
            }
            return store
        }
        guard older != nil else { return store }
        // Reading waits until somebody may write: an older format is brought up to date once, with a copy.
        let upgrade = Writer(name: "realist", work: "bring the study to the present format")
        _ = try open(at: path, for: .writing(by: upgrade), schema: schema)
        return store
    }

    static func opened(
        _ connection: Connection, _ ticket: OpenFiles.Ticket, _ lock: WriterLock?, _ schema: Schema,
        _ access: Access
    ) throws -> Store {
        let queue = try connection.explaining { try connection.open() }
        let opening = Opening(
            connection: connection, queue: queue, ticket: ticket, lock: lock, isServing: access.isServing)
        return Store(path: connection.name, schema: schema, access: access, opening: opening)
    }

    /// What could not be trusted before an interrupted write was undone, and a look through the pages.
    ///
    /// - Returns: the file's format where it is an older one.
    private func examine(isLarge: Bool) throws -> Int? {
        let soundness = Soundness(name: path, path: connection.path)
        let version = try read { database in
            guard try Int.fetchOne(database, sql: "PRAGMA application_id") == Header.applicationId else {
                throw StudyFileProblem.notAStudy(path: path)
            }
            let version = try Int.fetchOne(database, sql: "PRAGMA user_version") ?? 0
            guard version <= schema.version else {
                throw StudyFileProblem.newer(path: path, file: version, program: schema.version)
            }
            try soundness.size(database)
            // A server answers at once, and looks through a large file before the first change.
            let isLater = access.isServing && version == schema.version
            if !isLarge || access.isWriting && !isLater { try soundness.quick(database) }
            return version
        }
        if access.isWriting { try leaveWAL() }
        return version < schema.version ? version : nil
    }

    /// A server that died left the file in WAL mode: at rest and under commands it has a rollback journal.
    private func leaveWAL() throws {
        let mode = try connection.explaining {
            try queue.writeWithoutTransaction { database in
                let mode = try String.fetchOne(database, sql: "PRAGMA journal_mode")
                return mode == "delete"
                    ? mode : try String.fetchOne(database, sql: "PRAGMA journal_mode = DELETE")
            }
        }
        guard mode == "delete" else {
            throw StudyFileProblem.storage(path: path, cause: "the journal mode is \(mode ?? "unknown")")
        }
    }
}

extension Access {
    var isWriting: Bool { writer != nil }
}
