import Foundation
import Realist
import RealistFormats

/// Where a command's rows go: a file, which is there whole when the command has succeeded and else as it was
/// before; or standard output, a device or a pipe, which gets nothing before all is well.
final class OutputFile {
    private let place: Place

    private enum Place {
        case file(WholeFile)
        /// Kept in a file without a name, and copied at the end.
        case stream(path: String?, kept: FileHandle)
    }

    /// - Parameter path: as it was named on the command line; `nil` for standard output.
    /// - Throws: an explained error when nothing can be written there.
    init(path: String?) throws {
        if let path, !OutputFile.isStream(path) {
            place = .file(try WholeFile(path: path))
            return
        }
        let name = (NSTemporaryDirectory() as NSString).appendingPathComponent("realist-\(UUID().uuidString)")
        let descriptor = open(name, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw OutputProblem(path, cause: String(cString: strerror(errno))) }
        // Without its name nothing is left behind, whatever happens.
        unlink(name)
        place = .stream(path: path, kept: FileHandle(fileDescriptor: descriptor, closeOnDealloc: true))
    }

    func write(_ bytes: [UInt8]) throws { try write(bytes[...]) }

    func write(_ bytes: ArraySlice<UInt8>) throws {
        switch place {
        case .file(let file): try file.write(bytes)
        case .stream(let path, let kept):
            try OutputFile.explained(path) { try kept.write(contentsOf: Data(bytes)) }
        }
    }

    /// Puts what was written into its place.
    func finish() throws {
        switch place {
        case .file(let file): try file.finish()
        case .stream(let path, let kept):
            try OutputFile.explained(path) {
                let out = try path.map { try FileHandle(forWritingTo: URL(filePath: $0)) } ?? .standardOutput
                try kept.seek(toOffset: 0)
                while let part = try kept.read(upToCount: 262_144), !part.isEmpty {
                    try out.write(contentsOf: part)
                }
            }
        }
    }

    /// A device or a pipe: it cannot be replaced by a file.
    private static func isStream(_ path: String) -> Bool {
        var status = stat()
        guard stat(path, &status) == 0 else { return false }
        return ![S_IFREG, S_IFDIR].contains(status.st_mode & S_IFMT)
    }

    private static func explained(_ path: String?, _ work: () throws -> Void) throws {
        do {
            try work()
        } catch {
            throw OutputProblem(path, cause: error.localizedDescription)
        }
    }
}

/// Something that is no file could not be written to.
struct OutputProblem: Explained {
    let location: Location?
    /// The system's words.
    let cause: String

    init(_ path: String?, cause: String) {
        location = Location(file: path ?? "standard output")
        self.cause = cause
    }

    var code: String { "output.cannot-write" }
    var what: String { "It cannot be written: \(cause.hasSuffix(".") ? String(cause.dropLast()) : cause)." }
    var remedy: String { "Choose another place, or make room." }
}
