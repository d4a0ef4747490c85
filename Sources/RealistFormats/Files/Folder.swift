import Glibc
import Realist

/// A folder that somebody handed over: only ordinary files below it are read. No link is followed, so nothing
/// in it can lead out of it.
public final class Folder {
    /// As messages name it.
    public let name: String
    private let descriptor: Int32

    /// At most so many files and folders are looked at.
    public static let mostFiles = 100_000

    /// - Parameter path: as a person named it; a link to the folder itself is followed.
    /// - Throws: ``FileProblem`` when there is no such folder, or it may not be read.
    public init(path: String) throws(FileProblem) {
        let opened = Glibc.open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard opened >= 0 else {
            throw errno == ENOTDIR ? .notAFolder(at: Location(file: path)) : .system(errno, file: path)
        }
        descriptor = opened
        name = path
    }

    deinit {
        close(descriptor)
    }

    /// Opens an ordinary file below the folder.
    ///
    /// - Parameter path: names joined by `/`.
    /// - Returns: the file; messages name it by its path below the folder.
    /// - Throws: ``FileProblem`` when there is none, or it is a link, a device, or lies elsewhere.
    public func open(_ path: String) throws(FileProblem) -> OpenFile {
        let place = Location(file: path)
        let names = path.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard let last = names.last, names.allSatisfy(Folder.isName) else { throw .badPath(at: place) }
        var folder = descriptor
        defer { if folder != descriptor { close(folder) } }
        for name in names.dropLast() {
            let next = openat(folder, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
            let number = errno
            guard next >= 0 else { throw Folder.problem(number, in: folder, name, path) }
            if folder != descriptor { close(folder) }
            folder = next
        }
        // Not blocking, so that a pipe does not make us wait for somebody to write into it.
        let opened = openat(folder, last, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        let number = errno
        guard opened >= 0 else { throw Folder.problem(number, in: folder, last, path) }
        let file = OpenFile(descriptor: opened, name: path)
        guard try file.status().st_mode & S_IFMT == S_IFREG else { throw .notAFile(at: place) }
        return file
    }

    /// The whole of a file; `nil` when there is none.
    public func bytes(_ path: String, limit: Int) throws(FileProblem) -> [UInt8]? {
        do {
            return try open(path).readAll(limit: limit)
        } catch .missing {
            return nil
        }
    }

    /// Paths of everything below the folder that is no folder, sorted by bytes. Names that begin with a dot
    /// are left out, such as those of version control.
    public func paths() throws(FileProblem) -> [String] {
        var found: [String] = []
        var waiting = [""]
        while let inner = waiting.popLast() {
            for (name, isFolder) in try entries(of: inner) where !name.hasPrefix(".") {
                let path = inner.isEmpty ? name : inner + "/" + name
                if isFolder { waiting.append(path) } else { found.append(path) }
                guard found.count + waiting.count <= Folder.mostFiles else {
                    throw .tooMany(limit: Folder.mostFiles, at: Location(file: self.name))
                }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    private func entries(of inner: String) throws(FileProblem) -> [(name: String, isFolder: Bool)] {
        let opened = openat(
            descriptor, inner.isEmpty ? "." : inner, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
        guard opened >= 0, let stream = fdopendir(opened) else {
            throw .system(errno, file: inner.isEmpty ? name : inner)
        }
        defer { closedir(stream) }
        var entries: [(String, Bool)] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name == "." || name == ".." { continue }
            var status = stat()
            let isFolder =
                fstatat(opened, name, &status, AT_SYMLINK_NOFOLLOW) == 0 && status.st_mode & S_IFMT == S_IFDIR
            entries.append((name, isFolder))
        }
        return entries
    }

    /// A name that can stand in a path: not empty, no `.` or `..`, no sign that steers.
    private static func isName(_ name: String) -> Bool {
        !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 255
            && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
    }

    private static func problem(_ number: Int32, in folder: Int32, _ name: String, _ path: String)
        -> FileProblem
    {
        let place = Location(file: path)
        var status = stat()
        if fstatat(folder, name, &status, AT_SYMLINK_NOFOLLOW) == 0, status.st_mode & S_IFMT == S_IFLNK {
            return .link(at: place)
        }
        return number == ENOTDIR ? .missing(at: place) : .system(number, file: path)
    }
}
