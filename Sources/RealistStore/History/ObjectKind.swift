internal import GRDB

/// A kind of thing whose present value is digested, and how that value is read as bytes.
struct ObjectKind: Sendable {
    /// As the audit has it: `configuration`.
    let code: String
    /// Whether earlier values are kept whole, or only their digests (large sets, such as answers).
    let keepsEarlierValues: Bool
    /// The identifiers of all things of this kind that are there now, sorted.
    let all: @Sendable (Database) throws -> [String]
    /// Hands the value of one thing over in pieces; `false` when there is no such thing.
    let content: @Sendable (Database, String, ([UInt8]) throws -> Void) throws -> Bool

    /// Things with a row in `table`, and rows of `parts` that belong to it, each in the order stated.
    ///
    /// The value is `{"TABLE":[{…}],"PART":[{…},…]}`: every column that holds something.
    static func rows(
        _ code: String, table: String, key: String = "id", parts: [Part] = []
    ) -> ObjectKind {
        ObjectKind(code: code, keepsEarlierValues: true) { database in
            try String.fetchAll(database, sql: "SELECT \(key) FROM \(table) ORDER BY \(key)")
        } content: { database, id, hand in
            let sql = "SELECT * FROM \(table) WHERE \(key) = ?"
            let own = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id])
            guard !own.isEmpty else { return false }
            var tables = [(table, CanonicalText.Value.list(own.map(CanonicalText.rowWithoutPosition)))]
            for part in parts {
                let sql = "SELECT * FROM \(part.table) WHERE \(part.owner) = ? ORDER BY \(part.order)"
                let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: [id])
                if !rows.isEmpty { tables.append((part.table, .list(rows.map(CanonicalText.row)))) }
            }
            try hand(CanonicalText.bytes(tables))
            return true
        }
    }

    /// The order of all things of each of these kinds; see ``ThingOrder``.
    static func order(of kinds: [StoredKind]) -> ObjectKind {
        ObjectKind(code: "order", keepsEarlierValues: false) { database in
            try kinds.map(\.code).sorted().flatMap { try ThingOrder.names($0, database) }
        } content: { database, name, hand in
            guard let (kind, number) = ThingOrder.parts(of: name), kinds.contains(where: { $0.code == kind })
            else { return false }
            let start = number * ThingOrder.stretch
            let ids = try String.fetchAll(
                database.cachedStatement(
                    sql: "SELECT id FROM \(kind) WHERE position >= ? AND position < ? ORDER BY position, id"),
                arguments: [start, start + ThingOrder.stretch])
            if ids.isEmpty { return false }
            try hand(Array(ids.map { $0 + "\n" }.joined().utf8))
            return true
        }
    }

    /// A table of rows that belong to a thing.
    struct Part: Sendable {
        let table: String
        /// The column that names the thing.
        let owner: String
        let order: String

        init(_ table: String, owner: String, order: String = "position") {
            self.table = table
            self.owner = owner
            self.order = order
        }
    }

    /// The whole value as one text; `nil` when there is no such thing.
    func text(_ database: Database, _ id: String) throws -> String? {
        var text: [UInt8] = []
        return try content(database, id) { text += $0 } ? String(decoding: text, as: UTF8.self) : nil
    }
}
