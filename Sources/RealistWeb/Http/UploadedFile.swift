internal import Foundation

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

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }
}

/// A folder that only this process may read, for what is being sent.
final class UploadFolder: Sendable {
    let path: String

    init() throws {
        path = FileManager.default.temporaryDirectory.appending(path: "realist-\(UUID().uuidString)")
            .path(percentEncoded: false)
        try FileManager.default.createDirectory(
            atPath: path, withIntermediateDirectories: false, attributes: [.posixPermissions: 0o700])
    }

    deinit {
        try? FileManager.default.removeItem(atPath: path)
    }

    func newFile() throws -> (path: String, handle: FileHandle) {
        let file = "\(path)/\(UUID().uuidString)"
        guard
            FileManager.default.createFile(
                atPath: file, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        return (file, try FileHandle(forWritingTo: URL(filePath: file)))
    }
}
