internal import GRDB
public import Realist

/// Where a page of changes begins: at a change, not at a number, so that a new one moves none.
public struct ChangePlace: Equatable, Sendable {
    let position: Int
    let id: Adaptation.ID

    init(position: Int, id: Adaptation.ID) {
        self.position = position
        self.id = id
    }

    /// Reads what ``text`` wrote.
    public init?(_ text: String?) {
        guard let parts = text?.split(separator: ".", maxSplits: 1), parts.count == 2,
            let position = Int(parts[0]), let id = Adaptation.ID(String(parts[1]))
        else { return nil }
        self.position = position
        self.id = id
    }

    /// For an address.
    public var text: String { "\(position).\(id)" }
}

/// A page of changes, the latest first, and where the pages before and after it begin.
public struct ChangesOnPage: Equatable, Sendable {
    public let changes: [Adaptation]
    public let newer: ChangePlace?
    public let older: ChangePlace?
}

extension Store {
    /// Changes of a site, the latest first.
    ///
    /// - `state`: only those that stand there now.
    /// - `recommendation`: only those that bear on it.
    /// - `place`: where to go on from; `nil` for the latest.
    /// - `isNewer`: goes on to later ones in place of earlier ones.
    public func changes(
        at site: Site.ID, in state: Adaptation.State? = nil, on recommendation: Recommendation.ID? = nil,
        from place: ChangePlace? = nil, isNewer: Bool = false, most: Int
    ) throws -> ChangesOnPage {
        let isNewer = isNewer && place != nil
        let query = ChangeListQuery(
            site: site, state: state, recommendation: recommendation, place: place, isNewer: isNewer,
            lines: most + 1)
        return try read { database in
            let rows = try Row.fetchAll(database.cachedStatement(sql: query.sql), arguments: query.arguments)
            let found = try rows.map { row -> ChangePlace in
                try ChangePlace(position: row.get("position"), id: row.get("adaptationId"))
            }
            let hasMore = found.count > most
            let shown = isNewer ? found.prefix(most).reversed() : Array(found.prefix(most))
            let (hasNewer, hasOlder) = isNewer ? (hasMore, true) : (place != nil, hasMore)
            return try ChangesOnPage(
                changes: shown.compactMap { try Adaptation.fetch(database, $0.id.text) },
                newer: hasNewer ? shown.first : nil, older: hasOlder ? shown.last : nil)
        }
    }
}

/// The query of one page of a site's changes: an index gives them in order.
struct ChangeListQuery {
    let sql: String
    let arguments: StatementArguments

    init(
        site: Site.ID, state: Adaptation.State?, recommendation: Recommendation.ID?, place: ChangePlace?,
        isNewer: Bool, lines: Int
    ) {
        let byAdvice = recommendation != nil
        var conditions = ["listed.siteId = ?"]
        var values: StatementArguments = [site.text]
        if let recommendation {
            conditions.append("listed.recommendationId = ?")
            values += [recommendation.text]
        }
        if let state {
            conditions.append(byAdvice ? "line.state = ?" : "listed.state = ?")
            values += [state.rawValue]
        }
        if let place {
            conditions.append("(listed.position, listed.adaptationId) \(isNewer ? ">" : "<") (?, ?)")
            values += [place.position, place.id.text]
        }
        let order = isNewer ? "ASC" : "DESC"
        let line =
            byAdvice && state != nil
            ? "CROSS JOIN adaptationLine line ON line.adaptationId = listed.adaptationId" : ""
        sql = """
            SELECT listed.position, listed.adaptationId
            FROM \(byAdvice ? "adaptationBearing" : "adaptationLine") listed \(line)
            WHERE \(conditions.joined(separator: " AND "))
            ORDER BY listed.position \(order), listed.adaptationId \(order) LIMIT \(lines)
            """
        arguments = values
    }
}
