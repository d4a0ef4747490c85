internal import CSQLite
internal import GRDB
internal import Realist

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

    /// From now until the open transaction ends, references are checked when it is committed.
    ///
    /// To run this setting makes SQLite compile every statement of the connection anew, which costs more than a small
    /// transaction. But it takes effect as it is compiled; only where it did not, it is run.
    ///
    /// So a statement stays as it was compiled, and SQLite decides then whether a row whose reference leads nowhere yet fails
    /// at once. Statements that are kept and write must be compiled while references are deferred, which is to say in
    /// ``Store/change(_:kind:object:isLarge:_:)``. One that was not is refused there: nothing wrong is written.
    static func deferReferences(_ database: Database) throws {
        func isDeferred() throws -> Bool {
            try Bool.fetchOne(database, sql: "PRAGMA defer_foreign_keys") ?? false
        }
        if try isDeferred() { return }
        var statement: OpaquePointer?
        sqlite3_prepare_v2(
            database.sqliteConnection, "PRAGMA defer_foreign_keys = ON", -1, &statement, nil)
        sqlite3_finalize(statement)
        if try !isDeferred() { try database.execute(sql: "PRAGMA defer_foreign_keys = ON") }
    }

    /// Has SQLite tell after each commit how long its log is; `nil` ends that. Whoever asks keeps the length meanwhile.
    static func follow(_ database: Database, _ length: LogLength?) {
        let context = length.map { Unmanaged.passUnretained($0).toOpaque() }
        guard let context else {
            sqlite3_wal_hook(database.sqliteConnection, nil, nil)
            return
        }
        let tell:
            @convention(c) (UnsafeMutableRawPointer?, OpaquePointer?, UnsafePointer<CChar>?, Int32) -> Int32 =
                { context, _, _, pages in
                    if let context {
                        Unmanaged<LogLength>.fromOpaque(context).takeUnretainedValue().set(Int(pages))
                    }
                    return SQLITE_OK
                }
        sqlite3_wal_hook(database.sqliteConnection, tell, context)
    }

    /// Gives every row of a query with one argument, its columns as they lie in SQLite's memory.
    static func each(
        _ database: Database, _ sql: String, _ argument: String, _ body: (RawRow) throws -> Void
    ) throws {
        try each(database, sql, [argument], body)
    }

    /// The same with several arguments; `isKept` for a query that comes again and again and never within itself.
    static func each(
        _ database: Database, _ sql: String, _ arguments: StatementArguments, isKept: Bool = false,
        _ body: (RawRow) throws -> Void
    ) throws {
        let statement = try isKept ? database.cachedStatement(sql: sql) : database.makeStatement(sql: sql)
        try statement.setArguments(arguments)
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

    /// A whole number; 0 for a column that holds nothing.
    func number(_ column: Int32) -> Int64 {
        sqlite3_column_int64(statement, column)
    }
}

/// Inserts forms of one instrument from the bytes in which they lie, a million in a second.
final class FormInsert {
    private let database: Database
    private let statement: GRDB.Statement
    private var names: [UInt8]
    private let instrument: Range<Int>
    private var waves: [Range<Int>] = []
    private var sites: [Range<Int>] = []
    private var days: [Range<Int>?] = []

    init(_ database: Database, instrument: String) throws {
        self.database = database
        statement = try database.makeStatement(sql: "INSERT INTO response VALUES (?, ?, ?, ?, ?, ?, NULL)")
        names = Array(instrument.utf8)
        self.instrument = 0..<names.count
    }

    /// Inserts the forms from a place on.
    ///
    /// - Returns: the place of the first one whose respondent and wave are there already; the count when all are in.
    func insert(_ forms: PackedForms, from: Int) throws -> Int {
        name(forms)
        let pointer = statement.sqliteStatement
        var form = from
        let code = forms.bytes.withUnsafeBytes { bytes in
            forms.answers.withUnsafeBytes { answers in
                names.withUnsafeBytes { names in
                    insert(forms, &form, pointer, Memory(bytes: bytes, answers: answers, names: names))
                }
            }
        }
        if code == SQLITE_DONE { return form }
        let failure = SQLite.failure(database, code)
        sqlite3_reset(pointer)
        if failure.extendedResultCode == .SQLITE_CONSTRAINT_PRIMARYKEY { return form }
        throw failure
    }

    private struct Memory {
        let bytes: UnsafeRawBufferPointer
        let answers: UnsafeRawBufferPointer
        let names: UnsafeRawBufferPointer
    }

    private func insert(
        _ forms: PackedForms, _ form: inout Int, _ pointer: OpaquePointer, _ memory: Memory
    ) -> Int32 {
        func bind(_ place: Int32, _ memory: UnsafeRawBufferPointer, _ range: Range<Int>) {
            // Checked here, since SQLite cannot.
            let part = UnsafeRawBufferPointer(rebasing: memory[range])
            sqlite3_bind_text(
                pointer, place, part.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(part.count), nil)
        }
        let items = forms.items
        while form < forms.count {
            bind(1, memory.names, instrument)
            bind(2, memory.bytes, Int(forms.starts[form])..<Int(forms.ends[form]))
            bind(3, memory.names, waves[Int(forms.waveOf[form])])
            bind(4, memory.names, sites[Int(forms.siteOf[form])])
            if let day = days[Int(forms.dayOf[form])] {
                bind(5, memory.names, day)
            } else {
                sqlite3_bind_null(pointer, 5)
            }
            let answers = UnsafeRawBufferPointer(rebasing: memory.answers[form * items..<(form + 1) * items])
            sqlite3_bind_blob(pointer, 6, answers.baseAddress, Int32(answers.count), nil)
            let code = sqlite3_step(pointer)
            guard code == SQLITE_DONE else { return code }
            sqlite3_reset(pointer)
            form += 1
        }
        return SQLITE_DONE
    }

    /// The identifiers of waves and sites, and the days, one after another; those that came since the last time.
    private func name(_ forms: PackedForms) {
        func add(_ text: String) -> Range<Int> {
            let start = names.count
            names += text.utf8
            return start..<names.count
        }
        for wave in forms.waves[waves.count...] { waves.append(add(wave.text)) }
        for site in forms.sites[sites.count...] { sites.append(add(site.text)) }
        for day in forms.days[days.count...] { days.append(day.map { add($0.description) }) }
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
