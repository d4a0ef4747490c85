internal import CSQLite
internal import GRDB
internal import Realist
internal import Testing

@testable import RealistStore

@Suite("References that are checked when all is written")
struct DeferredReferencesTests {
    private func made() throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.foreignKeysEnabled = true
        let queue = try DatabaseQueue(configuration: configuration)
        try queue.write { database in
            try database.execute(
                sql: "CREATE TABLE one (id TEXT PRIMARY KEY); CREATE TABLE two (id TEXT REFERENCES one)")
        }
        return queue
    }

    @Test("may be written before what they lead to")
    func anyOrder() throws {
        try made().inTransaction { database in
            try SQLite.deferReferences(database)
            try database.execute(sql: "INSERT INTO two VALUES ('a')")
            #expect(SQLite.hasBrokenReferences(database))
            try database.execute(sql: "INSERT INTO one VALUES ('a')")
            #expect(!SQLite.hasBrokenReferences(database))
            return .commit
        }
    }

    @Test("hold until the transaction ends, and no longer")
    func untilTheEnd() throws {
        let queue = try made()
        try queue.inTransaction { database in
            try SQLite.deferReferences(database)
            try SQLite.deferReferences(database)
            return .commit
        }
        #expect(throws: DatabaseError.self) {
            try queue.inTransaction { database in
                try database.execute(sql: "INSERT INTO two VALUES ('b')")
                return .commit
            }
        }
    }

    @Test(
        "are never broken by a statement that was made ready elsewhere: it works, or is refused and nothing is written"
    )
    func readyElsewhere() throws {
        let made = try ListTests.made.get()
        let scratch = try Scratch()
        let path = try scratch.write(made.bytes, "s.realist")
        let store = try Store.open(at: path, for: .writing(by: .example()))
        let change = try #require(made.study.adaptations.first)
        let id = change.id.text
        func list(_ database: Database, _ adaptation: String, _ name: String) throws {
            try database.cachedStatement(sql: "INSERT INTO adaptationGroup VALUES ('theme', ?, 0, ?)")
                .execute(arguments: [name, adaptation])
        }
        // Not deferred, and kept.
        try store.inTransaction { try list($0, id, "one") }
        let before = try store.audit(most: 1).lines.first?.sequence
        // Deferred from now on: what leads somewhere is written, what leads nowhere is not, now or at the end.
        try store.change("save", kind: "file", object: "") { try list($0.database, id, "two") }
        for last in [true, false] {
            #expect(throws: (any Error).self) {
                try store.change("save", kind: "adaptation", object: id) { ledger in
                    if last { try list(ledger.database, id, "three") }
                    try list(ledger.database, "nowhere", "four")
                    if !last { try list(ledger.database, id, "three") }
                }
            }
        }
        let names = try store.read {
            try String.fetchAll($0, sql: "SELECT groupId FROM adaptationGroup WHERE kind = 'theme'")
        }
        #expect(names.contains("one") && names.contains("two"))
        #expect(!names.contains("three") && !names.contains("four"))
        #expect(try store.audit(most: 1).lines.first?.sequence == before)
        // Kept while deferred, and used where it is not: refused as well.
        func another(_ database: Database, _ adaptation: String) throws {
            try database.cachedStatement(sql: "INSERT INTO adaptationGroup VALUES ('term', 'five', 0, ?)")
                .execute(arguments: [adaptation])
        }
        try store.change("save", kind: "file", object: "") { try another($0.database, id) }
        #expect(throws: (any Error).self) { try store.inTransaction { try another($0, "nowhere") } }
        #expect(try store.read { try Row.fetchAll($0, sql: "PRAGMA foreign_key_check") }.isEmpty)
    }

    @Test("cost no statement that is ready already")
    func nothingAnew() throws {
        try made().inTransaction { database in
            let insert = try database.cachedStatement(sql: "INSERT INTO one VALUES (?)")
            try insert.execute(arguments: ["a"])
            try SQLite.deferReferences(database)
            try insert.execute(arguments: ["b"])
            #expect(sqlite3_stmt_status(insert.sqliteStatement, SQLITE_STMTSTATUS_REPREPARE, 0) == 0)
            return .commit
        }
    }
}
