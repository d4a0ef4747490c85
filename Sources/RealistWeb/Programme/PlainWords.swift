internal import Foundation
internal import Realist
internal import RealistFormats

/// The lists of words behind the plain answers of leads, read once from the files that come with the program.
enum PlainWords {
    static func frame() throws -> Vocabulary { try readFrame.get() }

    /// One of the two lists that changes are coded after.
    static func vocabulary(_ framework: OwnTerm.Framework) throws -> Vocabulary {
        try (framework == .frame ? readFrame : readFrameIS).get()
    }

    private static let readFrame = Result { try read("frame") }
    private static let readFrameIS = Result { try read("frame-is") }

    private static func read(_ name: String) throws -> Vocabulary {
        let file = try ShareFolder.find().appending(path: "toolkit/vocabularies/\(name).yaml")
            .path(percentEncoded: false)
        return try VocabularyFile.read(OpenFile(path: file).readAll(limit: 1 << 20), file: file)
    }
}
