internal import Foundation
internal import Synchronization

/// A file that somebody sent: it lies on the disk until nobody holds this any more.
final class UploadedFile: Sendable {
    /// The form's name for it.
    let field: String
    /// The name that the sender's machine gave it: for showing, never for a path.
    let name: String
    /// Where it lies, under a name of our own.
    let path: String

    init(field: String, name: String, path: String) {
        self.field = field
        self.name = name
        self.path = path
    }

    deinit { discard() }

    /// Nobody needs it any more, though somebody may still hold this.
    func discard() {
        try? FileManager.default.removeItem(atPath: path)
    }

    var size: Int {
        (try? FileManager.default.attributesOfItem(atPath: path)[.size] as? Int) ?? 0
    }
}

/// A folder that only this process may read, for what is being sent and what waits to be taken in.
///
/// It lies among others of its kind, is locked as long as the process lives, and what a process that died left behind is
/// removed by the next one that starts there.
final class UploadFolder: Sendable {
    /// Beside the accounts of a folder of studies.
    static let name = "uploads.realist-side"

    let path: String
    private let lock: Int32
    private let coming = Mutex(0)
    /// Files that are on their way at the same moment; more have to come again.
    static let mostComing = 4

    /// `home` holds a folder for each process; it is made where there is none.
    init(in home: String = FileManager.default.temporaryDirectory.path + "/" + UploadFolder.name) throws {
        let manager = FileManager.default
        let mine: [FileAttributeKey: Any] = [.posixPermissions: 0o700]
        if !manager.fileExists(atPath: home) {
            try manager.createDirectory(atPath: home, withIntermediateDirectories: false, attributes: mine)
        }
        // Whoever made it: nobody else reads it.
        try manager.setAttributes(mine, ofItemAtPath: home)
        UploadFolder.removeAbandoned(in: home)
        path = "\(home)/\(UUID().uuidString)"
        try manager.createDirectory(atPath: path, withIntermediateDirectories: false, attributes: mine)
        lock = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard lock >= 0, flock(lock, LOCK_EX | LOCK_NB) == 0 else { throw CocoaError(.fileWriteUnknown) }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
        close(lock)
    }

    func newFile() throws -> (path: String, handle: FileHandle) {
        let file = newPath()
        guard
            FileManager.default.createFile(
                atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        return (file, try FileHandle(forWritingTo: URL(filePath: file)))
    }

    /// - Returns: whether one more may come now.
    func enter() -> Bool {
        coming.withLock { coming in
            guard coming < UploadFolder.mostComing else { return false }
            coming += 1
            return true
        }
    }

    func leave() { coming.withLock { $0 -= 1 } }

    /// Of a file that is not there yet.
    func newPath() -> String { "\(path)/\(UUID().uuidString)" }

    /// Folders whose process is gone. One that was made this minute may not be locked yet.
    private static func removeAbandoned(in home: String) {
        let manager = FileManager.default
        for name in (try? manager.contentsOfDirectory(atPath: home)) ?? [] where UUID(uuidString: name) != nil
        {
            let path = "\(home)/\(name)"
            let changed = (try? manager.attributesOfItem(atPath: path))?[.modificationDate] as? Date
            if let changed, changed.timeIntervalSinceNow > -60 { continue }
            let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            if flock(descriptor, LOCK_EX | LOCK_NB) == 0 { try? manager.removeItem(atPath: path) }
        }
    }
}

/// One of the few places in which files come at the same moment.
struct UploadPlace {
    private let folder: UploadFolder

    /// `nil` where no file is sent.
    ///
    /// - Throws: ``Turned/busy`` when all are taken.
    init?(_ body: Route.Body, _ folder: UploadFolder) throws(Turned) {
        guard case .upload = body else { return nil }
        guard folder.enter() else { throw .busy }
        self.folder = folder
    }

    func leave() { folder.leave() }
}
