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
                    cells[id] = found
                }
                return cells.values.sorted { $0.recommendation < $1.recommendation }
            }
        }
    }
}

enum Board {
    static let decisions = """
        SELECT decision.*, version.number AS versionNumber FROM decision
        LEFT JOIN version ON version.kind = 'decision' AND version.object = decision.id
        WHERE decision.siteId = ? ORDER BY decision.position
        """
    static let choices = "SELECT recommendationId, choice FROM decision WHERE siteId = ?"
    static let bearings =
        "SELECT recommendationId, adaptations FROM bearingTotal WHERE siteId = ? AND adaptations > 0"
}
