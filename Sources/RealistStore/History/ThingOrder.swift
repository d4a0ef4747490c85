internal import GRDB

/// The order of the things of a kind, as history keeps it: one value for each stretch of places, so that a thing that
/// comes or goes costs the same among ten and among a hundred thousand.
enum ThingOrder {
    static let stretch = 512

    /// `adaptation` for the first stretch, `adaptation/1` for the next.
    static func name(_ kind: String, _ number: Int) -> String {
        number == 0 ? kind : "\(kind)/\(number)"
    }

    static func parts(of name: String) -> (kind: String, number: Int)? {
        let parts = name.split(separator: "/", maxSplits: 1)
        guard let kind = parts.first else { return nil }
        guard parts.count == 2 else { return (String(kind), 0) }
        // A file from elsewhere may name any number.
        guard let number = Int(parts[1]), number > 0, number < 1 << 40 else { return nil }
        return (String(kind), number)
    }

    /// The stretches in which there is anything.
    static func names(_ kind: String, _ database: Database) throws -> [String] {
        let sql = "SELECT DISTINCT position / \(stretch) FROM \(kind) ORDER BY 1"
        return try Int.fetchAll(database, sql: sql).map { name(kind, $0) }
    }
}
