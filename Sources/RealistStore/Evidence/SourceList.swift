internal import GRDB
public import Realist

/// Which sources of a study are listed; all that is said must hold.
public struct SourceFilter: Equatable, Sendable {
    public var kind: Source.Kind?
    public var site: Site.ID?
    public var wave: Wave.ID?
    /// Of the title, or of the pseudonym of somebody who was heard.
    public var text: String?

    public init(kind: Source.Kind? = nil, site: Site.ID? = nil, wave: Wave.ID? = nil, text: String? = nil) {
        self.kind = kind
        self.site = site
        self.wave = wave
        self.text = text
    }
}

/// A source without its text, as a list shows it.
public struct SourceLine: Equatable, Sendable {
    public let id: Source.ID
    public let kind: Source.Kind
    public let title: Wording
    public let site: Site.ID?
    public let wave: Wave.ID?
    public let on: Day?
    public let participants: [Participant.ID]
    /// How many passages are marked in it.
    public let passages: Int
}

/// A page of a list of sources, and how many the whole list has.
public struct SourceList: Equatable, Sendable {
    public let lines: [SourceLine]
    public let total: Int
}

extension Store {
    /// Sources in the order of the study, and the count of all that the filter lets through; no text is read.
    ///
    /// - `start`: how many stand before the first one that is given.
    /// - `most`: how many are given.
    public func sources(
        _ filter: SourceFilter = SourceFilter(), start: Int = 0, most: Int = 50
    ) throws -> SourceList {
        try read { database in
            let (condition, arguments) = Store.condition(filter)
            let total =
                try Int.fetchOne(
                    database, sql: "SELECT count(*) FROM source \(condition)",
                    arguments: StatementArguments(arguments)) ?? 0
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT id, kind, title, titleIn, siteId, waveId, day,
                        (SELECT count(*) FROM excerpt WHERE sourceId = source.id) AS passages
                    FROM source \(condition) ORDER BY position LIMIT ? OFFSET ?
                    """, arguments: StatementArguments(arguments + [most.databaseValue, start.databaseValue]))
            let heard = try Store.heard(rows.map { try $0.get("id") }, database)
            let lines = try rows.map { row in
                let id: Source.ID = try row.get("id")
                return try SourceLine(
                    id: id, kind: row.code("kind"), title: row.wording("title"), site: row.maybe("siteId"),
                    wave: row.maybe("waveId"), on: row.maybe("day"), participants: heard[id.text] ?? [],
                    passages: row.get("passages"))
            }
            return SourceList(lines: lines, total: total)
        }
    }

    private static func condition(_ filter: SourceFilter) -> (sql: String, arguments: [DatabaseValue]) {
        var asked: [String] = []
        var arguments: [DatabaseValue] = []
        for (column, value) in [
            ("kind", filter.kind?.rawValue), ("siteId", filter.site?.text), ("waveId", filter.wave?.text),
        ] {
            guard let value else { continue }
            asked.append("\(column) = ?")
            arguments.append(value.databaseValue)
        }
        if let text = filter.text, !text.isEmpty {
            let pattern = LikePattern.containing(text).databaseValue
            asked.append(
                """
                (title LIKE ? ESCAPE '\\' OR EXISTS (SELECT 1 FROM sourceParticipant
                    WHERE sourceId = source.id AND participantId LIKE ? ESCAPE '\\'))
                """)
            arguments += [pattern, pattern]
        }
        return (asked.isEmpty ? "" : "WHERE " + asked.joined(separator: " AND "), arguments)
    }

    private static func heard(_ ids: [String], _ database: Database) throws -> [String: [Participant.ID]] {
        var heard: [String: [Participant.ID]] = [:]
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT sourceId, participantId FROM sourceParticipant
                WHERE sourceId IN (SELECT value FROM json_each(?)) ORDER BY sourceId, position
                """, arguments: [CanonicalText.list(ids)])
        for row in rows { heard[try row.get("sourceId"), default: []].append(try row.get("participantId")) }
        return heard
    }
}
