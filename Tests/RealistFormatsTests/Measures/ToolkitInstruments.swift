import Foundation
import Realist
import RealistFormats

/// The instruments that come with the program.
enum ToolkitInstruments {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../toolkit/instruments").standardizedFileURL

    static func bytes(_ id: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: folder.appending(path: id + ".yaml")))
    }

    static func instrument(_ id: String) throws -> Instrument {
        try InstrumentFile.read(bytes(id), file: id + ".yaml")
    }

    static func ids() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: folder.path(percentEncoded: false))
            .filter { $0.hasSuffix(".yaml") }.map { String($0.dropLast(5)) }.sorted()
    }
}
