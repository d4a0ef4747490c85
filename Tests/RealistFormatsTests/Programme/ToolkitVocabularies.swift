import Foundation
import Realist
import RealistFormats

/// The lists that come with the program.
enum ToolkitVocabularies {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../toolkit/vocabularies").standardizedFileURL

    static let ids = ["cfir", "frame", "frame-is", "rameses-i", "rameses-ii", "srqr", "tidier"]

    static func vocabulary(_ id: String) throws -> Vocabulary {
        let bytes = [UInt8](try Data(contentsOf: folder.appending(path: id + ".yaml")))
        return try VocabularyFile.read(bytes, file: id + ".yaml")
    }
}
