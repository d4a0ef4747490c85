internal import GRDB

/// Which files a copy may take the place of: earlier copies of the same file.
///
/// One is known by the last entry of its log. Where what is copied still has that entry, it has all that is in the
/// earlier copy. Another study has entries of its own, and so has a copy in which somebody worked on.
struct EarlierCopy {
    /// In the header of such files.
    let mark: Int
    /// A table to which rows are added and in which none is changed.
    let log: String
    /// Its number first, then what no other file has with it.
    let columns: [String]
    /// Whether a file without any entry holds nothing else either.
    let mayHaveNone: Bool
    let source: Connection
    let queue: DatabaseQueue

    /// Whether the file is one; it is not where it cannot be read.
    func isThere(_ path: String, named name: String) throws -> Bool {
        guard let last = try? lastEntry(of: path, named: name) else { return false }
        guard !last.isEmpty else { return mayHaveNone }
        let same = columns.map { "\($0) IS ?" }.joined(separator: " AND ")
        return try source.explaining {
            try queue.unsafeReentrantRead { database in
                try Row.fetchOne(
                    database, sql: "SELECT 1 FROM \(log) WHERE \(same)", arguments: StatementArguments(last))
                    != nil
            }
        }
    }

    /// What stands in its columns; nothing where there is no entry.
    private func lastEntry(of path: String, named name: String) throws -> [DatabaseValue] {
        let copy = try Connection(name: name, path: path).open(reading: true, isAtRest: true)
        defer { try? copy.close() }
        return try copy.read { database in
            let asked = columns.joined(separator: ", ")
            let row = try Row.fetchOne(
                database, sql: "SELECT \(asked) FROM \(log) ORDER BY 1 DESC LIMIT 1")
            return row.map { Array($0.databaseValues) } ?? []
        }
    }
}
