internal import Foundation
internal import Realist
internal import RealistFormats

/// The lists of words behind the plain answers of leads, read once from the files that come with the program.
enum PlainWords {
    static func frame() throws -> Vocabulary { try readFrame.get() }

    private static let readFrame = Result { try read("frame") }

    private static func read(_ name: String) throws -> Vocabulary {
        let file = try ShareFolder.find().appending(path: "toolkit/vocabularies/\(name).yaml")
            .path(percentEncoded: false)
        return try VocabularyFile.read(OpenFile(path: file).readAll(limit: 1 << 20), file: file)
    }
}
