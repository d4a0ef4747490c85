internal import GRDB
public import Realist

/// What the page of a site asks for.
extension Store {
    /// Changes of other sites that they share, the latest first.
    public func sharedChanges(besides site: Site.ID, most: Int = 5) throws -> [Adaptation] {
        try adaptations(
            "SELECT id FROM adaptation WHERE shared = 1 AND siteId <> ? ORDER BY position DESC LIMIT ?",
            [site.text, most])
    }

    /// The same, of those that bear on one recommendation.
    public func sharedChanges(
        besides site: Site.ID, on recommendation: Recommendation.ID, most: Int = 20
    ) throws -> [Adaptation] {
        try adaptations(
            """
            SELECT adaptation.id FROM adaptationRecommendation bearing
            JOIN adaptation ON adaptation.id = bearing.adaptationId
            WHERE bearing.recommendationId = ? AND adaptation.shared = 1 AND adaptation.siteId <> ?
            ORDER BY adaptation.position DESC LIMIT ?
            """, [recommendation.text, site.text, most])
    }

    /// Changes of a site that bear on one recommendation, the latest first.
    public func changes(
        at site: Site.ID, on recommendation: Recommendation.ID, most: Int = 20
    ) throws -> [Adaptation] {
        try adaptations(
            """
            SELECT adaptation.id FROM adaptationRecommendation bearing
            JOIN adaptation ON adaptation.id = bearing.adaptationId
            WHERE bearing.recommendationId = ? AND adaptation.siteId = ?
            ORDER BY adaptation.position DESC LIMIT ?
            """, [recommendation.text, site.text, most])
    }

    /// Changes of a site whose next step is due by this day, the first one first.
    public func changesDue(at site: Site.ID, by day: Day, most: Int = 5) throws -> [Adaptation] {
        try adaptations(
            """
            SELECT id FROM adaptation WHERE siteId = ? AND nextDue <= ? ORDER BY nextDue, position LIMIT ?
            """, [site.text, day.description, most])
    }

    /// Changes that somebody else recorded for a site, and nobody of it has confirmed yet.
    public func changesToConfirm(at site: Site.ID, most: Int = 5) throws -> [Adaptation] {
        try adaptations(
            """
            SELECT id FROM adaptation WHERE siteId = ? AND toldBy IS NOT NULL AND confirmed IS NULL
            ORDER BY position LIMIT ?
            """, [site.text, most])
    }

    /// Where the latest change stands that bears on each recommendation.
    public func latestStates(at site: Site.ID) throws -> [Recommendation.ID: Adaptation.State] {
        try read { database in
            let rows = try Row.fetchAll(
                database.cachedStatement(
                    sql: """
                        SELECT bearing.recommendationId AS recommendation, max(adaptation.position),
                            (SELECT state FROM adaptationStep WHERE adaptationId = adaptation.id
                                ORDER BY position DESC LIMIT 1) AS state
                        FROM adaptation JOIN adaptationRecommendation bearing ON bearing.adaptationId = adaptation.id
                        WHERE adaptation.siteId = ? GROUP BY bearing.recommendationId
                        """), arguments: [site.text])
            var states: [Recommendation.ID: Adaptation.State] = [:]
            for row in rows {
                let id: String = try row.decode(forColumn: "recommendation")
                let code: String = try row.decode(forColumn: "state")
                guard let id = Recommendation.ID(id), let state = Adaptation.State(rawValue: code) else {
                    throw RowProblem.column("state", holds: code)
                }
                states[id] = state
            }
            return states
        }
    }

    private func adaptations(_ sql: String, _ arguments: StatementArguments) throws -> [Adaptation] {
        try read { database in
            try String.fetchAll(database.cachedStatement(sql: sql), arguments: arguments).compactMap {
                try Adaptation.fetch(database, $0)
            }
        }
    }
}
