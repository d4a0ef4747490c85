import Glibc
import Realist

/// A file open for reading; it is closed when nobody holds it any more.
public final class OpenFile: Sendable {
    /// As messages name it.
    public let name: String
    let descriptor: Int32

    init(descriptor: Int32, name: String) {
        self.descriptor = descriptor
        self.name = name
    }

    /// Opens what a person named on the command line: links and pipes are followed, folders are not files.
    ///
    /// - Throws: ``FileProblem``, which names the path as it was given.
    public convenience init(path: String) throws(FileProblem) {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw .system(errno, file: path) }
        self.init(descriptor: descriptor, name: path)
        if try status().st_mode & S_IFMT == S_IFDIR { throw .system(EISDIR, file: path) }
    }

    deinit {
        close(descriptor)
    }

    /// In bytes; 0 for a pipe.
    public func size() throws(FileProblem) -> Int {
        Int(clamping: try status().st_size)
    }

    /// How many bytes were read so far; 0 for a pipe.
    public var position: Int { max(0, Int(clamping: lseek(descriptor, 0, SEEK_CUR))) }

    func status() throws(FileProblem) -> stat {
        var status = stat()
        guard fstat(descriptor, &status) == 0 else { throw .system(errno, file: name) }
        return status
    }

    /// The next bytes, at most `count`; none at the end of the file.
    public func read(_ count: Int) throws(FileProblem) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initialized in
            var result = 0
            repeat {
                result = Glibc.read(descriptor, buffer.baseAddress, buffer.count)
            } while result < 0 && errno == EINTR
            if result < 0 { failure = errno }
            initialized = max(0, result)
        }
        guard failure == 0 else { throw .system(failure, file: name) }
        return bytes
    }

    /// Bytes from a place on, at most `count`; none at the end of the file. What is read next stays where it was.
    ///
    /// - Throws: ``FileProblem``; a pipe has no places.
    func read(_ count: Int, at offset: Int) throws(FileProblem) -> [UInt8] {
        var failure: Int32 = 0
        let bytes = [UInt8](unsafeUninitializedCapacity: max(0, count)) { buffer, initialized in
            var result = 0
            repeat {
                result = pread(descriptor, buffer.baseAddress, buffer.count, off_t(offset))
            } while result < 0 && errno == EINTR
            if result < 0 { failure = errno }
            initialized = max(0, result)
        }
        guard failure == 0 else { throw .system(failure, file: name) }
        return bytes
    }

    /// Reads the next bytes into a part of the array.
    ///
    /// - Returns: how many there were; 0 at the end of the file.
    func read(into bytes: inout [UInt8], _ range: Range<Int>) throws(FileProblem) -> Int {
        var failure: Int32 = 0
        let count = bytes.withUnsafeMutableBytes { buffer in
            let part = UnsafeMutableRawBufferPointer(rebasing: buffer[range])
            var result = 0
            repeat {
                result = Glibc.read(descriptor, part.baseAddress, part.count)
            } while result < 0 && errno == EINTR
            if result < 0 { failure = errno }
            return result
        }
        guard failure == 0 else { throw .system(failure, file: name) }
        return count
    }

    /// The whole file, when it is no larger than the limit.
    public func readAll(limit: Int) throws(FileProblem) -> [UInt8] {
        let size = try size()
        guard size <= limit else { throw .tooLarge(bytes: size, limit: limit, at: .init(file: name)) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(size + 1)
        while true {
            let part = try read(max(65_536, size - bytes.count + 1))
            if part.isEmpty { return bytes }
            bytes += part
            guard bytes.count <= limit else {
                throw .tooLarge(bytes: bytes.count, limit: limit, at: .init(file: name))
            }
        }
    }
}
