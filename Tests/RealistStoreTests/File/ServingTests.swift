import Foundation
import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("A served study") struct ServingTests {
    let scratch: Scratch
    let path: String

    init() throws {
        scratch = try Scratch()
        path = try Store.exampleFile(scratch)
    }

    func serve(_ name: String = "server") throws -> Store {
        try Store.open(at: path, for: .serving(by: .example(name, work: "serve")), schema: .notes)
    }

    /// What the connection that writes is set to.
    func setting(_ store: Store, _ pragma: String) throws -> String? {
        try store.queue.inDatabase { try String.fetchOne($0, sql: "PRAGMA \(pragma)") }
    }

    @Test("is in WAL mode with FULL, which is on the disk before a change is answered")
    func settings() throws {
        let store = try serve()
        #expect(try setting(store, "journal_mode") == "wal")
        #expect(try setting(store, "synchronous") == "2")
        #expect(try setting(store, "wal_autocheckpoint") == "0")
        #expect(try setting(store, "secure_delete") == "1")
        try store.opening.serving?.readers.lend { reader in
            let length = try reader.inDatabase { try Int.fetchOne($0, sql: "PRAGMA wal_autocheckpoint") }
            #expect(length == 0)
            #expect(throws: DatabaseError.self) {
                try reader.inDatabase { try $0.execute(sql: "DELETE FROM note") }
            }
        }
    }

    @Test("goes back to its rollback journal when it is closed, with nothing beside it")
    func closing() throws {
        let store = try serve()
        try store.save(note: "four", "x")
        _ = try store.notes()
        #expect(try scratch.names.contains("s.realist-wal"))
        try store.close()
        #expect(try scratch.names == ["s.realist"])
        let again = try Store.open(at: path, for: .writing(by: .example()), schema: .notes)
        #expect(try again.notes()["four"] == "x")
        #expect(try setting(again, "journal_mode") == "delete")
        #expect(try setting(again, "synchronous") == "3")
        #expect(try again.verify().findings.isEmpty)
        try store.close()
    }

    @Test("is looked through behind the first answers where it is large, and before the first change")
    func large() async throws {
        let whole = try scratch.bytes("s.realist")
        func serve(_ path: String) throws -> Store {
            try Store.open(
                at: path, for: .serving(by: .example(), migrating: false), schema: .notes, large: 0)
        }
        for page in 1..<whole.count / 4096 {
            var garbled = whole
            garbled.replaceSubrange(page * 4096..<page * 4096 + 200, with: Data(repeating: 0xA5, count: 200))
            let path = try scratch.write(garbled, "g\(page).realist")
            let problem = await #expect(throws: StudyFileProblem.self, "page \(page)") {
                let store = try serve(path)
                defer { try? store.close() }
                try await store.commit { try $0.save(note: "four", "x") }
            }
            #expect(problem?.code == "study-file.damaged")
            let second = #expect(throws: StudyFileProblem.self, "page \(page)") {
                let store = try serve(path)
                defer { try? store.close() }
                try store.save(note: "four", "x")
            }
            #expect(second?.code == "study-file.damaged")
        }
        let store = try serve(path)
        #expect(try store.notes()["four"] == nil)
        try await store.commit { try $0.save(note: "four", "x") }
        #expect(try store.notes()["four"] == "x")
        try store.close()
        try serve(path).close()
    }

    @Test("is put back as well when it is only let go")
    func letGo() throws {
        do { try serve().save(note: "four", "x") }
        for _ in 0..<200 where try scratch.names != ["s.realist"] { usleep(10_000) }
        #expect(try scratch.names == ["s.realist"])
    }

    @Test("refuses everything, in plain words, once it is closed")
    func closed() async throws {
        let store = try serve()
        _ = try store.notes()
        try store.close()
        #expect(throws: StudyFileProblem.closing(path: path)) { try store.notes() }
        #expect(throws: StudyFileProblem.closing(path: path)) { try store.save(note: "four", "x") }
        await #expect(throws: StudyFileProblem.closing(path: path)) {
            try await store.commit { try $0.save(note: "four", "x") }
        }
    }

    @Test("cannot be written or served by anybody else, who is told so, while reading works")
    func others() throws {
        let store = try serve()
        for access in [Access.writing(by: .example("ben")), .serving(by: .example("ben"))] {
            let problem = #expect(throws: StudyFileProblem.self) {
                _ = try Store.open(at: path, for: access, schema: .notes)
            }
            #expect(problem?.code == "study-file.locked")
            #expect(problem?.message.contains("server, since") == true)
        }
        try store.save(note: "four", "x")
        let reader = try Store.open(at: path, for: .reading, schema: .notes)
        #expect(try reader.notes()["four"] == "x")
        #expect(try reader.verify().findings.isEmpty)
        try store.save(note: "five", "y")
        #expect(try reader.notes()["five"] == "y")
    }

    @Test("answers readers while a change is under way, each with a whole state")
    func reading() throws {
        let store = try serve()
        try store.change("save", kind: "note", object: "four") { ledger in
            try ledger.keep("note", "four") {
                try ledger.database.execute(sql: "INSERT INTO note (id, text) VALUES ('four', 'x')")
            }
            #expect(try store.scoped(.free).notes().count == 2)
            #expect(try store.onWriter.notes().count == 3)
        }
        try store.inOneState { state in
            #expect(try state.notes().count == 3)
            try store.save(note: "five", "y")
            #expect(try state.notes().count == 3)
            #expect(try store.notes().count == 4)
        }
    }

    @Test("is backed up from within and from outside, into a file at rest")
    func backup() throws {
        let store = try serve()
        try store.save(note: "four", "x")
        let head = try store.backup(to: scratch.path("inside.realist"))
        #expect(try head == store.head())
        let outside = try Store.open(at: path, for: .reading, schema: .notes)
        #expect(try outside.backup(to: scratch.path("outside.realist")) == head)
        for copy in ["inside.realist", "outside.realist"] {
            let bytes = try scratch.bytes(copy)
            #expect(bytes[18] == 1 && bytes[19] == 1, "the copy is in WAL mode")
            let opened = try Store.open(at: scratch.path(copy), for: .reading, schema: .notes)
            #expect(try opened.notes()["four"] == "x")
        }
    }

    @Test(
        "that died is whole at the next opening, and in rollback mode under a command",
        arguments: ["r", "w", "s"])
    func died(access: String) throws {
        let store = try serve()
        try store.save(note: "four", "x")
        try store.save(note: "four", "y")
        // As the disk has it when the process is killed now.
        for part in ["", "-wal"] {
            try scratch.write(try scratch.bytes("s.realist" + part), "dead.realist" + part)
        }
        let path = scratch.path("dead.realist")
        let accesses: [String: Access] = [
            "w": .writing(by: .example()), "s": .serving(by: .example()),
        ]
        let opened = try Store.open(at: path, for: accesses[access] ?? .reading, schema: .notes)
        #expect(try opened.notes()["four"] == "y")
        #expect(try opened.verify().findings.isEmpty)
        #expect(try setting(opened, "journal_mode") == (access == "w" ? "delete" : "wal"))
        try opened.close()
        #expect(try !scratch.names.contains("dead.realist-wal"))
    }

    @Test("of an older format is refused untouched, unless it is to be brought to the present one")
    func older() throws {
        let before = try scratch.bytes("s.realist")
        #expect(throws: StudyFileProblem.older(path: path, file: 2, program: 3)) {
            _ = try Store.open(at: path, for: .serving(by: .example()), schema: .notesWithColour)
        }
        for _ in 0..<200 where try scratch.names != ["s.realist"] { usleep(10_000) }
        #expect(try scratch.bytes("s.realist") == before)
        let store = try Store.open(
            at: path, for: .serving(by: .example(), migrating: true), schema: .notesWithColour)
        #expect(try scratch.names.contains("s.realist.before-migration-3"))
        #expect(try setting(store, "journal_mode") == "wal")
        try store.close()
    }

    @Test("keeps its log short, also while somebody always reads")
    func log() async throws {
        let store = try serve()
        let isDone = Held(false)
        let reading = DispatchGroup()
        // Threads of their own: those of tasks are few. One begins before the other ends.
        for _ in 0..<2 {
            DispatchQueue(label: "reading").async(group: reading) {
                while !isDone.value {
                    try? store.read { database in
                        _ = try Int.fetchOne(database, sql: "SELECT count(*) FROM note")
                        usleep(3000)
                    }
                }
            }
        }
        // About 200 pages each: 12,000 in all.
        for number in 0..<60 {
            try store.inTransaction { database in
                try database.execute(
                    sql: "INSERT INTO note (id, text) VALUES (?, hex(randomblob(400000)))",
                    arguments: ["n\(number)"])
                try database.execute(sql: "DELETE FROM note WHERE id = ?", arguments: ["n\(number - 1)"])
            }
        }
        isDone.change { $0 = true }
        await withCheckedContinuation { done in reading.notify(queue: .global()) { done.resume() } }
        let size = try scratch.bytes("s.realist-wal").count
        #expect(size < 8000 * 4096, "the log has \(size) bytes")
        try store.close()
        #expect(try scratch.names == ["s.realist"])
    }

    @Test("keeps who acted by the identifier of an account and nothing else")
    func acting() async throws {
        struct Account {}
        let id = try #require(Identifier<Account>("anna-k3f9x"))
        let store = try serve().acting(as: id)
        try await store.commit { try $0.save(note: "four", "x") }
        try store.save(note: "four", "y")
        let actors = try store.read {
            try String.fetchAll($0, sql: "SELECT actor FROM audit ORDER BY sequence DESC LIMIT 2")
        }
        #expect(actors == ["account:anna-k3f9x", "account:anna-k3f9x"])
        #expect(Store.actor(id) == "account:anna-k3f9x")
    }
}
