import Crypto
import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("A file that is no sound study") struct RefusalTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    /// Opens it both ways; it has to be refused with the problem, and nothing in the folder may change.
    func refused(_ path: String, as code: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
        let before = try photograph()
        for access in [Access.reading, .writing(by: .example())] {
            let problem = #expect(throws: StudyFileProblem.self, sourceLocation: sourceLocation) {
                _ = try Store.open(at: path, for: access, schema: .notes)
            }
            #expect(problem?.code == code, sourceLocation: sourceLocation)
            #expect(problem?.message.hasPrefix(path + ": ") == true, sourceLocation: sourceLocation)
            #expect(problem?.remedy.isEmpty == false, sourceLocation: sourceLocation)
        }
        #expect(try photograph() == before, sourceLocation: sourceLocation)
    }

    func photograph() throws -> [String: String] {
        var hashes: [String: String] = [:]
        for name in try scratch.names {
            let bytes = (try? scratch.bytes(name)) ?? Data()
            hashes[name] = "\(bytes.count) \(SHA256.hash(data: bytes))"
        }
        return hashes
    }

    @Test("because a newer program wrote it is refused, both versions named")
    func newer() throws {
        let path = try Store.exampleFile(scratch, schema: .notesWithColour)
        try refused(path, as: "study-file.newer")
        #expect(
            StudyFileProblem.newer(path: "s.realist", file: 3, program: 2).message
                == "s.realist: A newer version of realist wrote this study (its format is 3; this program knows 2). "
                + "Install the newer realist to open it; nothing was changed.")
    }

    @Test("because there is none, or it is a folder, a device or a link that leads nowhere")
    func none() throws {
        try refused(scratch.path("none.realist"), as: "study-file.missing")
        try refused(scratch.path("none/none.realist"), as: "study-file.missing")
        try FileManager.default.createDirectory(atPath: scratch.path("d"), withIntermediateDirectories: false)
        try refused(scratch.path("d"), as: "study-file.is-folder")
        try FileManager.default.createSymbolicLink(atPath: scratch.path("l"), withDestinationPath: "nowhere")
        try refused(scratch.path("l"), as: "study-file.missing")
        try refused("/dev/null", as: "study-file.not-a-file")
    }

    @Test(
        "because it is text, empty, or only begins like one",
        arguments: [
            ("", "study-file.empty"), ("id,site\n1,a\n", "study-file.not-sqlite"),
            ("SQLite format 3\0", "study-file.not-sqlite"),
            (String(repeating: "x", count: 9000), "study-file.not-sqlite"),
            ("SQLite format 3\0" + String(repeating: "x", count: 9000), "study-file.not-sqlite"),
        ])
    func text(content: String, code: String) throws {
        try refused(try scratch.write(Data(content.utf8), "t.realist"), as: code)
    }

    @Test("because another program made it")
    func other() throws {
        try scratch.tamper("o.realist", "CREATE TABLE song (title TEXT); PRAGMA user_version = 1")
        try refused(scratch.path("o.realist"), as: "study-file.not-a-study")
    }

    @Test("because it was cut, anywhere", arguments: [1, 100, 1000, 4096, 5000, 12_288, 30_000])
    func cut(bytes: Int) throws {
        try Store.exampleFile(scratch)
        let whole = try scratch.bytes("s.realist")
        try refused(try scratch.write(whole.dropLast(bytes), "s.realist"), as: "study-file.cut")
    }

    @Test("because something follows its end")
    func longer() throws {
        try Store.exampleFile(scratch)
        try refused(
            try scratch.write(try scratch.bytes("s.realist") + Data([0]), "s.realist"),
            as: "study-file.damaged")
    }

    @Test("because a page of it was overwritten, any page")
    func garbled() throws {
        try Store.exampleFile(scratch)
        let whole = try scratch.bytes("s.realist")
        for page in 1..<whole.count / 4096 {
            var garbled = whole
            garbled.replaceSubrange(page * 4096..<page * 4096 + 200, with: Data(repeating: 0xA5, count: 200))
            try refused(try scratch.write(garbled, "g\(page).realist"), as: "study-file.damaged")
        }
        var garbled = whole
        garbled.replaceSubrange(100..<300, with: Data(repeating: 0xA5, count: 200))
        try refused(try scratch.write(garbled, "g.realist"), as: "study-file.damaged")
    }
}
