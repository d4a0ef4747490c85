import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("One process writes") struct LockTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    @Test("and a second one is told who, since when and what for, while reading goes on")
    func second() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(
            at: path, for: .writing(by: .example("anna", work: "import responses")), schema: .notes)
        let problem = #expect(throws: StudyFileProblem.self) {
            _ = try Store.open(at: path, for: .writing(by: .example("ben")), schema: .notes)
        }
        #expect(
            problem?.message == "\(path): Another program is writing to this study: anna, since "
                + "2026-03-08T20:00:01.000Z (import responses, process \(ProcessInfo.processInfo.processIdentifier)). "
                + "Wait until it is done, or end that program; reading works meanwhile.")
        try store.save(note: "four", "written meanwhile")
        let reader = try Store.open(at: path, for: .reading, schema: .notes)
        #expect(try reader.notes()["four"] == "written meanwhile")
        #expect(try scratch.names == ["s.realist", "s.realist.lock"])
    }

    @Test("also when the study is reached by a link of another name")
    func link() throws {
        let path = try Store.exampleFile(scratch)
        try FileManager.default.createSymbolicLink(
            atPath: scratch.path("l.realist"), withDestinationPath: path)
        let store = try Store.open(at: path, for: .writing(by: .example()), schema: .notes)
        #expect(throws: StudyFileProblem.self) {
            _ = try Store.open(at: scratch.path("l.realist"), for: .writing(by: .example()), schema: .notes)
        }
        try store.save(note: "four", "x")
    }

    @Test("and reading works while a long change is under way, with the state before it")
    func long() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .writing(by: .example()), schema: .notes)
        let reader = try Store.open(at: path, for: .reading, schema: .notes)
        try store.change("import", kind: "study", object: "s") { ledger in
            for number in 0..<3000 {
                try ledger.keep("note", "n\(number)") {
                    try ledger.database.execute(
                        sql: "INSERT INTO note (id, text) VALUES (?, ?)",
                        arguments: ["n\(number)", String(repeating: "word ", count: 100)])
                }
            }
            #expect(try reader.notes().count == 2)
        }
        #expect(try reader.notes().count == 3002)
    }

    @Test("and a name over several lines stays on one")
    func lines() throws {
        #expect(Writer(name: "anna\nwho: ben").name == "anna who: ben")
    }
}
