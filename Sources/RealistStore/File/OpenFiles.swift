internal import Glibc
internal import Synchronization

/// The study files that this process has open through SQLite.
///
/// POSIX drops a process's locks on a file as soon as the process closes *any* descriptor of it, also one
/// that SQLite knows nothing of. So a file's header is read with plain I/O only while nobody in this process
/// has it open. It is the one piece of shared state in this room, because those locks are shared as well.
final class OpenFiles: Sendable {
    static let ofThisProcess = OpenFiles()

    struct Identity: Hashable {
        let device: UInt
        let inode: UInt
    }

    private let counts = Mutex<[Identity: Int]>([:])

    /// Runs `check` unless the file is open already, and counts it as open until the ticket is let go.
    func admit(_ path: String, named name: String, check: () throws -> Void) throws -> Ticket {
        guard let status = try Disk.status(path) else { throw StudyFileProblem.missing(path: name) }
        let identity = Identity(device: status.st_dev, inode: status.st_ino)
        try counts.withLock { counts in
            if counts[identity, default: 0] == 0 { try check() }
            counts[identity, default: 0] += 1
        }
        return Ticket(identity: identity, files: self)
    }

    final class Ticket: Sendable {
        private let identity: Identity
        private let files: OpenFiles

        init(identity: Identity, files: OpenFiles) {
            self.identity = identity
            self.files = files
        }

        deinit {
            files.counts.withLock { counts in
                let left = counts[identity, default: 1] - 1
                counts[identity] = left > 0 ? left : nil
            }
        }
    }
}
