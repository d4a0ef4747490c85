internal import GRDB
public import Realist

/// An earlier value of something, with who replaced it and when.
public struct EarlierVersion<Value> {
    public let value: Value
    public let number: Int
    /// A time in UTC, or the day that a bundle said.
    public let until: String
    /// Who replaced it; for one that came with a bundle, who brought it.
    public let by: String
    public let change: TheoryChange.ID?
}

extension EarlierVersion: Sendable where Value: Sendable {}
extension EarlierVersion: Equatable where Value: Equatable {}

extension Store {
    func fetch<Thing: Stored>(_ kind: Thing.Type, _ id: String) throws -> Thing? {
        try read { try kind.fetch($0, id) }
    }

    /// The number of the present version, for noticing that somebody else was quicker.
    func number<Thing: Stored>(_ kind: Thing.Type, _ id: String) throws -> Int? {
        try read { try Version.fetch($0, kind: kind.stored.code, id)?.number }
    }

    /// Earlier values, the oldest first; purged ones are not among them.
    func earlier<Thing: Stored>(_ kind: Thing.Type, _ id: String) throws -> [EarlierVersion<Thing>] {
        try read { database in
            let sql = """
                SELECT * FROM revision WHERE kind = ? AND object = ? AND value IS NOT NULL ORDER BY number
                """
            let rows = try EarlierValue.fetchAll(
                database.cachedStatement(sql: sql), arguments: [kind.stored.code, id])
            return try rows.compactMap { row in
                guard let text = row.value else { return nil }
                let rows = try ObjectRows(canonicalText: text, kind: kind.stored, number: row.number)
                return EarlierVersion(
                    value: try Thing(rows), number: row.number, until: row.until, by: row.actor,
                    change: row.change.flatMap { TheoryChange.ID($0) })
            }
        }
    }
}
