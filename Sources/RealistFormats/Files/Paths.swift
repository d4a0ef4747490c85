import Glibc
import Realist

/// Names of files, and what lies under them.
enum Paths {
    enum Kind { case file, folder, other }

    /// `nil` when nothing is there.
    static func kind(_ path: String, followingLinks: Bool = false) -> Kind? {
        var status = stat()
        guard (followingLinks ? stat(path, &status) : lstat(path, &status)) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return .file
        case S_IFDIR: return .folder
        default: return .other
        }
    }

    /// The path without links, or `nil` when nothing is there.
    static func real(_ path: String) -> String? {
        guard let real = realpath(path, nil) else { return nil }
        defer { free(real) }
        return String(cString: real)
    }

    /// The folder that holds it (`.` when none is named) and its last name.
    static func divided(_ path: String) -> (folder: String, name: String) {
        var trimmed = path[...]
        while trimmed.count > 1, trimmed.hasSuffix("/") { trimmed = trimmed.dropLast() }
        guard let slash = trimmed.lastIndex(of: "/") else { return (".", String(trimmed)) }
        let folder = slash == trimmed.startIndex ? "/" : String(trimmed[..<slash])
        return (folder, String(trimmed[trimmed.index(after: slash)...]))
    }

    static func joined(_ folder: String, _ name: String) -> String {
        folder.hasSuffix("/") ? folder + name : folder + "/" + name
    }

    /// Makes a folder and those above it, as far as they are not there.
    static func makeFolders(_ path: String) throws(FileProblem) {
        if kind(path, followingLinks: true) != nil { return }
        let above = divided(path).folder
        if above != path { try makeFolders(above) }
        guard mkdir(path, 0o777) == 0 || errno == EEXIST else { throw .system(errno, file: path) }
    }

    /// The bytes of an ordinary file; `nil` when there is none that can be read, or it is larger.
    static func bytes(_ path: String, limit: Int) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        let file = OpenFile(descriptor: descriptor, name: path)
        guard let status = try? file.status(), status.st_mode & S_IFMT == S_IFREG else { return nil }
        return try? file.readAll(limit: limit)
    }

    /// Two ordinary files with the same bytes; `false` when one of them is something else, or may not be read.
    static func areAlike(_ one: String, _ other: String) throws(FileProblem) -> Bool {
        guard kind(one) == .file, kind(other) == .file, let first = try? OpenFile(path: one),
            let second = try? OpenFile(path: other), try first.size() == second.size()
        else { return false }
        while true {
            let bytes = try first.read(1 << 20)
            if bytes.isEmpty { return try second.read(1).isEmpty }
            var same: [UInt8] = []
            while same.count < bytes.count {
                let more = try second.read(bytes.count - same.count)
                if more.isEmpty { return false }
                same += more
            }
            guard same == bytes else { return false }
        }
    }

    /// Names joined by single slashes, none of them empty, `.` or `..`, without signs that steer.
    static func isPlain(_ path: String) -> Bool {
        path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy { name in
            !name.isEmpty && name != "." && name != ".." && name.utf8.count <= 255
                && name.utf8.allSatisfy { $0 >= 0x20 && $0 != 0x7F }
        }
    }

    /// The names in a folder, sorted by bytes, without `.` and `..`.
    static func names(in folder: String, name: String) throws(FileProblem) -> [String] {
        guard let stream = opendir(folder) else { throw .system(errno, file: name) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != ".", name != ".." { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Paths below a folder of everything that is no folder; links are not followed.
    static func files(below folder: String, name: String) throws(FileProblem) -> [String] {
        var found: [String] = []
        var waiting = [""]
        while let inner = waiting.popLast() {
            for entry in try names(in: inner.isEmpty ? folder : joined(folder, inner), name: name) {
                let path = inner.isEmpty ? entry : inner + "/" + entry
                if kind(joined(folder, path)) == .folder { waiting.append(path) } else { found.append(path) }
            }
        }
        return found.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }

    /// Removes a file, or a folder with all that is in it; links are removed, not followed.
    static func remove(_ path: String, name: String) throws(FileProblem) {
        guard let kind = kind(path) else { return }
        if kind == .folder {
            for entry in try names(in: path, name: name) { try remove(joined(path, entry), name: name) }
            guard rmdir(path) == 0 else { throw .system(errno, file: name) }
        } else {
            guard unlink(path) == 0 else { throw .system(errno, file: name) }
        }
    }

    /// Names that were made or changed in the folder outlast a power cut.
    static func syncFolder(_ folder: String, name: String) throws(FileProblem) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, file: name) }
        defer { close(descriptor) }
        // Some file systems cannot sync a folder and say EINVAL: nothing more can be done there.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .system(errno, file: name) }
    }
}
