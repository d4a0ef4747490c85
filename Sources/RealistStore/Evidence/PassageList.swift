internal import GRDB
public import Realist

/// Which passages of a study are listed; all that is said must hold.
public struct PassageFilter: Equatable, Sendable {
    /// Each of these words stands in the passage, anywhere in it and whatever its capitals; what stands in double quotes is
    /// one word.
    public var text: String
    /// Of the source.
    public var kind: Source.Kind?
    public var site: Site.ID?
    public var state: State?
    /// Who speaks, or was heard where nobody in particular does.
    public var person: Participant.ID?

    /// What was made of a passage.
    public enum State: String, CaseIterable, Sendable {
        /// It carries no code.
        case notCoded = "not-coded"
        /// It is held against no explanation.
        case notRead = "not-read"
        case supports, refines, refutes
        /// It carries a code, or is held against an explanation.
        case used
    }

    public init(
        text: String = "", kind: Source.Kind? = nil, site: Site.ID? = nil, state: State? = nil,
        person: Participant.ID? = nil
    ) {
        self.person = person
        self.text = text
        self.kind = kind
        self.site = site
        self.state = state
    }
}

/// A passage as a list shows it: without the text of its source.
public struct PassageLine: Equatable, Sendable {
    public let excerpt: Excerpt
    /// Of its source.
    public let title: Wording
    public let kind: Source.Kind
    public let site: Site.ID?
    public let codes: Int
    public let readings: Int
}

/// A page of a list of passages, and how many the whole list has.
public struct PassageList: Equatable, Sendable {
    public let lines: [PassageLine]
    public let total: Int
}

extension Store {
    /// Passages, source by source in the order of the study, and in the order in which they stand there; and the count of all
    /// that the filter lets through. Each passage is looked at once.
    ///
    /// - `start`: how many stand before the first one that is given.
    /// - `most`: how many are given.
    public func passages(
        _ filter: PassageFilter = PassageFilter(), start: Int = 0, most: Int = 50
    ) throws -> PassageList {
        try read { database in
            let (condition, arguments) = Store.condition(filter)
            let found = try String.fetchAll(
                database,
                sql: """
                    SELECT excerpt.id FROM excerpt JOIN source ON source.id = excerpt.sourceId \(condition)
                    ORDER BY source.position, excerpt.fromPoint, excerpt.toPoint, excerpt.id
                    """, arguments: StatementArguments(arguments))
            let shown = found.dropFirst(start).prefix(most)
            return try PassageList(lines: Store.lines(Array(shown), database), total: found.count)
        }
    }

    private static func lines(_ ids: [String], _ database: Database) throws -> [PassageLine] {
        let excerpts = try Excerpt.fetchAll(database, ids: ids)
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT excerpt.id, source.title, source.titleIn, source.kind, source.siteId,
                    (SELECT count(DISTINCT codeId) FROM coding WHERE excerptId = excerpt.id) AS codes,
                    (SELECT count(*) FROM reading WHERE excerptId = excerpt.id) AS readings
                FROM json_each(?) JOIN excerpt ON excerpt.id = json_each.value
                JOIN source ON source.id = excerpt.sourceId ORDER BY json_each.key
                """, arguments: [CanonicalText.list(ids)])
        return try zip(rows, excerpts).map { row, excerpt in
            try PassageLine(
                excerpt: excerpt, title: row.wording("title"), kind: row.code("kind"),
                site: row.maybe("siteId"), codes: row.get("codes"), readings: row.get("readings"))
        }
    }

    private static func condition(_ filter: PassageFilter) -> (sql: String, arguments: [DatabaseValue]) {
        var asked: [String] = []
        var arguments: [DatabaseValue] = []
        for (column, value) in [("kind", filter.kind?.rawValue), ("siteId", filter.site?.text)] {
            guard let value else { continue }
            asked.append("source.\(column) = ?")
            arguments.append(value.databaseValue)
        }
        switch filter.state {
        case .notCoded:
            asked.append("NOT EXISTS (SELECT 1 FROM coding WHERE excerptId = excerpt.id)")
        case .notRead:
            asked.append("NOT EXISTS (SELECT 1 FROM reading WHERE excerptId = excerpt.id)")
        case .supports, .refines, .refutes:
            asked.append("EXISTS (SELECT 1 FROM reading WHERE excerptId = excerpt.id AND stance = ?)")
            arguments.append((filter.state?.rawValue ?? "").databaseValue)
        case .used:
            asked.append(
                """
                (EXISTS (SELECT 1 FROM coding WHERE excerptId = excerpt.id)
                OR EXISTS (SELECT 1 FROM reading WHERE excerptId = excerpt.id))
                """)
        case nil: break
        }
        if let person = filter.person {
            asked.append(
                """
                (excerpt.participantId = ? OR excerpt.participantId IS NULL AND EXISTS (
                    SELECT 1 FROM sourceParticipant
                    WHERE sourceId = excerpt.sourceId AND participantId = ?))
                """)
            arguments += [person.text.databaseValue, person.text.databaseValue]
        }
        for word in SoughtWords(filter.text).words {
            let patterns = SoughtWords.written(word).map { LikePattern.containing($0).databaseValue }
            let each = patterns.map { _ in "excerpt.text LIKE ? ESCAPE '\\'" }
            asked.append("(" + each.joined(separator: " OR ") + ")")
            arguments += patterns
        }
        return (asked.isEmpty ? "" : "WHERE " + asked.joined(separator: " AND "), arguments)
    }
}
