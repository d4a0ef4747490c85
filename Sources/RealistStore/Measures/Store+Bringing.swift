internal import GRDB
public import Realist

extension Store {
    /// The study's own questionnaires, in its order.
    public func instruments() throws -> [Instrument] {
        try read { try Instrument.fetchAll($0) }
    }

    public func participants() throws -> [Participant] {
        try read { try Participant.fetchAll($0) }
    }

    /// How many people the study lists at each site: those who did not withdraw and did not refuse that their answers are
    /// used. What was `known` earlier is given back when nobody came or went since.
    public func listedPeople(known: ListedPeople? = nil) throws -> ListedPeople {
        try read { database in
            let last = try AuditHead.fetch(database)?.sequence ?? 0
            if let known, try known.sequence == last || !Store.mayListOthers(since: known.sequence, database)
            {
                return ListedPeople(bySite: known.bySite, sequence: last)
            }
            var bySite: [Site.ID: Int] = [:]
            let rows = try Row.fetchCursor(database, sql: ListedPeople.count)
            while let row = try rows.next() { bySite[try row.get("siteId")] = try row.get("people") as Int }
            return ListedPeople(bySite: bySite, sequence: last)
        }
    }

    private static func mayListOthers(since sequence: Int64, _ database: Database) throws -> Bool {
        let sql = """
            SELECT 1 FROM audit WHERE sequence > ?
            AND kind NOT IN ('adaptation', 'decision', 'workshop', 'response', 'responses', 'draft') LIMIT 1
            """
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: [sequence]) != nil
    }
}

/// Who could have answered, as far as the study knows.
public struct ListedPeople: Equatable, Sendable {
    public let bySite: [Site.ID: Int]
    /// The audit's last entry when they were counted.
    let sequence: Int64

    static let count = """
        SELECT siteId, count(*) AS people FROM participant
        WHERE siteId IS NOT NULL AND withdrawn IS NULL AND coalesce(consentResponses, 1) = 1 GROUP BY siteId
        """
}
