internal import RealistFormats
internal import Synchronization

/// The files of a site on their way into its folder, and how many of them are not as they were.
final class FolderOutput: SiteOutput {
    private let folder: WholeFolder
    private let told = Mutex<(paths: [String], changed: Int)>(([], 0))

    init(_ folder: WholeFolder) { self.folder = folder }

    /// In no order.
    var paths: [String] { told.withLock(\.paths) }
    var changed: Int { told.withLock(\.changed) }

    func add(_ file: SiteFile) throws {
        note(file.path, isKept: try folder.write(file.path, file.contents))
    }

    func begin(_ path: String) throws -> any GrowingSiteFile {
        Growing(path: path, file: try folder.file(path), output: self)
    }

    private func note(_ path: String, isKept: Bool) {
        told.withLock { told in
            told.paths.append(path)
            if !isKept { told.changed += 1 }
        }
    }

    private struct Growing: GrowingSiteFile {
        let path: String
        let file: WholeFolder.Piecewise
        let output: FolderOutput

        func write(_ bytes: [UInt8]) throws { try file.write(bytes) }
        func end() throws { output.note(path, isKept: try output.folder.settle(path)) }
        func drop() throws { try output.folder.drop(path) }
    }
}
