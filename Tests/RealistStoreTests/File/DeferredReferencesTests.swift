internal import CSQLite
internal import GRDB
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
