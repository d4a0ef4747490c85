internal import GRDB

// What the tables of all areas have in common. Released migrations use it: it never changes.

extension Database {
    /// A table of things: an identifier, and a place among things of its kind.
    func createThings(_ table: String, _ columns: (TableDefinition) -> Void) throws {
        try create(table: table, options: .strict) { t in
            t.primaryKey("id", .text).check { length($0) > 0 }
            t.column("position", .integer).notNull().check { $0 >= 0 }
            columns(t)
        }
    }

    /// A table of rows that belong to a thing and go with it, in an order.
    func createParts(_ table: String, of owner: String, _ columns: (TableDefinition) -> Void) throws {
        try create(table: table, options: [.strict, .withoutRowID]) { t in
            t.column(owner + "Id", .text).notNull().references(owner, column: "id", onDelete: .cascade)
            t.column("position", .integer).notNull().check { $0 >= 0 }
            columns(t)
            t.primaryKey([owner + "Id", "position"])
        }
    }
}

extension TableDefinition {
    /// A text in the study's first language, and its translations as a JSON object.
    func wording(_ name: String, needed: Bool = true) {
        if needed { column(name, .text).notNull() } else { column(name, .text) }
        column(name + "In", .text)
            .check(sql: "\(name)In IS NULL OR (\(name)In GLOB '{*}' AND \(name) IS NOT NULL)")
    }

    func text(_ name: String, needed: Bool = true) {
        if needed { column(name, .text).notNull() } else { column(name, .text) }
    }

    func day(_ name: String, needed: Bool = true) {
        let day = column(name, .text)
            .check(sql: "\(name) GLOB '[12][0-9][0-9][0-9]-[01][0-9]-[0-3][0-9]'")
        if needed { day.notNull() }
    }

    /// One of these codes.
    func code(_ name: String, _ codes: [String], needed: Bool = true) {
        let code = column(name, .text).check { codes.contains($0) }
        if needed { code.notNull() }
    }

    func flag(_ name: String, needed: Bool = true) {
        let flag = column(name, .integer).check { $0 == 0 || $0 == 1 }
        if needed { flag.notNull() }
    }

    /// The identifier of another thing, which cannot go while this row is there.
    func reference(_ name: String, to table: String, needed: Bool = true, indexed: Bool = false) {
        let reference = column(name, .text).references(table, column: "id", onDelete: nil)
        if needed { reference.notNull() }
        if indexed { reference.indexed() }
    }
}
