import Glibc
import Realist

/// A file open for writing; it is closed when nobody holds it any more.
final class OutFile {
    /// As messages name it.
    let name: String
    private let descriptor: Int32

    /// Makes a new file; there must be none of that name.
    init(new path: String, name: String) throws(FileProblem) {
        descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o666)
        self.name = name
        guard descriptor >= 0 else { throw .system(errno, file: name) }
    }

    deinit {
        if descriptor >= 0 { close(descriptor) }
    }

    func write(_ bytes: [UInt8]) throws(FileProblem) { try write(bytes[...]) }

    func write(_ bytes: ArraySlice<UInt8>) throws(FileProblem) {
        var failure: Int32 = 0
        bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty, failure == 0 {
                let count = Glibc.write(
                    descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                if count > 0 {
                    rest = rest.dropFirst(count)
                } else if count < 0, errno != EINTR {
                    failure = errno
                }
            }
        }
        guard failure == 0 else { throw .system(failure, file: name) }
    }

    /// Everything that was written outlasts a power cut.
    func sync() throws(FileProblem) {
        guard fsync(descriptor) == 0 || errno == EINVAL else { throw .system(errno, file: name) }
    }
}
