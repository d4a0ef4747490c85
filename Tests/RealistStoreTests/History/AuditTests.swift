import Foundation
import GRDB
import Testing

@testable import RealistStore

@Suite("The audit") struct AuditTests {
    let scratch: Scratch
    init() throws { scratch = try Scratch() }

    func verify(_ head: String? = nil) throws -> [String] {
        let store = try Store.open(at: scratch.path("s.realist"), for: .reading, schema: .notes)
        return try store.verify(head: head).findings.map(\.code)
    }

    let unlock =
        "DROP TRIGGER auditIsNotChanged; DROP TRIGGER auditIsNotDeleted; DROP TRIGGER auditIsInOrder;"
    var relock: String {
        get throws {
            try DatabaseQueue().write { database in
                try Migration.addHistory.apply(database)
                let sql = "SELECT sql FROM sqlite_schema WHERE type = 'trigger'"
                return try String.fetchAll(database, sql: sql).joined(separator: ";") + ";"
            }
        }
    }
    /// Changes the audit as somebody would who knows how to hide that the triggers were gone.
    func forge(_ sql: String) throws {
        try scratch.tamper("s.realist", unlock + sql + ";" + (try relock))
    }

    @Test("has an entry for each change, in its order, and none for a save that changes nothing")
    func entries() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .writing(by: .example("ben")), schema: .notes)
        try store.save(note: "three", "Has an advocate")
        let entries = try store.read {
            try AuditEntry.fetchAll($0, sql: "SELECT * FROM audit ORDER BY sequence")
        }
        #expect(entries.map(\.sequence) == Array(1...6))
        #expect(entries.map(\.action) == ["create", "save", "save", "save", "save", "save"])
        #expect(entries.map(\.object) == ["", "one", "two", "one", "three", "two"])
        #expect(entries.map { $0.before != nil } == [false, false, true, true, true, true])
        #expect(entries.map { $0.after != nil } == [false, true, true, true, true, true])
        #expect(entries[1].at == "2026-03-08T20:00:03.000Z")
        #expect(try store.head().hash == entries[5].hash.hexadecimal)
        #expect(try verify().isEmpty)
    }

    @Test("keeps the earlier value of what was changed and of what was deleted")
    func revisions() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .reading, schema: .notes)
        let rows = try store.read {
            try Row.fetchAll($0, sql: "SELECT * FROM revision WHERE kind = 'note' ORDER BY object")
        }
        #expect(rows.map { $0["object"] as String } == ["one", "two"])
        #expect(
            rows.map { $0["value"] as String } == [
                """
                {"note":[{"id":"one","text":"Talks stay confidential"}],"notePart":\
                [{"noteId":"one","position":0,"text":"who"},{"noteId":"one","position":1,"text":"where"}]}
                """,
                #"{"note":[{"id":"two","text":"Accepts feedback"}]}"#,
            ])
    }

    @Test("refuses to be changed, deleted from, or written out of order")
    func refuses() throws {
        try Store.exampleFile(scratch)
        for sql in [
            "UPDATE audit SET actor = 'ben'", "DELETE FROM audit WHERE sequence = 6",
            "INSERT INTO audit SELECT sequence + 20, at, actor, action, kind, object, before, after, detail, hash, "
                + "zeroblob(32) FROM audit WHERE sequence = 6",
            "INSERT INTO audit SELECT 7, at, actor, action, kind, object, before, after, detail, previous, "
                + "zeroblob(32) FROM audit WHERE sequence = 6",
            "INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 6",
        ] {
            #expect(throws: DatabaseError.self) { try scratch.tamper("s.realist", sql) }
        }
        #expect(try verify().isEmpty)
    }

    @Test(
        "shows that an entry was changed, deleted, moved or added",
        arguments: [
            ("UPDATE audit SET actor = 'ben' WHERE sequence = 4", ["verify.entry-changed"]),
            ("UPDATE audit SET at = '2026-03-09T00:00:00.000Z' WHERE sequence = 2", ["verify.entry-changed"]),
            ("UPDATE audit SET detail = '{ }' WHERE sequence = 2", ["verify.entry-changed"]),
            ("DELETE FROM audit WHERE sequence = 1", ["verify.entry-missing"]),
            ("PRAGMA foreign_keys=0; DELETE FROM audit WHERE sequence = 6", nil),
            (
                """
                UPDATE audit SET sequence = 100 WHERE sequence = 4; UPDATE audit SET sequence = 4 WHERE sequence = 5;
                UPDATE audit SET sequence = 5 WHERE sequence = 100
                """, nil
            ),
            (
                "INSERT INTO audit SELECT 7, at, actor, action, kind, object, before, after, detail, hash, "
                    + "randomblob(32) FROM audit WHERE sequence = 6",
                ["verify.entry-changed", "verify.values-differ"]
            ),
        ] as [(String, [String]?)])
    func forged(sql: String, codes: [String]?) throws {
        try Store.exampleFile(scratch)
        try forge("PRAGMA foreign_keys = OFF;" + sql)
        do {
            let found = try verify()
            if let codes { #expect(found == codes) } else { #expect(!found.isEmpty) }
        } catch let problem as StudyFileProblem {
            #expect(codes == nil && problem.code == "study-file.damaged")
        }
    }

    @Test(
        "shows by a head that was printed before that its end was cut off, with everything that went with it")
    func cut() throws {
        try Store.exampleFile(scratch)
        let path = scratch.path("s.realist")
        do {
            let store = try Store.open(at: path, for: .writing(by: .example()), schema: .notes)
            try store.save(note: "three", "Has two advocates")
        }
        let head = try Store.open(at: path, for: .reading, schema: .notes).head()
        try forge(
            """
            PRAGMA foreign_keys = OFF;
            UPDATE note SET text = 'Has an advocate' WHERE id = 'three';
            UPDATE version SET (number, writtenBy, salt, digest) =
                (SELECT number, writtenBy, salt, digest FROM revision WHERE object = 'three') WHERE object = 'three';
            DELETE FROM revision WHERE object = 'three';
            DELETE FROM audit WHERE sequence = 7
            """)
        #expect(try verify().isEmpty, "the chain alone cannot show it")
        #expect(try verify(head.hash) == ["verify.head-not-there"])
        #expect(try verify(head.hash.uppercased() + "'") == ["verify.head-not-there"])
    }

    @Test(
        "shows what was changed past it",
        arguments: [
            ("UPDATE note SET text = 'made up' WHERE id = 'one'", "verify.changed-past-the-audit"),
            ("UPDATE note SET weight = 1.5 WHERE id = 'one'", "verify.changed-past-the-audit"),
            ("DELETE FROM notePart", "verify.changed-past-the-audit"),
            ("DELETE FROM note WHERE id = 'one'", "verify.gone"),
            ("INSERT INTO note (id, text) VALUES ('four', 'made up')", "verify.not-recorded"),
            ("UPDATE revision SET value = '{}' WHERE object = 'one'", "verify.earlier-value-changed"),
            ("DELETE FROM revision WHERE object = 'one'", "verify.values-differ"),
            ("UPDATE version SET digest = randomblob(32)", "verify.values-differ"),
            ("CREATE TABLE extra (x)", "verify.schema-differs"),
            ("DROP TRIGGER auditIsNotDeleted", "verify.schema-differs"),
        ])
    func past(sql: String, code: String) throws {
        try Store.exampleFile(scratch)
        try scratch.tamper("s.realist", sql)
        #expect(try verify().contains(code))
    }

    @Test("stays whole when an earlier value is purged")
    func purged() throws {
        let path = try Store.exampleFile(scratch)
        let store = try Store.open(at: path, for: .writing(by: .example()), schema: .notes)
        try store.change("purge", kind: "note", object: "") { ledger in
            for note in ["one", "two"] { try ledger.forget("note", note) }
        }
        let left = try store.read { try Row.fetchAll($0, sql: "SELECT * FROM revision WHERE kind = 'note'") }
        #expect(left.count == 2)
        #expect(
            left.allSatisfy {
                ($0["object"] as String).hasPrefix("~") && $0["value"] == nil && $0["salt"] == nil
            })
        #expect(try verify().isEmpty)
    }

    @Test("has the hash that docs/audit.md works out by hand")
    func bytes() throws {
        let database = try DatabaseQueue()
        let writer = Writer(name: "anna") { Moment(millisecondsSince1970: 0) }
        let entry = try database.write { database -> AuditEntry in
            try Migration.addHistory.apply(database)
            var entry = try AuditEntry.next(database, writer: writer)
            entry.action = "create"
            entry.kind = "file"
            try entry.append(database)
            return entry
        }
        #expect(entry.hash.hexadecimal == "569b666f144fd17628d2cf3918df132ff20bb31ed8f948ceaa3e908ae4faf4c1")
    }
}
