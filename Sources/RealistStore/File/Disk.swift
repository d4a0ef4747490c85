internal import Glibc

/// The few calls of the operating system that a file needs to be there for certain.
enum Disk {
    /// What `stat` says of a path, links followed; `nil` when there is nothing.
    static func status(_ path: String) throws -> stat? {
        var status = stat()
        if stat(path, &status) == 0 { return status }
        switch errno {
        case ENOENT, ENOTDIR: return nil
        case EACCES: throw StudyFileProblem.notReadable(path: path)
        default: throw StudyFileProblem.storage(path: path, cause: reason())
        }
    }

    /// The size in bytes, or `nil` when there is no such file. Opens nothing.
    static func size(_ path: String) throws -> Int? {
        try status(path).map { Int($0.st_size) }
    }

    /// The path with every link followed, so that one file has one name and one lock.
    static func real(_ path: String) throws -> String {
        guard let real = realpath(path, nil) else {
            switch errno {
            case ENOENT, ENOTDIR: throw StudyFileProblem.missing(path: path)
            case EACCES: throw StudyFileProblem.notReadable(path: path)
            default: throw StudyFileProblem.storage(path: path, cause: reason())
            }
        }
        defer { free(real) }
        return String(cString: real)
    }

    /// Where a file of this name would be: its folder with every link followed, and its last part.
    static func place(_ path: String) throws -> (folder: String, full: String) {
        let parts = path.split(separator: "/", omittingEmptySubsequences: true)
        guard let name = parts.last, name != ".", name != ".." else {
            throw StudyFileProblem.isFolder(path: path)
        }
        let typed = parts.dropLast().joined(separator: "/")
        let folder = path.hasPrefix("/") ? "/" + typed : (typed.isEmpty ? "." : typed)
        guard let status = try status(folder), status.st_mode & S_IFMT == S_IFDIR else {
            throw StudyFileProblem.noFolder(path: path)
        }
        let real = try real(folder)
        return (real, real == "/" ? "/" + name : real + "/" + name)
    }

    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// May the effective user do this? `mode` is `R_OK`, `W_OK`, `X_OK` or a union of them.
    static func may(_ mode: Int32, _ path: String) -> Bool {
        faccessat(AT_FDCWD, path, mode, 0x200 /* AT_EACCESS: a macro that Swift does not see */) == 0
    }

    static func move(_ from: String, to target: String) throws {
        guard rename(from, target) == 0 else { throw failure(target) }
    }

    /// Removes a file; it is no fault when there is none.
    static func remove(_ path: String) {
        _ = unlink(path)
    }

    /// Makes an entry of a folder (a file made, renamed or removed) outlast a power cut.
    static func syncFolder(_ folder: String) throws {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(folder) }
        defer { close(descriptor) }
        // Some file systems cannot sync a folder and say EINVAL: nothing more can be done there.
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw failure(folder) }
    }

    /// The problem that `errno` stands for.
    static func failure(_ path: String) -> StudyFileProblem {
        switch errno {
        case ENOSPC, EDQUOT: .diskFull(path: path)
        case EACCES, EPERM, EROFS: .folderNotWritable(path: path, folder: folder(of: path))
        default: .storage(path: path, cause: reason())
        }
    }

    static func reason() -> String {
        let code = errno
        return "\(String(cString: strerror(code))), error \(code)"
    }
}
