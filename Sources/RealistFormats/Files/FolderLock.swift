import Glibc
import Realist
import Synchronization

/// One writing at a time among the folders in one place: a lock on the folder that holds them, so that no file is
/// left lying about. It dies with the process.
final class FolderLock: Sendable {
    let descriptor: Int32
    private let isHeld = Mutex(true)

    /// - Parameters:
    ///   - folder: that holds what is written.
    ///   - patience: how many seconds to wait for somebody else to finish.
    ///   - name: of what is written, as messages name it.
    /// - Throws: ``FileProblem/busy(at:)`` when somebody else is still at it.
    init(on folder: String, patience: Int, name: String) throws(FileProblem) {
        let opened = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw .system(errno, file: name) }
        var tenths = max(0, patience) * 10
        while flock(opened, LOCK_EX | LOCK_NB) != 0 {
            let number = errno
            if number == EINTR { continue }
            guard number == EWOULDBLOCK, tenths > 0 else {
                close(opened)
                throw number == EWOULDBLOCK ? .busy(at: Location(file: name)) : .system(number, file: name)
            }
            tenths -= 1
            usleep(100_000)
        }
        descriptor = opened
    }

    func release() {
        isHeld.withLock { isHeld in
            if isHeld { close(descriptor) }
            isHeld = false
        }
    }

    deinit { release() }
}
