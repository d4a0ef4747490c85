import Foundation

/// One publishing at a time in a folder: a lock on the folder itself, so that no file is left lying about. It
/// dies with the process.
struct FolderLock {
    private let descriptor: Int32

    /// Waits up to half a minute for somebody else to finish.
    init(on folder: String, for site: String) throws(SiteFolderProblem) {
        let opened = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else { throw .failed("open", folder, errno) }
        for _ in 0..<300 {
            if flock(opened, LOCK_EX | LOCK_NB) == 0 {
                descriptor = opened
                return
            }
            usleep(100_000)
        }
        close(opened)
        throw .underWay(site)
    }

    func release() {
        close(descriptor)
    }
}
