internal import GRDB
public import Realist

/// What the page of a site asks for. An index gives what is looked for in its order; where more is asked of what it
/// gives, no more than a thousand are looked at.
extension Store {
    /// Changes of other sites that they share, the latest first.
    public func sharedChanges(besides site: Site.ID, most: Int = 5) throws -> [Adaptation] {
        try adaptations(SiteWorkQuery.shared, [site.text, most])
    }

    /// The same, of those that bear on one recommendation.
    public func sharedChanges(
        besides site: Site.ID, on recommendation: Recommendation.ID, most: Int = 20
    ) throws -> [Adaptation] {
        try adaptations(SiteWorkQuery.sharedOn, [recommendation.text, site.text, most])
    }

    /// Changes of a site that bear on one recommendation, the latest first.
    public func changes(
        at site: Site.ID, on recommendation: Recommendation.ID, most: Int = 20
    ) throws -> [Adaptation] {
        try adaptations(SiteWorkQuery.bearing, [site.text, recommendation.text, most])
    }

    /// Changes of a site whose next step is due by a day (`soon`) and that were not stopped, in the order of these days,
    /// the longest overdue first: so many behind those that are passed over.
    public func changesDue(
        at site: Site.ID, by soon: Day, passing passed: Int = 0, most: Int = 50
    ) throws -> [Adaptation] {
        try adaptations(SiteWorkQuery.due, [site.text, soon.description, most, passed])
    }

    /// How many they are.
    public func changesDueCount(at site: Site.ID, by soon: Day) throws -> Int {
        try read { database in
            try Int.fetchOne(
                database.cachedStatement(sql: SiteWorkQuery.dueCount),
                arguments: [site.text, soon.description, site.text]) ?? 0
        }
    }

    /// Changes that somebody else recorded for a site, and nobody of it has confirmed yet.
    public func changesToConfirm(at site: Site.ID, most: Int = 5) throws -> [Adaptation] {
        try adaptations(SiteWorkQuery.unconfirmed, [site.text, most])
    }

    /// Where the latest change stands that bears on each recommendation.
    public func latestStates(at site: Site.ID) throws -> [Recommendation.ID: Adaptation.State] {
        try read { database in
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: Board.bearings), arguments: [site.text])
            return try Dictionary(
                rows.map { try ($0.get("recommendationId"), $0.code("state")) },
                uniquingKeysWith: { first, _ in first })
        }
    }

    private func adaptations(_ sql: String, _ arguments: StatementArguments) throws -> [Adaptation] {
        try read { database in
            let ids = try String.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
            return try Adaptation.fetchAll(database, ids: ids)
        }
    }
}

enum SiteWorkQuery {
    static let shared = """
        SELECT looked.adaptationId FROM (
            SELECT adaptationId, siteId FROM adaptationLine WHERE shared = 1
            ORDER BY position DESC, adaptationId DESC LIMIT 1000) looked
        WHERE looked.siteId <> ? LIMIT ?
        """
    static let sharedOn = """
        SELECT looked.adaptationId FROM (
            SELECT adaptationId, siteId FROM adaptationBearing WHERE recommendationId = ?
            ORDER BY position DESC, adaptationId DESC LIMIT 1000) looked
        CROSS JOIN adaptationLine line ON line.adaptationId = looked.adaptationId
        WHERE looked.siteId <> ? AND line.shared = 1 LIMIT ?
        """
    static let bearing = """
        SELECT adaptationId FROM adaptationBearing WHERE siteId = ? AND recommendationId = ?
        ORDER BY position DESC, adaptationId DESC LIMIT ?
        """
    /// What was stopped is not gone on with, whatever was meant to come next.
    private static let goesOn = """
        NOT EXISTS (SELECT 1 FROM adaptationLine line
            WHERE line.adaptationId = adaptation.id AND line.state = 'stopped')
        """
    static let due = """
        SELECT id FROM adaptation WHERE siteId = ? AND nextDue <= ? AND \(goesOn)
        ORDER BY nextDue, rowid LIMIT ? OFFSET ?
        """
    /// What was stopped is read once, not looked for with each.
    static let dueCount = """
        SELECT count(*) FROM adaptation WHERE siteId = ? AND nextDue <= ? AND id NOT IN (
            SELECT adaptationId FROM adaptationLine WHERE siteId = ? AND state = 'stopped')
        """
    static let unconfirmed = """
        SELECT adaptationId FROM adaptationLine WHERE siteId = ? AND unconfirmed = 1
        ORDER BY position, adaptationId LIMIT ?
        """
    static let all = [shared, sharedOn, bearing, due, dueCount, unconfirmed]
}
