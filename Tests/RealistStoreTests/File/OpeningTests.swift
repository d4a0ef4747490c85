import Foundation
import GRDB
import Testing

@testable import RealistStore

@Suite("Opening a study file") struct OpeningTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    @Test("makes one file, for its owner alone, and leaves nothing beside it")
    func one() throws {
        try Store.exampleFile(scratch)
        #expect(try scratch.names == ["s.realist"])
        let mode = try FileManager.default.attributesOfItem(atPath: scratch.path("s.realist"))[
            .posixPermissions]
        #expect(mode as? Int == 0o600)
        #expect(
            try Store.open(at: scratch.path("s.realist"), for: .reading, schema: .notes).notes().count == 2)
        #expect(try scratch.names == ["s.realist"])
    }

    @Test("has the settings that keep what was acknowledged, for reading and for writing")
    func settings() throws {
        let path = try Store.exampleFile(scratch)
        for access in [Access.reading, .writing(by: .example())] {
            let store = try Store.open(at: path, for: access, schema: .notes)
            try store.queue.inDatabase { database in
                for (pragma, value) in [
                    ("foreign_keys", 1), ("synchronous", 3), ("secure_delete", 1), ("trusted_schema", 0),
                    ("cell_size_check", 1), ("busy_timeout", 5000), ("application_id", 0x5265_616C),
                    ("user_version", 2),
                ] {
                    #expect(try Int.fetchOne(database, sql: "PRAGMA \(pragma)") == value, "\(pragma)")
                }
                #expect(try String.fetchOne(database, sql: "PRAGMA journal_mode") == "delete")
                // Defensive: the schema cannot be edited as text.
                try database.execute(sql: "PRAGMA writable_schema = ON")
                #expect(throws: DatabaseError.self) {
                    try database.execute(sql: "UPDATE sqlite_schema SET sql = '' WHERE name = 'note'")
                }
            }
        }
    }

    @Test("leaves a file in WAL mode, as a server that died leaves it, with a rollback journal")
    func wal() throws {
        let path = try Store.exampleFile(scratch)
        try scratch.tamper("s.realist", "PRAGMA journal_mode = WAL")
        let copy = scratch.path("copy.realist")
        do {
            let server = try DatabaseQueue(path: path)
            try server.write {
                try $0.execute(sql: "INSERT INTO note (id, text) VALUES ('wal', 'written in the log')")
            }
            // As it lies on the disk while the server runs.
            for part in ["", "-wal"] {
                try scratch.write(try scratch.bytes("s.realist" + part), "copy.realist" + part)
            }
        }
        #expect(
            try Store.open(at: copy, for: .reading, schema: .notes).notes()["wal"] == "written in the log")
        let store = try Store.open(at: copy, for: .writing(by: .example()), schema: .notes)
        #expect(try store.notes()["wal"] == "written in the log")
        #expect(try store.read { try String.fetchOne($0, sql: "PRAGMA journal_mode") } == "delete")
        #expect(try !scratch.names.contains("copy.realist-wal"))
    }

    @Test("is refused for writing when it was opened for reading")
    func reading() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .reading, schema: .notes)
        #expect(throws: StudyFileProblem.openedForReading(path: path)) { try store.save(note: "x", "y") }
    }

    @Test("with odd signs in its name works as with any other")
    func names() throws {
        let name = "a b?c#d%20é&mode=memory.realist"
        let path = try Store.exampleFile(scratch, name)
        #expect(try Store.open(at: path, for: .reading, schema: .notes).notes().count == 2)
        #expect(try scratch.names == [name])
    }

    @Test("does not replace a file unless it is told to, and leaves nothing when filling it fails")
    func creating() throws {
        let path = try Store.exampleFile(scratch)
        let before = try scratch.bytes("s.realist")
        #expect(throws: StudyFileProblem.exists(path: path)) {
            try Store.create(at: path, by: .example(), schema: .notes)
        }
        struct Stop: Error {}
        #expect(throws: Stop.self) {
            try Store.create(at: path, by: .example(), replacing: true, schema: .notes) { _ in throw Stop() }
        }
        #expect(try scratch.bytes("s.realist") == before)
        #expect(try scratch.names == ["s.realist"])
        _ = try Store.create(at: path, by: .example(), replacing: true, schema: .notes)
        #expect(try Store.open(at: path, for: .reading, schema: .notes).notes().isEmpty)
    }

    @Test("beside a journal that is not its own is not made: SQLite would roll it back into the new file")
    func stray() throws {
        let path = scratch.path("s.realist")
        try scratch.write(Data("journal".utf8), "s.realist-journal")
        #expect(throws: StudyFileProblem.strayJournal(path: path, journal: path + "-journal")) {
            try Store.create(at: path, by: .example(), schema: .notes)
        }
        #expect(try scratch.names == ["s.realist-journal"])
    }
}
