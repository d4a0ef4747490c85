import Foundation
import GRDB
import Testing

@testable import RealistStore

@Suite("A study of an older format") struct MigrationTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    @Test(
        "is copied, then brought to the present one, keeping every value and digest",
        arguments: [false, true])
    func migrates(writing: Bool) throws {
        let path = try Store.exampleFile(scratch)
        let access = writing ? Access.writing(by: .example()) : .reading
        let store = try Store.open(at: path, for: access, schema: .notesWithColour)
        #expect(try store.notes().count == 2)
        #expect(try store.verify().findings.isEmpty)
        #expect(try store.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == 3)
        #expect(
            try scratch.names
                == ["s.realist", "s.realist.before-migration-3"] + (writing ? ["s.realist.lock"] : []))
        let copy = try Store.open(at: path + ".before-migration-3", for: .reading, schema: .notes)
        #expect(try copy.notes().count == 2)
        #expect(try copy.verify().findings.isEmpty)
    }

    @Test("stays as it was, with its copy beside it, when a step fails")
    func fails() throws {
        let path = try Store.exampleFile(scratch)
        let before = try scratch.bytes("s.realist")
        let failing = Schema(
            migrations: Schema.notesWithColour.migrations + [
                Migration(sentence: "a fault") {
                    try $0.execute(sql: "INSERT INTO notePart VALUES ('none', 0, 'x')")
                }
            ], stored: Schema.notes.orderedKinds)
        #expect(throws: StudyFileProblem.self) {
            _ = try Store.open(at: path, for: .writing(by: .example()), schema: failing)
        }
        #expect(try scratch.bytes("s.realist") == before)
        #expect(try scratch.names == ["s.realist", "s.realist.before-migration-3"])
        #expect(try Store.open(at: path, for: .reading, schema: .notes).notes().count == 2)
    }
}
