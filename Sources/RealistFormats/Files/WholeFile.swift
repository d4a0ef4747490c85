import Glibc
import Realist

/// A file that is written whole or not at all: until ``finish()`` the old one stays as it was, and when it
/// is never called nothing is left behind.
public final class WholeFile {
    private let target: String
    private let part: String
    private let name: String
    private let file: OutFile
    private var isFinished = false

    /// Begins the file beside its target, on the same disk.
    ///
    /// - Parameter path: as a person named it. A link is followed: the file that it leads to is replaced.
    /// - Throws: ``FileProblem`` when nothing can be written there, or a folder or device has the name.
    public init(path: String) throws(FileProblem) {
        name = path
        target = try WholeFile.target(of: path)
        let pieces = Paths.divided(target)
        part = Paths.joined(
            pieces.folder, ".\(pieces.name).\(getpid())-\(UInt32.random(in: 0...UInt32.max)).part")
        file = try OutFile(new: part, name: path)
        // Whoever may read the old file may read the new one, and nobody else.
        var old = stat()
        if stat(target, &old) == 0 { chmod(part, old.st_mode & 0o777) }
    }

    deinit {
        if !isFinished { unlink(part) }
    }

    public func write(_ bytes: [UInt8]) throws(FileProblem) {
        try file.write(bytes)
    }

    public func write(_ bytes: ArraySlice<UInt8>) throws(FileProblem) {
        try file.write(bytes)
    }

    /// Puts the file in its place. What was there before is gone in the same moment.
    public func finish() throws(FileProblem) {
        try file.sync()
        guard rename(part, target) == 0 else { throw .system(errno, file: name) }
        isFinished = true
        try Paths.syncFolder(Paths.divided(target).folder, name: name)
    }

    /// Writes the bytes as one file.
    public static func write(_ bytes: [UInt8], to path: String) throws(FileProblem) {
        let file = try WholeFile(path: path)
        try file.write(bytes)
        try file.finish()
    }

    private static func target(of path: String) throws(FileProblem) -> String {
        switch Paths.kind(path, followingLinks: true) {
        case nil: return path
        case .file: return Paths.real(path) ?? path
        case .folder, .other: throw .notAFile(at: Location(file: path))
        }
    }
}
