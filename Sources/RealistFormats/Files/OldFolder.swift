import Realist

/// What a folder holds that is to be written anew: every file below it, hidden ones too. Links are not followed.
public struct OldFolder: Sendable {
    /// Sorted by bytes; none when there is no folder yet.
    public let paths: [String]
    private let folder: String
    private let known: Set<String>

    init(path: String, name: String) throws(FileProblem) {
        folder = path
        paths = Paths.kind(path) == nil ? [] : try Paths.files(below: path, name: name)
        known = Set(paths)
    }

    public var isEmpty: Bool { paths.isEmpty }

    public func has(_ path: String) -> Bool { known.contains(path) }

    /// The bytes of an ordinary file; `nil` when there is none that can be read, or it is larger.
    public func bytes(_ path: String, limit: Int) -> [UInt8]? {
        has(path) ? Paths.bytes(Paths.joined(folder, path), limit: limit) : nil
    }

    /// Does the ordinary file at `path` hold exactly these bytes?
    public func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        self.bytes(path, limit: bytes.count) == bytes
    }
}
