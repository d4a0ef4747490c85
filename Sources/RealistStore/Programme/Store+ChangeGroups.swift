internal import GRDB
public import Realist

extension Recorded where Value == ChangeTheme {
    public static func changeTheme(_ id: ChangeTheme.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == OwnTerm {
    public static func ownTerm(_ id: OwnTerm.ID) -> Recorded { Recorded(id.text) }
}

/// How many changes are in each theme, and are coded with each word of the study's own.
public struct ChangeGroupTotals: Equatable, Sendable {
    public var themes: [ChangeTheme.ID: Int] = [:]
    public var ownTerms: [OwnTerm.ID: Int] = [:]
}

extension Store {
    public func changeGroupTotals() throws -> ChangeGroupTotals {
        try read { database in
            var totals = ChangeGroupTotals()
            for row in try Row.fetchAll(database.cachedStatement(sql: ChangeGroups.totals)) {
                let count: Int = try row.get("adaptations")
                if try row.get("kind") == "theme" {
                    totals.themes[try row.get("groupId")] = count
                } else {
                    totals.ownTerms[try row.get("groupId")] = count
                }
            }
            return totals
        }
    }

    /// The change that is to be coded next after one, in the order of the list; from its beginning where there is none
    /// behind. `nil` when no other is left.
    public func nextToCode(after change: Adaptation.ID) throws -> Adaptation.ID? {
        var filter = AdaptationFilter()
        filter.incomplete = true
        return try inOneState { store in
            let key = try store.read { database in
                try Int.fetchOne(
                    database.cachedStatement(
                        sql: "SELECT position FROM adaptationLine WHERE adaptationId = ?"),
                    arguments: [change.text]
                ).map { PageKey(place: $0, id: change.text) }
            }
            for after in key == nil ? [nil] : [key, nil] {
                let found = try store.adaptations(filter, after: after, most: 2).lines.map(\.id)
                if let next = found.first(where: { $0 != change }) { return next }
            }
            return nil
        }
    }

    /// Takes all changes out of a theme, and the theme away. Its changes stay as they are.
    public func dissolve(_ theme: ChangeTheme.ID, expecting expected: Int?) throws {
        _ = try inTransaction { database in
            let changes = try String.fetchAll(
                database.cachedStatement(sql: ChangeGroups.ofTheme), arguments: [theme.text])
            for id in changes {
                guard var change = try Adaptation.fetch(database, id) else { continue }
                change.themes.removeAll { $0 == theme }
                try save(change)
            }
            try delete(.changeTheme(theme), expecting: expected)
        }
    }
}

enum ChangeGroups {
    static let totals = """
        SELECT kind, groupId, count(*) AS adaptations FROM adaptationGroup GROUP BY kind, groupId
        """
    static let ofTheme = "SELECT adaptationId FROM adaptationTheme WHERE changeThemeId = ?"
}
