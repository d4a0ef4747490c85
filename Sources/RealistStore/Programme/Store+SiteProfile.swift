internal import GRDB
public import Realist
public import struct Realist.Statement

extension Store {
    /// What sites are asked about: the statements that explanations have as contexts, in the order of the explanations,
    /// and after them those of `besides` that are there.
    public func contexts(besides: [Statement.ID] = []) throws -> [Statement] {
        try read { database in
            let statements = Dictionary(
                try Statement.fetchAll(database).map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
            var seen: Set<Statement.ID> = []
            let contexts = try Configuration.fetchAll(database).flatMap { $0.context.map(\.statement) }
            return (contexts + besides).filter { seen.insert($0).inserted }.compactMap { statements[$0] }
        }
    }

    /// Changes that bear on a recommendation and that somebody may read who works at these sites: theirs, and those that
    /// others share; the latest first. Without sites all changes.
    ///
    /// It looks through a thousand changes and no more.
    public func changes(
        on recommendation: Recommendation.ID, openTo sites: Set<Site.ID>?, most: Int = 40
    ) throws -> [Adaptation] {
        try read { database in
            let rows = try Row.fetchAll(
                database.cachedStatement(sql: Store.changesOnRecommendation), arguments: [recommendation.text]
            )
            var found: [String] = []
            for row in rows where found.count < most {
                let site: Site.ID = try row.get("siteId")
                let shared: Bool = try row.get("shared")
                if shared || sites?.contains(site) ?? true { found.append(try row.get("id")) }
            }
            return try Adaptation.fetchAll(database, ids: found)
        }
    }

    /// With the site and whether it is shared.
    static let changesOnRecommendation = """
        SELECT bearing.adaptationId AS id, bearing.siteId AS siteId, line.shared AS shared
        FROM adaptationBearing bearing CROSS JOIN adaptationLine line ON line.adaptationId = bearing.adaptationId
        WHERE bearing.recommendationId = ?
        ORDER BY bearing.position DESC, bearing.adaptationId DESC LIMIT 1000
        """
}
