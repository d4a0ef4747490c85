internal import GRDB
public import Realist

extension Store {
    /// A page of adaptations, the last recorded one first.
    public func adaptations(
        _ filter: AdaptationFilter = AdaptationFilter(), after: PageKey? = nil, most: Int = 50
    ) throws -> ListPage<AdaptationLine> {
        try read { database in
            var page = try Store.lines(filter, after, isUp: false, most: max(1, min(most, 200)), database)
            try Store.addBearings(&page.lines, database)
            return ListPage(lines: page.lines, next: page.next)
        }
    }

    /// A page of adaptations without what they bear on, and the ways to the pages on both sides of it.
    ///
    /// - `place`: where another page ended.
    /// - `isNewer`: goes on from there to later ones in place of earlier ones.
    public func adaptationsBothWays(
        _ filter: AdaptationFilter, from place: PageKey? = nil, isNewer: Bool = false, most: Int = 20
    ) throws -> PageBothWays {
        let isNewer = isNewer && place != nil
        return try read { database in
            let page = try Store.lines(filter, place, isUp: isNewer, most: max(1, min(most, 200)), database)
            let lines = isNewer ? page.lines.reversed() : page.lines
            return PageBothWays(
                lines: lines, newer: isNewer ? page.next : place.flatMap { lines.first?.key ?? $0 },
                older: isNewer ? lines.last?.key ?? place : page.next)
        }
    }

    private static func lines(
        _ filter: AdaptationFilter, _ after: PageKey?, isUp: Bool, most: Int, _ database: Database
    ) throws -> (lines: [AdaptationLine], next: PageKey?) {
        // One more tells whether there is a next page.
        let query = AdaptationQuery(filter, after: after, isUp: isUp, lines: most + 1)
        var lines: [AdaptationLine] = []
        try SQLite.each(database, query.sql, query.arguments, isKept: true) {
            lines.append(try AdaptationLine($0))
        }
        if lines.count > most {
            lines.removeLast()
            return (lines, lines.last?.key)
        }
        let last = try Row.fetchOne(
            database.cachedStatement(sql: query.last), arguments: query.lastArguments)
        return (lines, try last.map { try PageKey(place: $0.get("position"), id: $0.get("adaptationId")) })
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

    /// How many adaptations of all sites are still to be coded.
    public func incompleteCount() throws -> Int {
        try read { database in
            let sql = "SELECT coalesce(sum(adaptations), 0) FROM adaptationTotal WHERE code = 'incomplete'"
            return try Int.fetchOne(database.cachedStatement(sql: sql)) ?? 0
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

/// A page of adaptations, the latest first, and where the pages before and after it begin.
public struct PageBothWays: Equatable, Sendable {
    public let lines: [AdaptationLine]
    /// `nil` where there are none later.
    public let newer: PageKey?
    /// `nil` where there are none earlier.
    public let older: PageKey?
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
