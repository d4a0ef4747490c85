internal import Foundation
internal import RealistSite

/// Files of a site in a folder of their own, until nobody holds them any more.
final class HeldFiles: SiteOutput {
    private let folder: String

    /// - Throws: that the folder cannot be made.
    init(in folder: String) throws {
        self.folder = folder
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    /// - Throws: that there is no such file, or that it cannot be read.
    func bytes(_ path: String) throws -> [UInt8] { Array(try Data(contentsOf: place(of: path))) }

    func add(_ file: SiteFile) throws {
        try Data(file.contents).write(to: try placeMade(of: file.path))
    }

    func begin(_ path: String) throws -> any GrowingSiteFile {
        let place = try placeMade(of: path)
        try Data().write(to: place)
        return Growing(place: place, handle: try FileHandle(forWritingTo: place))
    }

    private func place(of path: String) -> URL { URL(filePath: "\(folder)/\(path)") }

    private func placeMade(of path: String) throws -> URL {
        let place = place(of: path)
        try FileManager.default.createDirectory(
            at: place.deletingLastPathComponent(), withIntermediateDirectories: true)
        return place
    }

    private struct Growing: GrowingSiteFile {
        let place: URL
        let handle: FileHandle

        func write(_ bytes: [UInt8]) throws { try handle.write(contentsOf: Data(bytes)) }
        func end() throws { try handle.close() }

        func drop() throws {
            try handle.close()
            try FileManager.default.removeItem(at: place)
        }
    }
}
