internal import GRDB

/// The tables that hold things of one kind.
struct StoredKind: Sendable {
    /// As the audit has it, and the name of the table of the things themselves.
    let code: String
    /// Tables of rows that belong to a thing, each with the columns ``owner`` and `position`.
    let parts: [String]
    /// Whether one that was deleted is listed, so that it can be brought back.
    let isRestorable: Bool
    /// The column that names the site whose record a thing is; `nil` for what belongs to the study.
    let site: String?
    /// Writes anew what lists are found by, when a thing was saved.
    let refresh: (@Sendable (Database, String) throws -> Void)?

    var table: String { code }
    /// The column that names the thing in its parts' tables: `siteId`.
    var owner: String { code + "Id" }

    init(
        _ code: String, parts: [String] = [], isRestorable: Bool = false, site: String? = nil,
        refresh: (@Sendable (Database, String) throws -> Void)? = nil
    ) {
        self.code = code
        self.parts = parts
        self.isRestorable = isRestorable
        self.site = site
        self.refresh = refresh
    }

    /// For history and audit. The position among other things is not part of the value; see ``ObjectKind/order``.
    var objectKind: ObjectKind {
        .rows(code, table: table, parts: parts.map { ObjectKind.Part($0, owner: owner) })
    }
}

/// A thing of the study with its rows. One way to turn it into rows serves tables, history and digests; so there
/// are no row types beside it.
protocol Stored: Equatable {
    static var stored: StoredKind { get }
    /// The identifier; of something without one, the identifiers of what it joins.
    var storedId: String { get }
    func write(_ object: inout ObjectCells)
    init(_ object: ObjectRows) throws
    /// As it can be brought back: without what was deleted since.
    func settled(in database: Database) throws -> Self
}

extension Stored {
    func settled(in database: Database) throws -> Self { self }

    var cells: ObjectCells {
        var object = ObjectCells(Self.stored, id: storedId)
        write(&object)
        return object
    }

    /// All things of this kind in their order.
    static func fetchAll(_ database: Database) throws -> [Self] {
        var parts: [String: [String: [Row]]] = [:]
        for table in stored.parts {
            let rows = try Row.fetchCursor(
                database, sql: "SELECT * FROM \(table) ORDER BY \(stored.owner), position")
            while let row = try rows.next() {
                let owner: String = try row.get(stored.owner)
                parts[owner, default: [:]][table, default: []].append(row.copy())
            }
        }
        let own = try Row.fetchAll(
            database,
            sql: """
                SELECT thing.*, version.number AS versionNumber FROM \(stored.table) thing
                LEFT JOIN version ON version.kind = ? AND version.object = thing.id ORDER BY thing.position
                """, arguments: [stored.code])
        return try own.map { row in
            try Self(
                ObjectRows(
                    own: row, parts: parts[row.get("id")] ?? [:], number: row.maybe("versionNumber") ?? 1))
        }
    }

    /// The things of this kind whose column has this value, in their order: few of many.
    static func fetchAll(_ database: Database, where column: String, is value: String) throws -> [Self] {
        let sql = "SELECT id FROM \(stored.table) WHERE \(column) = ? ORDER BY position"
        let ids = try String.fetchAll(database.cachedStatement(sql: sql), arguments: [value])
        return try fetchAll(database, ids: ids)
    }

    /// Those of these identifiers that are there, in the identifiers' order: one query for each table, however many.
    static func fetchAll(_ database: Database, ids: [String]) throws -> [Self] {
        if ids.count < 2 { return try ids.compactMap { try fetch(database, $0) } }
        let list = CanonicalText.list(ids)
        func rows(_ table: String, _ owner: String, order: String = "") throws -> [Row] {
            let sql = "SELECT * FROM \(table) WHERE \(owner) IN (SELECT value FROM json_each(?)) \(order)"
            return try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [list])
        }
        var objects: [String: ObjectRows] = [:]
        for row in try rows(stored.table, "id") { objects[try row.get("id")] = ObjectRows(own: row) }
        for table in stored.parts {
            for row in try rows(table, stored.owner, order: "ORDER BY position") {
                objects[try row.get(stored.owner)]?.parts[table, default: []].append(row)
            }
        }
        let numbered = """
            SELECT object, number FROM version WHERE kind = ? AND object IN (SELECT value FROM json_each(?))
            """
        for row in try Row.fetchAll(
            database.cachedStatement(sql: numbered), arguments: [stored.code, list])
        {
            objects[try row.get("object")]?.number = try row.get("number")
        }
        return try ids.compactMap { id in try objects[id].map { try Self($0) } }
    }

    static func fetch(_ database: Database, _ id: String) throws -> Self? {
        let sql = "SELECT * FROM \(stored.table) WHERE id = ?"
        guard let own = try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [id]) else {
            return nil
        }
        var object = ObjectRows(
            own: own, number: try Version.fetch(database, kind: stored.code, id)?.number ?? 1)
        for table in stored.parts {
            let sql = "SELECT * FROM \(table) WHERE \(stored.owner) = ? ORDER BY position"
            object.parts[table] = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id])
        }
        return try Self(object)
    }
}
