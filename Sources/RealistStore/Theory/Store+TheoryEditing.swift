internal import GRDB
public import struct Realist.Configuration
public import Realist

extension Store {
    /// The last meetings, the latest first.
    public func latestMeetings(most: Int = 40) throws -> [Workshop] {
        try read { database in
            let sql = "SELECT id FROM workshop ORDER BY day DESC, id LIMIT ?"
            return try String.fetchAll(database.cachedStatement(sql: sql), arguments: [most])
                .compactMap { try Workshop.fetch(database, $0) }
        }
    }

    /// Notes that an explanation was written after the first theory, out of no other.
    public func add(_ configuration: Configuration.ID, by change: TheoryChange.ID) throws {
        let lineage = Lineage(kind: .added, from: [], into: [configuration], change: change)
        _ = try save(lineage, as: Recorded(lineage.storedId))
    }
}
