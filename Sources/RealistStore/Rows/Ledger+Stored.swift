internal import GRDB

extension Ledger {
    /// Writes a thing's rows, keeping its earlier value.
    ///
    /// `position` is its place among things of its kind; without one a new thing goes to the end and a known one
    /// stays where it is. `number` is the number of this value, where it comes with one.
    @discardableResult
    func save<Thing: Stored>(
        _ thing: Thing, position: Int? = nil, change: String? = nil, number: Int? = nil
    ) throws -> Bool {
        try save(thing.cells, position: position, change: change, number: number)
    }

    @discardableResult
    func save(
        _ cells: ObjectCells, position: Int? = nil, change: String? = nil, number: Int? = nil
    ) throws -> Bool {
        let cells = try mindingApproval(cells)
        return try mindingApprovals(cells.kind, cells.id, cells) {
            try keep(cells, position: position, change: change, number: number)
        }
    }

    private func keep(_ cells: ObjectCells, position: Int?, change: String?, number: Int?) throws -> Bool {
        if cells.kind.isRestorable { try Deletion.remove(database, cells.kind.code, cells.id) }
        let earlierPlace = try position == nil ? place(of: cells.kind, cells.id) : nil
        let isAnother = try keep(
            cells.kind.code, cells.id, change: change, number: number, reorders: position != nil
        ) {
            try write(cells, at: position)
        }
        if position == nil, earlierPlace == nil { try reorder(cells.kind, cells.id) }
        if isAnother, let site = cells.kind.site,
            let value = cells.own.values.first(where: { $0.column == site })?.value
        {
            note(site: String(cell: value))
        }
        return isAnother
    }

    func delete<Thing: Stored>(_ kind: Thing.Type, _ id: String, change: String? = nil) throws {
        try delete(kind.stored, id, change: change)
    }

    func delete(_ kind: StoredKind, _ id: String, change: String? = nil) throws {
        if kind.isRestorable, !forgets { try Deletion.add(self, kind, id) }
        try reorder(kind, id)
        if let site = kind.site {
            let sql = "SELECT \(site) FROM \(kind.table) WHERE id = ?"
            note(site: try String.fetchOne(database.cachedStatement(sql: sql), arguments: [id]))
        }
        try mindingApprovals(kind, id, nil) {
            _ = try keep(kind.code, id, change: change, reorders: false) {
                let sql = "DELETE FROM \(kind.table) WHERE id = ?"
                try database.cachedStatement(sql: sql).execute(arguments: [id])
            }
        }
    }

    private func place(of kind: StoredKind, _ id: String) throws -> Int? {
        let sql = "SELECT position FROM \(kind.table) WHERE id = ?"
        return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [id])
    }

    /// Something comes or goes here.
    private func reorder(_ kind: StoredKind, _ id: String) throws {
        if let place = try place(of: kind, id) { reorder(kind.code, at: place) }
    }

    private func write(_ cells: ObjectCells, at position: Int?) throws {
        let kind = cells.kind
        let columns = cells.own.values.map(\.column)
        // Its own place where it is known: what is inserted has to be right, also where it is only an update.
        let last = "(SELECT coalesce(max(position), -1) + 1 FROM \(kind.table))"
        let place =
            position == nil ? "coalesce((SELECT position FROM \(kind.table) WHERE id = ?), \(last))" : "?"
        let updates = columns.dropFirst() + (position == nil ? [] : ["position"])
        let action =
            updates.isEmpty
            ? "NOTHING" : "UPDATE SET " + updates.map { "\($0) = excluded.\($0)" }.joined(separator: ", ")
        try database.cachedStatement(
            sql: """
                INSERT INTO \(kind.table) (\(columns.joined(separator: ", ")), position)
                VALUES (\(columns.map { _ in "?" }.joined(separator: ", ")), \(place))
                ON CONFLICT (id) DO \(action)
                """
        ).execute(
            arguments: StatementArguments(
                cells.own.values.map(\.value) + [position?.databaseValue ?? cells.id.databaseValue]))
        for table in kind.parts {
            let sql = "DELETE FROM \(table) WHERE \(kind.owner) = ?"
            try database.cachedStatement(sql: sql).execute(arguments: [cells.id])
        }
        for (table, cells) in cells.parts {
            let columns = cells.values.map(\.column)
            let gaps = columns.map { _ in "?" }.joined(separator: ", ")
            let sql = "INSERT INTO \(table) (\(columns.joined(separator: ", "))) VALUES (\(gaps))"
            try database.cachedStatement(sql: sql).execute(
                arguments: StatementArguments(cells.values.map(\.value)))
        }
        try kind.refresh?(database, cells.id)
    }
}
