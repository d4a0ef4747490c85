import Foundation
import RealistFormats

/// The few calls to the file system that publishing needs, each with its failure in words.
enum Disk {
    enum Kind { case folder, file, other }

    /// What lies at a path, links not followed; `nil` when nothing does.
    static func kind(of path: String) -> Kind? {
        var status = stat()
        guard lstat(path, &status) == 0 else { return nil }
        switch status.st_mode & S_IFMT {
        case S_IFDIR: return .folder
        case S_IFREG: return .file
        default: return .other
        }
    }

    static func makeFolder(_ path: String) throws(SiteFolderProblem) {
        guard mkdir(path, 0o755) == 0 else { throw .failed("make the folder", path, errno) }
    }

    /// Makes a folder and those above it, as far as they are not there.
    static func makeFolders(_ path: String) throws(SiteFolderProblem) {
        if path.isEmpty || kind(of: path) != nil { return }
        if let slash = path.lastIndex(of: "/") { try makeFolders(String(path[..<slash])) }
        guard mkdir(path, 0o755) == 0 || errno == EEXIST else {
            throw .failed("make the folder", path, errno)
        }
    }

    static func write(_ bytes: [UInt8], to path: String) throws(SiteFolderProblem) {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o644)
        guard descriptor >= 0 else { throw .failed("write", path, errno) }
        defer { close(descriptor) }
        var written = 0
        while written < bytes.count {
            let count = bytes.withUnsafeBytes { buffer in
                Foundation.write(descriptor, buffer.baseAddress?.advanced(by: written), bytes.count - written)
            }
            if count < 0 {
                if errno == EINTR { continue }
                throw .failed("write", path, errno)
            }
            written += count
        }
    }

    /// The bytes of an ordinary file; `nil` when there is none that can be read.
    static func read(_ path: String) -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let size = Int(status.st_size)
        var filled = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
            while filled < size {
                let got = Foundation.read(
                    descriptor, buffer.baseAddress?.advanced(by: filled), size - filled)
                if got < 0 && errno == EINTR { continue }
                if got <= 0 { break }
                filled += got
            }
            count = filled
        }
        return filled == size ? bytes : nil
    }

    /// Does the ordinary file at `path` hold exactly these bytes?
    static func holds(_ path: String, _ bytes: [UInt8]) -> Bool {
        var status = stat()
        guard lstat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
            Int(status.st_size) == bytes.count
        else { return false }
        return read(path) == bytes
    }

    /// Makes `target` the same file as `source`; `false` where the file system cannot.
    static func link(_ source: String, to target: String) -> Bool {
        Foundation.link(source, target) == 0
    }

    /// Paths below a folder of everything in it that is no folder, links not followed.
    static func files(below folder: String) throws(SiteFolderProblem) -> Set<String> {
        var found: Set<String> = []
        var waiting = [""]
        while let inner = waiting.popLast() {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: folder + "/" + inner)
            else {
                throw .failed("read the folder", folder + "/" + inner, EACCES)
            }
            for name in names {
                let path = inner.isEmpty ? name : inner + "/" + name
                if kind(of: folder + "/" + path) == .folder {
                    waiting.append(path)
                } else {
                    found.insert(path)
                }
            }
        }
        return found
    }

    /// Removes a file or a folder with all that is in it; nothing there is well.
    static func remove(_ path: String) throws(SiteFolderProblem) {
        guard let kind = kind(of: path) else { return }
        if kind == .folder {
            guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
                throw .failed("read the folder", path, EACCES)
            }
            for name in names { try remove(path + "/" + name) }
            guard rmdir(path) == 0 else { throw .failed("remove the folder", path, errno) }
        } else {
            guard unlink(path) == 0 else { throw .failed("remove", path, errno) }
        }
    }

    /// Exchanges two folders in one step.
    static func exchange(_ first: String, _ second: String) throws(SiteFolderProblem) {
        let number = SystemCalls.exchange(first, second)
        guard number == 0 else { throw .failed("exchange", second, number) }
    }

    static func move(_ path: String, to target: String) throws(SiteFolderProblem) {
        guard rename(path, target) == 0 else { throw .failed("write", target, errno) }
    }

    /// Sees to it that the names in a folder are on the disk.
    static func sync(_ folder: String) throws(SiteFolderProblem) {
        let descriptor = open(folder.isEmpty ? "/" : folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .failed("open", folder, errno) }
        defer { close(descriptor) }
        guard fsync(descriptor) == 0 else { throw .failed("write", folder, errno) }
    }

    /// Sees to it that everything that was written is on the disk.
    static func syncAll(_ folder: String) throws(SiteFolderProblem) {
        let descriptor = open(folder, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .failed("open", folder, errno) }
        defer { close(descriptor) }
        let number = SystemCalls.syncFileSystem(of: descriptor)
        guard number == 0 else { throw .failed("write", folder, number) }
    }
}
