import Foundation
import Realist

/// A file that a command writes: it is there whole when the command has succeeded, and else as it was before.
///
/// What is written lies in a temporary file, which takes the name of the real one at the very end.
final class OutputFile {
    /// As it was named on the command line; `nil` for standard output.
    let path: String?
    private let target: String?
    private let temporary: String
    private let handle: FileHandle
    private var isDone = false

    /// - Parameter path: where the file shall be; `nil` keeps what is written for standard output.
    /// - Throws: ``OutputProblem`` when nothing can be written there.
    init(path: String?) throws(OutputProblem) {
        self.path = path
        target = try path.flatMap { path throws(OutputProblem) in try OutputFile.ordinaryTarget(path) }
        let folder = target.map { ($0 as NSString).deletingLastPathComponent }
        let place = folder.map { $0.isEmpty ? "." : $0 } ?? NSTemporaryDirectory()
        temporary = (place as NSString).appendingPathComponent(".realist-\(UUID().uuidString).part")
        let mode: mode_t = target == nil ? 0o600 : 0o666
        let descriptor = open(temporary, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, mode)
        guard descriptor >= 0 else {
            throw .cannotWrite(path ?? "standard output", cause: OutputFile.cause())
        }
        handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        // What goes elsewhere in the end needs no name: nothing is left behind, whatever happens.
        if target == nil { unlink(temporary) }
    }

    deinit {
        if !isDone, target != nil { unlink(temporary) }
    }

    func write(_ bytes: [UInt8]) throws(OutputProblem) {
        do {
            try handle.write(contentsOf: Data(bytes))
        } catch {
            throw .cannotWrite(path ?? "standard output", cause: error.localizedDescription)
        }
    }

    /// Puts what was written into its place.
    func finish() throws(OutputProblem) {
        do {
            if let target {
                try handle.synchronize()
                guard rename(temporary, target) == 0 else {
                    throw OutputProblem.cannotWrite(target, cause: OutputFile.cause())
                }
            } else {
                try copyOut()
            }
            isDone = true
        } catch let problem as OutputProblem {
            throw problem
        } catch {
            throw .cannotWrite(path ?? "standard output", cause: error.localizedDescription)
        }
    }

    /// To standard output, or into a device or pipe that stands under the name.
    private func copyOut() throws {
        let out: FileHandle
        if let path {
            out = try FileHandle(forWritingTo: URL(filePath: path))
        } else {
            out = .standardOutput
        }
        try handle.seek(toOffset: 0)
        while let part = try handle.read(upToCount: 262_144), !part.isEmpty {
            try out.write(contentsOf: part)
        }
    }

    /// The file that a name stands for, links followed; `nil` for a device or pipe, which cannot be replaced.
    private static func ordinaryTarget(_ path: String) throws(OutputProblem) -> String? {
        var status = stat()
        guard stat(path, &status) == 0 else { return path }
        switch status.st_mode & S_IFMT {
        case S_IFREG: return URL(filePath: path).resolvingSymlinksInPath().path(percentEncoded: false)
        case S_IFDIR: throw .isFolder(path)
        default: return nil
        }
    }

    private static func cause() -> String { String(cString: strerror(errno)) }
}

enum OutputProblem: Explained {
    case isFolder(String)
    case cannotWrite(String, cause: String)

    var code: String {
        switch self {
        case .isFolder: "output.is-folder"
        case .cannotWrite: "output.cannot-write"
        }
    }

    var location: Location? {
        switch self {
        case .isFolder(let path), .cannotWrite(let path, _): Location(file: path)
        }
    }

    var what: String {
        switch self {
        case .isFolder: "This is a folder."
        case .cannotWrite(_, let cause): "It cannot be written: \(cause)."
        }
    }

    var remedy: String {
        switch self {
        case .isFolder: "Give the path of a file."
        case .cannotWrite: "Choose another place, or make room; nothing was changed."
        }
    }
}
