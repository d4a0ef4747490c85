internal import GRDB
internal import Realist

/// The query of one page of adaptations, the last recorded one first, or the other way round.
///
/// An index gives them in order, by what narrows them down most; the rest of the filter is asked of each. No more than
/// ``most`` are looked at for one page, so that a page costs the same in a study of any size.
struct AdaptationQuery {
    let sql: String
    let arguments: StatementArguments
    /// The last one that would be looked at.
    let last: String
    let lastArguments: StatementArguments

    /// - `isUp`: goes on to later ones, the earliest of them first.
    init(_ filter: AdaptationFilter, after: PageKey?, isUp: Bool = false, lines: Int) {
        let most = filter.text == nil ? 1000 : 200
        let way = AdaptationQuery.way(filter)
        var known = way.known
        var range = way.conditions
        if let after {
            range.append("(position, adaptationId) \(isUp ? ">" : "<") (?, ?)")
            known += [after.place.databaseValue, after.id.databaseValue]
        }
        let within = range.isEmpty ? "" : "WHERE " + range.joined(separator: " AND ")
        let order = isUp ? "ASC" : "DESC"
        let looked = """
            SELECT position, adaptationId FROM \(way.table) \(within)
            ORDER BY position \(order), adaptationId \(order)
            """
        var asked: [String] = []
        var values: [DatabaseValue] = []
        func ask(_ condition: String, _ value: DatabaseValue) {
            asked.append(condition)
            values.append(value)
        }
        if let site = filter.site { ask("line.siteId = ?", site.text.databaseValue) }
        if let state = filter.state { ask("line.state = ?", state.rawValue.databaseValue) }
        if let kind = filter.kind { ask("line.kind = ?", kind.rawValue.databaseValue) }
        if let shared = filter.shared { ask("line.shared = ?", shared.databaseValue) }
        if filter.unconfirmed { asked.append("line.unconfirmed = 1") }
        if filter.incomplete { asked.append("line.incomplete = 1") }
        if let recommendation = filter.recommendation {
            ask(AdaptationQuery.bears, recommendation.text.databaseValue)
        }
        for (kind, id) in [("theme", filter.theme?.text), ("term", filter.ownTerm?.text)] {
            if let id { ask(AdaptationQuery.isIn(kind), id.databaseValue) }
        }
        var searched = ""
        if let text = filter.text {
            searched = "CROSS JOIN adaptation thing ON thing.id = line.adaptationId"
            let columns = ["title", "description", "reason"].map { "thing.\($0) LIKE ? ESCAPE '\\'" }
            asked.append("(\(columns.joined(separator: " OR ")))")
            let pattern = LikePattern.containing(text).databaseValue
            values += [pattern, pattern, pattern]
        }
        let condition = asked.isEmpty ? "" : "WHERE " + asked.joined(separator: " AND ")
        // CROSS JOIN: in this order, which is that of the page.
        sql = """
            SELECT \(AdaptationLine.columns)
            FROM (\(looked) LIMIT \(most)) looked
            CROSS JOIN adaptationLine line ON line.adaptationId = looked.adaptationId
            \(searched) \(condition) LIMIT \(lines)
            """
        arguments = StatementArguments(known + values)
        last = "\(looked) LIMIT 1 OFFSET \(most - 1)"
        lastArguments = StatementArguments(known)
    }

    private static func way(
        _ filter: AdaptationFilter
    ) -> (table: String, conditions: [String], known: [DatabaseValue]) {
        if let entry = filter.entry?.databaseValue { return (written, [], [entry, entry]) }
        // Themes are small; of what else is asked, each of their changes is.
        for (kind, id) in [("theme", filter.theme?.text), ("term", filter.ownTerm?.text)] {
            if let id { return ("adaptationGroup", ["kind = '\(kind)'", "groupId = ?"], [id.databaseValue]) }
        }
        if let recommendation = filter.recommendation?.text.databaseValue {
            if let site = filter.site?.text.databaseValue {
                return ("adaptationBearing", ["siteId = ?", "recommendationId = ?"], [site, recommendation])
            }
            return ("adaptationBearing", ["recommendationId = ?"], [recommendation])
        }
        let line = "adaptationLine"
        let state = filter.state?.rawValue.databaseValue
        if let site = filter.site?.text.databaseValue {
            if filter.unconfirmed { return (line, ["siteId = ?", "unconfirmed = 1"], [site]) }
            if filter.incomplete { return (line, ["siteId = ?", "incomplete = 1"], [site]) }
            if let state { return (line, ["siteId = ?", "state = ?"], [site, state]) }
            return (line, ["siteId = ?"], [site])
        }
        if filter.unconfirmed { return (line, ["unconfirmed = 1"], []) }
        if filter.incomplete { return (line, ["incomplete = 1"], []) }
        if let state { return (line, ["state = ?"], [state]) }
        if filter.shared == true { return (line, ["shared = 1"], []) }
        return (line, [], [])
    }

    /// Versions are found by the entry that wrote them, the present ones and the earlier ones.
    private static let written = """
        (SELECT position, id AS adaptationId FROM adaptation WHERE id IN (
            SELECT object FROM version WHERE kind = 'adaptation' AND writtenBy = ?
            UNION SELECT object FROM revision WHERE kind = 'adaptation' AND writtenBy = ?))
        """

    private static let bears = """
        EXISTS (SELECT 1 FROM adaptationBearing bearing WHERE bearing.recommendationId = ?
            AND bearing.position = line.position AND bearing.adaptationId = line.adaptationId)
        """

    /// `kind` is one of our own source.
    private static func isIn(_ kind: String) -> String {
        """
        EXISTS (SELECT 1 FROM adaptationGroup own WHERE own.kind = '\(kind)' AND own.groupId = ?
            AND own.position = line.position AND own.adaptationId = line.adaptationId)
        """
    }
}
