internal import GRDB

/// Which files a copy may take the place of: earlier copies of the same file.
///
/// One is known by the last entry of its log. Where what is copied still has that entry, it has all that is in the
/// earlier copy. Another study has entries of its own, and so has a copy in which somebody worked on.
///
/// Some things are in no log: forms that were begun. In a copy to which nobody wrote they are as they were when it was
/// made. In another one somebody may have typed them there, so what is copied must have each of them just so.
struct EarlierCopy {
    /// In the header of such files.
    let mark: Int
    /// A table to which rows are added and in which none is changed.
    let log: String
    /// Its number first, then what no other file has with it.
    let columns: [String]
    /// Whether a file without any entry holds nothing else either.
    let mayHaveNone: Bool
    /// Of rows that stand in no log: what they are known by, and what was typed.
    var unlogged: (table: String, columns: [String])?
    let source: Connection
    let queue: DatabaseQueue

    /// Whether the file is one; it is not where it cannot be read. `isAsMade`: nobody wrote to it since it was made.
    func isThere(_ path: String, named name: String, isAsMade: Bool) throws -> Bool {
        guard let found = try? contents(of: path, named: name, isAsMade) else { return false }
        guard !found.last.isEmpty else { return mayHaveNone }
        return try source.explaining {
            try queue.unsafeReentrantRead { database in
                guard try has(found.last, in: log, columns, database) else { return false }
                guard let unlogged else { return true }
                return try found.unlogged.allSatisfy {
                    try has($0, in: unlogged.table, unlogged.columns, database)
                }
            }
        }
    }

    private func has(
        _ values: [DatabaseValue], in table: String, _ columns: [String], _ database: Database
    ) throws -> Bool {
        let same = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
        return try Row.fetchOne(
            database, sql: "SELECT 1 FROM \(table) WHERE \(same)", arguments: StatementArguments(values))
            != nil
    }

    /// What stands in the columns of its last entry, nothing where there is none; and rows that may have been written there.
    private func contents(
        of path: String, named name: String, _ isAsMade: Bool
    ) throws -> (last: [DatabaseValue], unlogged: [[DatabaseValue]]) {
        let copy = try Connection(name: name, path: path).open(reading: true, isAtRest: true)
        defer { try? copy.close() }
        return try copy.read { database in
            func rows(_ columns: [String], _ rest: String) throws -> [[DatabaseValue]] {
                let asked = columns.joined(separator: ", ")
                return try Row.fetchAll(database, sql: "SELECT \(asked) FROM \(rest)").map {
                    Array($0.databaseValues)
                }
            }
            let last = try rows(columns, "\(log) ORDER BY 1 DESC LIMIT 1").first ?? []
            // An older format had none.
            guard !isAsMade, let unlogged, try database.tableExists(unlogged.table) else { return (last, []) }
            return (last, try rows(unlogged.columns, unlogged.table))
        }
    }
}
