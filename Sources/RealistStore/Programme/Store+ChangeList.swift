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
        var sql = "SELECT adaptation.id, adaptation.position FROM adaptation WHERE adaptation.siteId = ?"
        var arguments: StatementArguments = [site.text]
        if let state {
            sql += """
                 AND (SELECT state FROM adaptationStep WHERE adaptationId = adaptation.id
                    ORDER BY position DESC LIMIT 1) = ?
                """
            arguments += [state.rawValue]
        }
        if let recommendation {
            sql += """
                 AND EXISTS (SELECT 1 FROM adaptationRecommendation bearing
                    WHERE bearing.adaptationId = adaptation.id AND bearing.recommendationId = ?)
                """
            arguments += [recommendation.text]
        }
        if let place {
            sql += " AND (adaptation.position, adaptation.id) \(isNewer ? ">" : "<") (?, ?)"
            arguments += [place.position, place.id.text]
        }
        let order = isNewer ? "ASC" : "DESC"
        sql += " ORDER BY adaptation.position \(order), adaptation.id \(order) LIMIT ?"
        arguments += [most + 1]
        return try read { database in
            let rows = try Row.fetchAll(database.cachedStatement(sql: sql), arguments: arguments)
            let found = try rows.map { row -> ChangePlace in
                let id: String = try row.decode(forColumn: "id")
                guard let id = Adaptation.ID(id) else { throw RowProblem.column("id", holds: id) }
                return try ChangePlace(position: row.decode(forColumn: "position"), id: id)
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
