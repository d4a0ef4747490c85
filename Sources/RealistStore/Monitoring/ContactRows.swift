internal import GRDB
internal import Realist

/// Reads and writes the rows of counts of contacts.
struct ContactRows {
    let database: Database

    /// A count takes the place of the one of its network, month and type.
    func insert(_ count: ContactCount) throws {
        try database.cachedStatement(
            sql: """
                INSERT OR REPLACE INTO contactCount
                    (networkId, month, type, contacts, people, note, recordedBy, recordedOn)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """
        ).execute(
            arguments: [
                count.network.text, count.month.description, count.type.text, count.contacts, count.people,
                count.note, count.recordedBy, count.recordedOn.description,
            ])
    }

    func delete(_ logged: LoggedMonth) throws {
        try database.cachedStatement(sql: "DELETE FROM contactCount WHERE networkId = ? AND month = ?")
            .execute(arguments: [logged.network.text, logged.month.description])
    }

    /// By month, network and type.
    func each(_ body: (ContactCount) throws -> Void) throws {
        let rows = try Row.fetchCursor(
            database, sql: "SELECT * FROM contactCount ORDER BY month, networkId, type")
        while let row = try rows.next() { try body(ContactCount(row)) }
    }

    /// Of one network, by month and type.
    func all(of network: Network.ID) throws -> [ContactCount] {
        try Row.fetchAll(
            database.cachedStatement(sql: ContactRows.ofNetwork), arguments: [network.text]
        ).map(ContactCount.init)
    }

    func logged() throws -> Set<LoggedMonth> {
        let rows = try Row.fetchAll(database, sql: "SELECT DISTINCT networkId, month FROM contactCount")
        return Set(
            try rows.map { try LoggedMonth(network: $0.get("networkId"), month: $0.get("month")) })
    }

    static let ofNetwork = "SELECT * FROM contactCount WHERE networkId = ? ORDER BY month, type"
}

extension ContactCount {
    init(_ row: Row) throws {
        try self.init(
            month: row.get("month"), network: row.get("networkId"), type: row.get("type"),
            contacts: row.get("contacts"), people: row.maybe("people"), note: row.maybe("note"),
            recordedBy: row.get("recordedBy"), recordedOn: row.get("recordedOn"))
    }
}

extension ObjectKind {
    /// All counts of one network as one value, a line for each.
    static let contacts = ObjectKind(code: "contacts", keepsEarlierValues: false) { database in
        try String.fetchAll(
            database,
            sql: """
                SELECT id FROM network
                WHERE EXISTS (SELECT 1 FROM contactCount WHERE networkId = network.id) ORDER BY id
                """)
    } content: { database, network, hand in
        var lines = CanonicalLines()
        try SQLite.each(database, ContactRows.lines, network) { row in
            lines.add(ContactRows.line, row)
            try lines.handOver(hand)
        }
        try lines.handOver(hand, last: true)
        return lines.isThere
    }
}

extension ContactRows {
    fileprivate static let line = CanonicalLines.Layout(
        "contact",
        [
            ("contacts", 2, .number), ("month", 0, .text), ("note", 4, .text), ("people", 3, .number),
            ("recordedBy", 5, .text), ("recordedOn", 6, .text), ("type", 1, .text),
        ])

    static let lines = """
        SELECT month, type, contacts, people, note, recordedBy, recordedOn FROM contactCount
        WHERE networkId = ? ORDER BY month, type
        """
}
