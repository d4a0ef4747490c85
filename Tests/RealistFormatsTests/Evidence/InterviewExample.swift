import Foundation
import Realist
import RealistFormats

/// The example `informal-peer-support`, read once for a test.
struct InterviewExample {
    let study: Study
    let codings: [Coding]
    let coded: CodedPassages

    private static let top = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent()

    init() throws {
        let folder = Self.top.appending(path: "toolkit/examples/informal-peer-support")
        let bundle = try RealistFormats.Bundle.read(at: folder.path(percentEncoded: false))
        study = bundle.study
        var codings: [Coding] = []
        try bundle.codings { codings.append($0) }
        self.codings = codings
        coded = CodedPassages(study.evidence, participants: study.participants, codings: codings)
    }

    /// The interviews with their marks, from which texts and passages are made.
    static func marked() throws -> String {
        let file = top.appending(path: "toolkit/examples/generators/informal_peer_support.txt")
        return String(decoding: try Data(contentsOf: file), as: UTF8.self)
    }
}
