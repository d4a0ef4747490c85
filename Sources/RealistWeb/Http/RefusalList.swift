internal import Foundation
internal import Realist
internal import RealistFormats

/// The list of what was refused, in a file, no longer than anybody will mend by hand.
final class RefusalList {
    private static let most = 20_000

    private let path: String
    private let handle: FileHandle
    private var table: RefusalTable
    private(set) var count = 0

    init(_ path: String, of instrument: Instrument? = nil) throws {
        guard
            FileManager.default.createFile(
                atPath: path, contents: nil, attributes: [.posixPermissions: 0o600])
        else { throw CocoaError(.fileWriteUnknown) }
        self.path = path
        handle = try FileHandle(forWritingTo: URL(filePath: path))
        table = RefusalTable(of: instrument)
    }

    func add(_ problem: any Explained) throws {
        count += 1
        guard count <= RefusalList.most else { return }
        table.add(problem)
        if table.waiting > 65_536 { try handle.write(contentsOf: Data(table.take())) }
    }

    /// No file stays where nothing was refused.
    func finish() throws {
        try handle.write(contentsOf: Data(table.take()))
        try handle.close()
        if count == 0 { try FileManager.default.removeItem(atPath: path) }
    }
}
