import Foundation
import GRDB
import Testing

@testable import RealistStore

/// What lies on the disk when a process is killed in the middle of a write: the file, partly written, and its
/// journal. (`Tests/Crash` kills real processes.)
@Suite("After a crash") struct CrashTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    /// Copies file and journal while a transaction that has already reached the file is under way.
    func crash(_ sql: String) throws {
        let path = try Store.exampleFile(scratch)
        let queue = try DatabaseQueue(path: path)
        try queue.writeWithoutTransaction { database in
            try database.execute(sql: "PRAGMA cache_size = 3; PRAGMA cache_spill = 1")
            try database.inTransaction {
                try database.execute(sql: sql)
                for part in ["", "-journal"] {
                    try scratch.write(try scratch.bytes("s.realist" + part), "crashed.realist" + part)
                }
                return .rollback
            }
        }
        #expect(try scratch.bytes("crashed.realist-journal").count > 512)
        #expect(try scratch.bytes("crashed.realist") != scratch.bytes("s.realist"), "nothing was spilled")
    }

    let growing = """
        WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 500)
        INSERT INTO note (id, text) SELECT 'n' || i, hex(randomblob(400)) FROM n
        """

    @Test("a file that had grown is as it was before, and verifies", arguments: [false, true])
    func growing(writing: Bool) throws {
        try crash(growing)
        let access = writing ? Access.writing(by: .example()) : .reading
        let store = try Store.open(at: scratch.path("crashed.realist"), for: access, schema: .notes)
        #expect(try store.notes() == ["one": "Talks stay between us", "three": "Has an advocate"])
        #expect(try store.verify().findings.isEmpty)
        #expect(try !scratch.names.contains("crashed.realist-journal"))
        #expect(try scratch.bytes("crashed.realist") == scratch.bytes("s.realist"))
    }

    @Test("a file whose migration was under way, its header already changed, is of the old format")
    func migrating() throws {
        try crash("PRAGMA user_version = 1; ALTER TABLE note ADD COLUMN colour TEXT;" + growing)
        let store = try Store.open(at: scratch.path("crashed.realist"), for: .reading, schema: .notes)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("a file that was cut as well is refused")
    func cut() throws {
        try crash(growing)
        try scratch.write(try scratch.bytes("crashed.realist").prefix(5000), "crashed.realist")
        // The journal says how long it was; what it cannot give back is missing.
        let problem = #expect(throws: StudyFileProblem.self) {
            _ = try Store.open(at: scratch.path("crashed.realist"), for: .reading, schema: .notes)
        }
        #expect(["study-file.cut", "study-file.damaged"].contains(problem?.code))
    }

    @Test("a lock of a process that is gone is taken over, and removed")
    func lock() throws {
        let path = try Store.exampleFile(scratch)
        try scratch.write(Data("who: a ghost\n".utf8), "s.realist.lock")
        do {
            let store = try Store.open(at: path, for: .writing(by: .example("ben")), schema: .notes)
            #expect(Holder(lockFile: path + ".lock").who == "ben")
            try store.save(note: "four", "x")
        }
        #expect(try scratch.names == ["s.realist"])
        try scratch.write(Data("who: a ghost\n".utf8), "s.realist.lock")
        // Killed before the journal was valid.
        try scratch.write(Data(repeating: 0, count: 600), "s.realist-journal")
        _ = try Store.open(at: path, for: .reading, schema: .notes)
        #expect(try scratch.names == ["s.realist"])
    }

    @Test("what a killed `new` left is removed by the next one of that name")
    func making() throws {
        try scratch.write(Data("half a study".utf8), "s.realist.new")
        try scratch.write(Data("its journal".utf8), "s.realist.new-journal")
        try Store.exampleFile(scratch)
        #expect(try scratch.names == ["s.realist"])
    }
}
