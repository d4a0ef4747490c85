internal import GRDB
internal import Glibc

/// A copy of a study, made by SQLite while others may read and write: checked, synced, then given its name.
struct Copy {
    let source: Connection
    let queue: DatabaseQueue
    let target: Target
    /// What is changed in the copy before anybody has it.
    var prepare: ((Database) throws -> Void)?
    /// What is asked of the copy beyond its being sound.
    let check: (Database) throws -> Void

    func write() throws {
        if let own = try Disk.status(source.path), let other = try Disk.status(target.full),
            own.st_ino == other.st_ino, own.st_dev == other.st_dev
        {
            throw StudyFileProblem.ontoItself(path: target.name)
        }
        let part = target.full + ".part"
        let descriptor = open(part, O_CREAT | O_RDWR | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw Disk.failure(target.name) }
        // Closed last: closing it while SQLite has the copy open would drop SQLite's locks on it.
        defer { close(descriptor) }
        guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
            throw StudyFileProblem.copyUnderWay(path: target.name)
        }
        do {
            // A copy that died half-way left this file; SQLite wants an empty one.
            guard ftruncate(descriptor, 0) == 0, fchmod(descriptor, 0o600) == 0 else {
                throw Disk.failure(target.name)
            }
            try copy(into: part)
            try examine(part)
            try target.take(part)
        } catch {
            for leftover in [part, part + "-journal"] { Disk.remove(leftover) }
            throw error
        }
    }

    /// What fails while reading is a problem of the study, what fails while writing one of the copy.
    private func copy(into part: String) throws {
        do {
            try queue.unsafeReentrantWrite { try $0.execute(sql: "VACUUM INTO ?", arguments: [part]) }
        } catch let error as DatabaseError {
            let isReading = [.SQLITE_CORRUPT, .SQLITE_NOTADB, .SQLITE_BUSY, .SQLITE_LOCKED].contains(
                error.resultCode)
            throw isReading ? source.problem(error) : Connection(name: target.name, path: part).problem(error)
        }
    }

    private func examine(_ part: String) throws {
        let connection = Connection(name: target.name, path: part)
        try connection.explaining {
            let copy = try connection.open()
            defer { try? copy.close() }
            if let prepare { try copy.write(prepare) }
            try copy.read { database in
                let soundness = Soundness(name: target.name, path: part)
                try soundness.size(database)
                try soundness.thorough(database)
                try check(database)
            }
        }
    }
}
