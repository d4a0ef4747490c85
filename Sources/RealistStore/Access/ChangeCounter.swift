internal import Glibc
internal import Synchronization

/// The number in the header of a file of SQLite in rollback mode that grows with each commit, whoever made it.
///
/// Read with one call, where SQLite needs seven to lock, look and unlock. A commit writes it before it is done, so
/// whoever reads the number that they know has missed none. Closing a descriptor would drop every lock that SQLite
/// holds on the file in this process: so there is one for each file, closed when nobody needs the file any more.
final class ChangeCounter: Sendable {
    private static let open = Mutex<[OpenFiles.Identity: (descriptor: Int32, users: Int)]>([:])

    private let identity: OpenFiles.Identity
    private let descriptor: Int32

    init(_ path: String, named name: String) throws {
        guard let status = try Disk.status(path) else { throw StudyFileProblem.missing(path: name) }
        let identity = OpenFiles.Identity(device: status.st_dev, inode: status.st_ino)
        self.identity = identity
        descriptor = try ChangeCounter.open.withLock { files in
            if let file = files[identity] {
                files[identity] = (file.descriptor, file.users + 1)
                return file.descriptor
            }
            let descriptor = Glibc.open(path, O_RDONLY | O_CLOEXEC)
            guard descriptor >= 0 else { throw Disk.failure(name) }
            files[identity] = (descriptor, 1)
            return descriptor
        }
    }

    deinit {
        ChangeCounter.open.withLock { files in
            guard let file = files[identity] else { return }
            if file.users > 1 {
                files[identity] = (file.descriptor, file.users - 1)
            } else {
                files[identity] = nil
                close(descriptor)
            }
        }
    }

    /// `nil` where it cannot be read; then nothing is known.
    func read() -> UInt32? {
        var number: UInt32 = 0
        guard pread(descriptor, &number, 4, 24) == 4 else { return nil }
        return UInt32(bigEndian: number)
    }
}
