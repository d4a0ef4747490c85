internal import GRDB
public import Realist

extension Store {
    /// A page of adaptations, the last recorded one first.
    public func adaptations(
        _ filter: AdaptationFilter = AdaptationFilter(), after: PageKey? = nil, most: Int = 50
    ) throws -> ListPage<AdaptationLine> {
        let most = max(1, min(most, 200))
        // One more tells whether there is a next page.
        let query = AdaptationQuery(filter, after: after, lines: most + 1)
        return try read { database in
            var lines: [AdaptationLine] = []
            var keys: [PageKey] = []
            for row in try Row.fetchAll(database.cachedStatement(sql: query.sql), arguments: query.arguments)
            {
                lines.append(try AdaptationLine(row))
                keys.append(try PageKey(place: row.get("position"), id: row.get("adaptationId")))
            }
            var next: PageKey?
            if lines.count > most {
                lines.removeLast()
                next = keys[most - 1]
            } else if let row = try Row.fetchOne(
                database.cachedStatement(sql: query.last), arguments: query.lastArguments)
            {
                next = try PageKey(place: row.get("position"), id: row.get("adaptationId"))
            }
            try Store.addBearings(&lines, database)
            return ListPage(lines: lines, next: next)
        }
    }

    /// How many adaptations each site has, by where they stand and by what is to be done about them: only where there
    /// are any, by site and code.
    public func adaptationTotals(at site: Site.ID? = nil) throws -> [AdaptationTotal] {
        try read { database in
            let which = site == nil ? "" : "AND siteId = ?"
            let sql = "SELECT * FROM adaptationTotal WHERE adaptations > 0 \(which) ORDER BY siteId, code"
            return try Row.fetchAll(
                database.cachedStatement(sql: sql),
                arguments: StatementArguments(site.map { [$0.text] } ?? [])
            ).map { row in
                try AdaptationTotal(
                    site: row.get("siteId"), what: AdaptationTotal.What(row.get("code")),
                    count: row.get("adaptations"))
            }
        }
    }

    private static func addBearings(_ lines: inout [AdaptationLine], _ database: Database) throws {
        let sql =
            "SELECT recommendationId FROM adaptationRecommendation WHERE adaptationId = ? ORDER BY position"
        let statement = try database.cachedStatement(sql: sql)
        for place in lines.indices {
            let rows = try Row.fetchAll(statement, arguments: [lines[place].id.text])
            lines[place].recommendations = try rows.map { try $0.get("recommendationId") }
        }
    }
}

/// How many adaptations of a site.
public struct AdaptationTotal: Equatable, Sendable {
    public let site: Site.ID
    public let what: What
    public let count: Int

    public enum What: Hashable, Sendable {
        case state(Adaptation.State)
        case shared, unconfirmed, incomplete

        init(_ code: String) throws {
            switch code {
            case "shared": self = .shared
            case "unconfirmed": self = .unconfirmed
            case "incomplete": self = .incomplete
            default:
                guard let state = Adaptation.State(rawValue: code) else {
                    throw RowProblem.column("code", holds: "“\(code)”")
                }
                self = .state(state)
            }
        }
    }
}
