internal import Glibc

/// The first hundred bytes of a SQLite file and the file's size, read once with plain I/O.
struct Header: Equatable {
    /// The study's mark in the header of SQLite: `Real`.
    static let applicationId = 0x5265_616C

    let fileSize: Int
    let bytes: [UInt8]

    /// Never call this while this process has the file open through SQLite: closing a second descriptor
    /// drops every lock that SQLite holds on the file. ``OpenFiles`` sees to that.
    static func read(_ path: String, named name: String) throws -> Header {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            switch errno {
            case ENOENT: throw StudyFileProblem.missing(path: name)
            case EACCES, EPERM: throw StudyFileProblem.notReadable(path: name)
            default: throw StudyFileProblem.storage(path: name, cause: Disk.reason())
            }
        }
        defer { close(descriptor) }
        var status = stat()
        guard fstat(descriptor, &status) == 0 else {
            throw StudyFileProblem.storage(path: name, cause: Disk.reason())
        }
        var bytes = [UInt8](repeating: 0, count: 100)
        let count = bytes.withUnsafeMutableBytes { pread(descriptor, $0.baseAddress, 100, 0) }
        guard count >= 0 else { throw StudyFileProblem.storage(path: name, cause: Disk.reason()) }
        return Header(fileSize: Int(status.st_size), bytes: Array(bytes.prefix(count)))
    }

    var isSQLite: Bool {
        bytes.count == 100 && bytes.starts(with: Array("SQLite format 3\0".utf8)) && pageSize != nil
    }

    /// 512 to 65 536, a power of two; `nil` when the header says something else.
    var pageSize: Int? {
        let raw = number(at: 16, bytes: 2)
        let size = raw == 1 ? 65_536 : raw
        return size >= 512 && size & (size - 1) == 0 ? size : nil
    }

    /// Grows with every commit, and when a server begins or ends with the file.
    var changes: Int { number(at: 24, bytes: 4) }
    /// `VACUUM INTO` writes a file in one.
    static let changesOfCopy = 1

    var userVersion: Int { number(at: 60, bytes: 4) }
    var applicationId: Int { number(at: 68, bytes: 4) }

    /// The size that the header promises; `nil` when an old program left that field stale.
    var promisedSize: Int? {
        guard let pageSize, changes == number(at: 92, bytes: 4) else { return nil }
        let pages = number(at: 28, bytes: 4)
        return pages == 0 ? nil : pages * pageSize
    }

    /// A big-endian number; 0 where the file is too short.
    private func number(at offset: Int, bytes count: Int) -> Int {
        guard offset + count <= bytes.count else { return 0 }
        return bytes[offset..<offset + count].reduce(0) { $0 << 8 | Int($1) }
    }
}
