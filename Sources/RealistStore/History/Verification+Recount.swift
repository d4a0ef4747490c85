internal import GRDB

/// What is kept so that lists stay quick follows from the rows of the study: here it is made once more and compared.
extension Verification {
    static func recount(_ database: Database, file: String) throws -> [AuditFinding] {
        try lists(database, file: file) + totals(database, file: file)
    }

    /// Makes all of it anew. Triggers on the lists keep their totals, which begin at nothing.
    static func makeAnew(_ database: Database) throws {
        let totals = kept.map { "DELETE FROM \($0.table)" }
        for sql in totals + AdaptationLine.lists.map({ "DELETE FROM \($0.table)" }) + totals {
            try database.execute(sql: sql)
        }
        for list in AdaptationLine.lists {
            for rows in list.rows { try database.execute(sql: "\(list.insert) \(rows)") }
        }
        for total in kept where !total.isOfLists {
            try database.execute(sql: "INSERT INTO \(total.table) \(total.counted)")
        }
    }

    /// So many are named of each list; the rest say no more.
    private static let mostNamed = 20

    /// Rows of lists that are not what the things themselves say: each thing is named once.
    private static func lists(_ database: Database, file: String) throws -> [AuditFinding] {
        var findings: [AuditFinding] = []
        for list in AdaptationLine.lists where try database.tableExists(list.table) {
            let made = list.rows.joined(separator: " UNION ")
            let names = try database.columns(in: list.table).map(\.name).joined(separator: ", ")
            let things = try String.fetchAll(
                database,
                sql: """
                    WITH made(\(names)) AS (\(made)), kept AS (SELECT \(names) FROM \(list.table))
                    SELECT DISTINCT adaptationId FROM (
                        SELECT * FROM (SELECT * FROM made EXCEPT SELECT * FROM kept)
                        UNION ALL SELECT * FROM (SELECT * FROM kept EXCEPT SELECT * FROM made))
                    ORDER BY adaptationId LIMIT \(mostNamed)
                    """)
            findings += things.map { .notAsListed(file: file, list: list.table, object: $0) }
        }
        return findings
    }

    private struct Total {
        let table: String
        let number: String
        let key: [String]
        let counted: String
        /// Kept by the triggers of a list.
        var isOfLists = true
    }

    private static let kept = [
        Total(
            table: "adaptationTotal", number: "adaptations", key: ["siteId", "code"],
            counted: """
                SELECT siteId, state AS code, count(*) AS number FROM adaptationLine GROUP BY siteId, state
                UNION ALL SELECT siteId, 'shared', sum(shared) FROM adaptationLine GROUP BY siteId
                UNION ALL SELECT siteId, 'unconfirmed', sum(unconfirmed) FROM adaptationLine GROUP BY siteId
                UNION ALL SELECT siteId, 'incomplete', sum(incomplete) FROM adaptationLine GROUP BY siteId
                """),
        Total(
            table: "bearingTotal", number: "adaptations", key: ["siteId", "recommendationId"],
            counted: """
                SELECT siteId, recommendationId, count(*) AS number FROM adaptationBearing
                GROUP BY siteId, recommendationId
                """),
        Total(
            table: "responseTotal", number: "forms", key: ["instrumentId", "waveId", "siteId"],
            counted: """
                SELECT instrumentId, waveId, siteId, count(*) AS number FROM response
                GROUP BY instrumentId, waveId, siteId
                """, isOfLists: false),
    ]

    /// A total that is not kept is 0.
    private static func totals(_ database: Database, file: String) throws -> [AuditFinding] {
        var findings: [AuditFinding] = []
        for total in kept where try database.tableExists(total.table) {
            let key = total.key.joined(separator: ", ")
            let rows = try Row.fetchAll(
                database,
                sql: """
                    WITH counted AS (\(total.counted)),
                        kept AS (SELECT \(key), \(total.number) AS number FROM \(total.table)),
                        both AS (
                            SELECT \(key), 0 AS kept, number AS counted FROM counted
                            UNION ALL SELECT \(key), number, 0 FROM kept)
                    SELECT \(key), sum(kept) AS kept, sum(counted) AS counted FROM both GROUP BY \(key)
                    HAVING sum(kept) <> sum(counted) ORDER BY \(key) LIMIT \(mostNamed)
                    """)
            findings += try rows.map { row in
                let place = try total.key.map { try row.get($0) as String }.joined(separator: ", ")
                return .totalDiffers(
                    file: file, total: total.table, of: place, kept: try row.get("kept"),
                    counted: try row.get("counted"))
            }
        }
        return findings
    }
}
