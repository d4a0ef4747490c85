internal import GRDB
public import Realist

/// A value with the number of its version, for saving it with what was edited.
public struct Numbered<Value: Equatable & Sendable>: Equatable, Sendable {
    public let value: Value
    public let number: Int
}

/// What one site makes of one recommendation.
public struct BoardCell: Equatable, Sendable {
    public let site: Site.ID
    public let recommendation: Recommendation.ID
    /// `nil` while nothing was decided.
    public var choice: Decision.Choice?
    /// How many of its changes bear on it.
    public var adaptations = 0
    /// The last recorded one of them.
    public var latest: Latest?

    public struct Latest: Equatable, Sendable {
        public let change: Adaptation.ID
        public let state: Adaptation.State
    }
}

extension Store {
    /// What a site decided, in the order in which it was first decided.
    public func numberedDecisions(at site: Site.ID) throws -> [Numbered<Decision>] {
        try read { database in
            try Row.fetchAll(database.cachedStatement(sql: Board.decisions), arguments: [site.text]).map {
                row in
                try Numbered(value: Decision(ObjectRows(own: row)), number: row.maybe("versionNumber") ?? 1)
            }
        }
    }

    /// The cells of these sites that have something in them: by site as given, and by recommendation.
    public func board(of sites: [Site.ID]) throws -> [BoardCell] {
        try read { database in
            try sites.flatMap { site -> [BoardCell] in
                var cells: [Recommendation.ID: BoardCell] = [:]
                func cell(_ id: Recommendation.ID) -> BoardCell {
                    cells[id] ?? BoardCell(site: site, recommendation: id)
                }
                for row in try Row.fetchAll(
                    database.cachedStatement(sql: Board.choices), arguments: [site.text])
                {
                    let id: Recommendation.ID = try row.get("recommendationId")
                    var found = cell(id)
                    let choice: Decision.Choice = try row.code("choice")
                    found.choice = choice
                    cells[id] = found
                }
                for row in try Row.fetchAll(
                    database.cachedStatement(sql: Board.bearings), arguments: [site.text])
                {
                    let id: Recommendation.ID = try row.get("recommendationId")
                    var found = cell(id)
                    found.adaptations = try row.get("adaptations")
                    found.latest = try BoardCell.Latest(
                        change: row.get("adaptationId"), state: row.code("state"))
                    cells[id] = found
                }
                return cells.values.sorted { $0.recommendation < $1.recommendation }
            }
        }
    }
}

extension Store {
    /// On how many recommendations each site has decided something.
    public func decidedCounts() throws -> [Site.ID: Int] {
        try read { database in
            let rows = try Row.fetchAll(database.cachedStatement(sql: Board.decided))
            return try Dictionary(
                rows.map { try ($0.get("siteId"), $0.get("decided")) },
                uniquingKeysWith: { first, _ in first })
        }
    }
}

enum Board {
    /// Sites by recommendations at most: each row is looked at, in the order of an index.
    static let decided = """
        SELECT siteId, count(*) AS decided FROM decision WHERE choice <> 'undecided' GROUP BY siteId
        """
    static let decisions = """
        SELECT decision.*, version.number AS versionNumber FROM decision
        LEFT JOIN version ON version.kind = 'decision' AND version.object = decision.id
        WHERE decision.siteId = ? ORDER BY decision.position
        """
    static let choices = "SELECT recommendationId, choice FROM decision WHERE siteId = ?"
    /// What is counted, and of each the change that was recorded last: by an index, not by looking at them all.
    static let bearings = """
        SELECT total.recommendationId, total.adaptations, line.adaptationId, line.state FROM bearingTotal total
        CROSS JOIN adaptationLine line ON line.adaptationId = (
            SELECT adaptationId FROM adaptationBearing bearing
            WHERE bearing.siteId = total.siteId AND bearing.recommendationId = total.recommendationId
            ORDER BY position DESC, adaptationId DESC LIMIT 1)
        WHERE total.siteId = ? AND total.adaptations > 0
        """
}
