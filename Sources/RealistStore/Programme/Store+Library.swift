internal import GRDB
public import Realist

/// What the pages of an app need all the time and what seldom changes: what the study is about, its sites and its
/// recommendations.
public struct StudyLibrary: Equatable, Sendable {
    public let about: About
    public let sites: [Site]
    public let recommendations: [Recommendation]
    public let materials: [Material]
    /// Groups of changes.
    public let changeThemes: [ChangeTheme]
    /// Words of the study's own for what FRAME asks.
    public let ownTerms: [OwnTerm]

    /// What whoever knows the study would try for a password: its title, and what its sites are called.
    public var guessableWords: [String] {
        [about.title.text] + sites.flatMap { [$0.label.text, $0.name ?? ""] }
    }
}

extension Store {
    /// What the study is about, its sites and recommendations; `nil` while nothing was put into the file.
    public func library() throws -> StudyLibrary? { try keptLibrary().value }

    /// The same, read again only where it was changed.
    public func keptLibrary(_ known: Kept<StudyLibrary?>? = nil) throws -> Kept<StudyLibrary?> {
        try kept(known, unless: Store.wasLibraryChanged(since:_:)) { database in
            guard var about = try About.fetchAll(database).first else { return nil }
            about.stages = try Stage.fetchAll(database)
            about.waves = try Wave.fetchAll(database)
            about.measures = try Measure.fetchAll(database)
            about.roles = try Role.fetchAll(database)
            about.references = try Reference.fetchAll(database)
            return try StudyLibrary(
                about: about, sites: Site.fetchAll(database),
                recommendations: Recommendation.fetchAll(database),
                materials: Material.fetchAll(database), changeThemes: ChangeTheme.fetchAll(database),
                ownTerms: OwnTerm.fetchAll(database))
        }
    }

    /// Entries about anything else than what sites record from day to day.
    private static func wasLibraryChanged(since sequence: Int64, _ database: Database) throws -> Bool {
        // What sites record may end the approval of their pages, which is the site's.
        let sql = """
            SELECT 1 FROM audit WHERE sequence > :since
            AND kind NOT IN ('adaptation', 'decision', 'workshop', 'response', 'draft')
            UNION ALL SELECT 1 FROM version WHERE writtenBy > :since AND kind = 'site' LIMIT 1
            """
        return try Row.fetchOne(database.cachedStatement(sql: sql), arguments: ["since": sequence]) != nil
    }
}
