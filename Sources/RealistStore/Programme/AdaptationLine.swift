internal import GRDB
public import Realist

/// What a list says of an adaptation: a row of `adaptationLine`, which follows from the adaptation and is written with it.
public struct AdaptationLine: Equatable, Sendable, Identifiable {
    public let id: Adaptation.ID
    /// Where it stands in every list.
    public let key: PageKey
    public let site: Site.ID
    public let title: Wording
    public let kind: Adaptation.Kind
    public let state: Adaptation.State
    /// When it came to stand there, if it is known.
    public let since: RoughDate?
    public let shared: Bool
    /// Told by somebody, and not confirmed by the lead yet.
    public let unconfirmed: Bool
    /// Should be coded after FRAME, and nature or fidelity is not.
    public let incomplete: Bool
    public internal(set) var recommendations: [Recommendation.ID] = []
    public let next: Adaptation.NextStep?

    init(_ row: Row) throws {
        id = try row.get("adaptationId")
        key = try PageKey(place: row.get("position"), id: id.text)
        site = try row.get("siteId")
        title = try row.wording("title")
        kind = try row.code("kind")
        state = try row.code("state")
        since = try row.maybe("since")
        shared = try row.get("shared")
        unconfirmed = try row.get("unconfirmed")
        incomplete = try row.get("incomplete")
        if let step = try row.maybeWording("nextStep") {
            next = try Adaptation.NextStep(
                step: step, owner: row.maybe("nextOwner"), due: row.maybe("nextDue"))
        } else {
            next = nil
        }
    }

    /// Writes the lines of an adaptation anew; triggers keep the totals.
    @Sendable static func refresh(_ database: Database, _ id: String) throws {
        for sql in [
            "DELETE FROM adaptationLine WHERE adaptationId = ?",
            "DELETE FROM adaptationBearing WHERE adaptationId = ?",
            """
            INSERT INTO adaptationLine
            SELECT id, position, siteId, kind,
                coalesce((SELECT state FROM adaptationStep WHERE adaptationId = adaptation.id
                    ORDER BY adaptationStep.position DESC LIMIT 1), 'proposed'),
                shared, toldBy IS NOT NULL AND confirmed IS NULL,
                kind IN ('adapts', 'drift') AND (SELECT count(DISTINCT field) FROM adaptationCode
                    WHERE adaptationId = adaptation.id AND vocabulary = 'frame'
                        AND field IN ('nature', 'fidelity')) < 2
            FROM adaptation WHERE id = ?
            """,
            """
            INSERT OR IGNORE INTO adaptationBearing
            SELECT bearing.recommendationId, adaptation.position, adaptation.id, adaptation.siteId
            FROM adaptation JOIN adaptationRecommendation bearing ON bearing.adaptationId = adaptation.id
            WHERE adaptation.id = ?
            """,
        ] {
            try database.cachedStatement(sql: sql).execute(arguments: [id])
        }
    }
}

/// Which adaptations a list has. What is not set does not matter.
public struct AdaptationFilter: Equatable, Sendable {
    public var site: Site.ID?
    public var recommendation: Recommendation.ID?
    public var state: Adaptation.State?
    public var kind: Adaptation.Kind?
    public var shared: Bool?
    public var unconfirmed = false
    public var incomplete = false
    /// Stands in the title, the description or the reason; capitals A to Z do not count.
    public var text: String?

    public init() {}
}
