import Foundation

@testable import RealistFormats

/// Projects of other programs, invented for tests.
struct MadeProject {
    var parts = ""
    var texts: [(path: String, text: String)] = []
    var attributes = "name=\"Made up\" origin=\"A program\""

    /// A source whose text is a file, with selections; `tail` is what else is in it.
    mutating func add(
        _ guid: String, _ text: String, name: String = "Interview", folder: String = "sources/",
        selections: String
    ) {
        texts.append((folder + guid + ".txt", text))
        parts +=
            "<TextSource guid=\"\(guid)\" name=\"\(name)\" plainTextPath=\"internal://\(guid).txt\">\(selections)</TextSource>"
    }

    static func selection(_ guid: String, _ from: Int, _ to: Int, name: String = "", inner: String = "")
        -> String
    {
        "<PlainTextSelection guid=\"\(guid)\" name=\"\(name)\" startPosition=\"\(from)\" endPosition=\"\(to)\">\(inner)</PlainTextSelection>"
    }

    static func coding(_ code: String, by user: String? = nil) -> String {
        let creator = user.map { " creatingUser=\"\($0)\"" } ?? ""
        return "<Coding guid=\"c-\(code)\"\(creator)><CodeRef targetGUID=\"\(code)\"/></Coding>"
    }

    func bytes(before: String = "", after: String = "") throws -> [UInt8] {
        let xml =
            "<?xml version=\"1.0\"?><Project xmlns=\"urn:QDA-XML:project:1.0\" \(attributes)>\(before)<Sources>\(parts)</Sources>\(after)</Project>"
        var archive = ZipWriter("made.qdpx")
        var bytes = try archive.file("project.qde", Array(xml.utf8))
        for (path, text) in texts { bytes += try archive.file(path, Array(text.utf8)) }
        return bytes + archive.end()
    }

    func read(before: String = "", after: String = "") throws -> QdpxFile {
        try QdpxFile.read(.memory(bytes(before: before, after: after)), name: "made.qdpx")
    }
}

/// Numbers by a simple rule, so that a test is the same each time.
struct Dice: RandomNumberGenerator {
    var state: UInt64 = 7

    mutating func next() -> UInt64 {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return state ^ state >> 29
    }
}
