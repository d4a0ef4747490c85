internal import CSQLite
internal import GRDB

/// What only SQLite's own functions can do, or can do fast enough for a million rows.
enum SQLite {
    /// Makes a connection refuse SQL that could damage the file.
    static func makeDefensive(_ database: Database) -> Bool {
        guard let connection = database.sqliteConnection else { return false }
        return realist_make_defensive(connection) == 1
    }

    /// Whether the open transaction has written a reference that leads nowhere so far.
    static func hasBrokenReferences(_ database: Database) -> Bool {
        var now: Int32 = 0
        var highest: Int32 = 0
        let code = sqlite3_db_status(
            database.sqliteConnection, SQLITE_DBSTATUS_DEFERRED_FKS, &now, &highest, 0)
        return code != SQLITE_OK || now != 0
    }

    /// Gives every row of a query with one argument, its columns as they lie in SQLite's memory.
    static func each(
        _ database: Database, _ sql: String, _ argument: String, _ body: (RawRow) throws -> Void
    ) throws {
        try each(database, sql, [argument], body)
    }

    /// The same with several arguments; `isKept` for a query that comes again and again and never within itself.
    static func each(
        _ database: Database, _ sql: String, _ arguments: [String], isKept: Bool = false,
        _ body: (RawRow) throws -> Void
    ) throws {
        let statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
        try statement.setArguments(StatementArguments(arguments))
        defer { sqlite3_reset(statement.sqliteStatement) }
        let row = RawRow(statement: statement.sqliteStatement)
        while true {
            let code = sqlite3_step(statement.sqliteStatement)
            if code == SQLITE_DONE { return }
            guard code == SQLITE_ROW else { throw failure(database, code) }
            try body(row)
        }
    }

    fileprivate static func failure(_ database: Database, _ code: Int32) -> DatabaseError {
        DatabaseError(
            resultCode: ResultCode(rawValue: sqlite3_extended_errcode(database.sqliteConnection)),
            message: database.lastErrorMessage ?? "SQLite \(code)")
    }
}

/// The row that a query stands on.
struct RawRow {
    fileprivate let statement: OpaquePointer

    /// Runs `body` with the bytes of a text or a blob, which are gone afterwards; `nil` for a column that holds
    /// nothing.
    func bytes<Result>(_ column: Int32, _ body: (UnsafeRawBufferPointer?) throws -> Result) rethrows -> Result
    {
        if sqlite3_column_type(statement, column) == SQLITE_NULL { return try body(nil) }
        let start = sqlite3_column_blob(statement, column)
        return try body(
            UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, column))))
    }

    func text(_ column: Int32) -> String? {
        bytes(column) { $0.map { String(decoding: $0, as: UTF8.self) } }
    }
}

/// Inserts many rows by one statement. The columns of a row lie one after another in a buffer of its own.
final class BulkInsert {
    private let database: Database
    private let statement: GRDB.Statement
    private var bytes: [UInt8] = []
    private var columns: [Column] = []

    private enum Column {
        case text(Range<Int>)
        case blob(Range<Int>)
        case nothing
    }

    init(_ database: Database, table: String, columns: Int) throws {
        self.database = database
        let gaps = repeatElement("?", count: columns).joined(separator: ", ")
        statement = try database.makeStatement(sql: "INSERT INTO \(table) VALUES (\(gaps))")
    }

    func add(_ text: String?) {
        guard let text else { return columns.append(.nothing) }
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        columns.append(.text(start..<bytes.count))
    }

    func add(blob: [UInt8]) {
        let start = bytes.count
        bytes.append(contentsOf: blob)
        columns.append(.blob(start..<bytes.count))
    }

    /// Inserts the row of the columns that were added.
    func insert() throws {
        // So that an empty text at the end has an address too: none would mean nothing.
        bytes.append(0)
        let pointer = statement.sqliteStatement
        let code = bytes.withUnsafeBytes { memory -> Int32 in
            guard let start = memory.baseAddress else { return SQLITE_NOMEM }
            for (index, column) in columns.enumerated() {
                let place = Int32(index + 1)
                switch column {
                case .nothing: sqlite3_bind_null(pointer, place)
                case .blob(let range):
                    sqlite3_bind_blob(pointer, place, start + range.lowerBound, Int32(range.count), nil)
                case .text(let range):
                    let text = (start + range.lowerBound).assumingMemoryBound(to: CChar.self)
                    sqlite3_bind_text(pointer, place, text, Int32(range.count), nil)
                }
            }
            return sqlite3_step(pointer)
        }
        let failure = code == SQLITE_DONE ? nil : SQLite.failure(database, code)
        sqlite3_reset(pointer)
        sqlite3_clear_bindings(pointer)
        bytes.removeAll(keepingCapacity: true)
        columns.removeAll(keepingCapacity: true)
        if let failure { throw failure }
    }
}
