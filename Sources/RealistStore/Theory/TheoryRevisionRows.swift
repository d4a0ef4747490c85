internal import GRDB
import struct Realist.Statement
import struct Realist.Configuration
internal import Realist

extension TheoryRevision {
    /// Earlier statements and configurations, by kind, identifier and number; purged ones are not among them.
    static func fetchAll(_ database: Database) throws -> [TheoryRevision] {
        let rows = try EarlierValue.fetchCursor(
            database,
            sql: """
                SELECT * FROM revision WHERE kind IN ('configuration', 'statement') AND value IS NOT NULL
                ORDER BY kind, object, number
                """)
        var revisions: [TheoryRevision] = []
        while let row = try rows.next() { revisions.append(try TheoryRevision(row)) }
        return revisions
    }

    private init(_ row: EarlierValue) throws {
        guard let text = row.value, let until = Day(row.until.prefix(10)) else {
            throw RowProblem.column("until", holds: "“\(row.until)”")
        }
        let value: Value =
            row.kind == Statement.stored.code
            ? .statement(
                try Statement(ObjectRows(canonicalText: text, kind: Statement.stored, number: row.number)))
            : .configuration(
                try Configuration(
                    ObjectRows(canonicalText: text, kind: Configuration.stored, number: row.number)))
        self.init(
            value: value, number: row.number, until: until, change: row.change.flatMap { TheoryChange.ID($0) }
        )
    }
}

extension Ledger {
    /// Keeps earlier values that come with a bundle; those that are here already stay as they are.
    func keep(_ revision: TheoryRevision) throws {
        let cells =
            switch revision.value {
            case .statement(let statement): statement.cells
            case .configuration(let configuration): configuration.cells
            }
        try keep(
            earlier: cells.canonicalText, of: cells.kind.code, cells.id, number: revision.number,
            until: revision.until.description, change: revision.change?.text)
    }
}
