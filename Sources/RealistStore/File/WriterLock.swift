internal import Glibc
internal import Synchronization

/// The right to write to a study: an exclusive `flock` on `NAME.realist.lock`, which ends with the process.
///
/// The file says who holds it and since when. It is removed on release; one that a dead process left behind
/// is taken over.
final class WriterLock: Sendable {
    private let path: String
    private let descriptor: Int32

    /// `study` is its path with links followed, `name` the path as typed, for messages; `patience` is how long
    /// to wait for another writer, in milliseconds.
    init(study: String, named name: String, writer: Writer, patience: Int = 1000) throws {
        path = study + ".lock"
        var waited = 0
        while true {
            if let taken = try WriterLock.take(path, named: name) {
                descriptor = taken
                break
            }
            guard waited < patience else {
                throw StudyFileProblem.locked(path: name, holder: Holder(lockFile: path))
            }
            usleep(50_000)
            waited += 50
        }
        WriterLock.clearUnusedJournal(study: study)
        try write(
            Holder(who: writer.name, since: "\(writer.clock())", process: "\(getpid())", work: writer.work))
    }

    deinit {
        // Removed while it is still held: whoever waits for it finds another file at this path and tries again.
        unlink(path)
        close(descriptor)
    }

    /// Removes a lock file that no living process holds, and a journal that process never used.
    static func clearAbandoned(study: String) {
        guard let taken = try? take(study + ".lock", named: study, making: false) else { return }
        clearUnusedJournal(study: study)
        unlink(study + ".lock")
        close(taken)
    }

    /// A writer that was killed before it had made its journal valid leaves one that begins with a zero, which SQLite
    /// neither needs nor removes. Only with the lock held is it certain that nobody is about to fill it.
    private static func clearUnusedJournal(study: String) {
        let journal = study + "-journal"
        let descriptor = open(journal, O_RDONLY | O_CLOEXEC | O_NOFOLLOW)
        guard descriptor >= 0 else { return }
        var first: UInt8 = 0
        let count = read(descriptor, &first, 1)
        close(descriptor)
        if count == 0 || (count == 1 && first == 0) { Disk.remove(journal) }
    }

    /// - Returns: a descriptor that holds the lock of the file that is at `path` now, or `nil` when another does.
    private static func take(_ path: String, named name: String, making: Bool = true) throws -> Int32? {
        let descriptor = open(path, O_RDWR | O_CLOEXEC | O_NOFOLLOW | (making ? O_CREAT : 0), 0o600)
        guard descriptor >= 0 else {
            if errno == EACCES || errno == EROFS {
                throw StudyFileProblem.folderNotWritable(path: name, folder: Disk.folder(of: path))
            }
            throw Disk.failure(path)
        }
        var mine = stat()
        var present = stat()
        if flock(descriptor, LOCK_EX | LOCK_NB) == 0, fstat(descriptor, &mine) == 0,
            stat(path, &present) == 0,
            mine.st_ino == present.st_ino, mine.st_dev == present.st_dev
        {
            return descriptor
        }
        close(descriptor)
        return nil
    }

    private func write(_ holder: Holder) throws {
        let text = Array(holder.fileText.utf8)
        guard ftruncate(descriptor, 0) == 0, pwrite(descriptor, text, text.count, 0) == text.count else {
            throw Disk.failure(path)
        }
    }
}
