internal import GRDB
public import Realist

/// Which records of the literature are listed; all that is said must hold.
public struct LiteratureFilter: Equatable, Sendable {
    /// Each of these words stands in the title or in the name of an author; what stands in double quotes is one word.
    public var text: String
    public var state: LiteratureRecord.State?
    /// One of the searches that found it.
    public var search: LiteratureSearch.ID?

    public init(
        text: String = "", state: LiteratureRecord.State? = nil, search: LiteratureSearch.ID? = nil
    ) {
        self.text = text
        self.state = state
        self.search = search
    }
}

/// A record as a list shows it.
public struct LiteratureLine: Equatable, Sendable {
    public let id: LiteratureRecord.ID
    public let title: String
    public let authors: [String]
    public let year: Int?
    public let state: LiteratureRecord.State
    /// How many decisions its log has.
    public let decisions: Int
}

/// A page of a list of records, and how many the whole list has.
public struct LiteratureList: Equatable, Sendable {
    public let lines: [LiteratureLine]
    public let total: Int
}

extension LiteratureRecord.State {
    /// The decision that leads there; `nil` where nobody decided yet.
    var decision: LiteratureRecord.Decision.Kind? {
        switch self {
        case .toScreen: nil
        case .toRead: .screenedIn
        case .included: .included
        case .screenedOut: .screenedOut
        case .notObtained: .notObtained
        case .leftOut: .leftOut
        }
    }

    init(after decision: LiteratureRecord.Decision.Kind?) {
        self = LiteratureRecord.State.allCases.first { $0.decision == decision } ?? .toScreen
    }
}

extension Store {
    /// Records in the order of the study, and the count of all that the filter lets through; no abstract is read.
    ///
    /// - Parameters:
    ///   - filter: which ones.
    ///   - start: how many stand before the first one that is given.
    ///   - most: how many are given.
    /// - Returns: the records of this page, and how many there are.
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func literatureList(
        _ filter: LiteratureFilter = LiteratureFilter(), start: Int = 0, most: Int = 50
    ) throws -> LiteratureList {
        try read { database in
            if filter == LiteratureFilter() { return try Store.whole(start, most, database) }
            let (condition, arguments) = Store.condition(filter)
            let found = try String.fetchAll(
                database, sql: "SELECT id FROM literatureRecord WHERE \(condition) ORDER BY position, id",
                arguments: StatementArguments(arguments))
            let shown = found.dropFirst(max(0, start)).prefix(max(0, most))
            return try LiteratureList(lines: Store.lines(Array(shown), database), total: found.count)
        }
    }

    /// Of all records a part, and how many there are: nothing is asked of the others.
    private static func whole(_ start: Int, _ most: Int, _ database: Database) throws -> LiteratureList {
        let shown = try String.fetchAll(
            database, sql: "SELECT id FROM literatureRecord ORDER BY position, id LIMIT ? OFFSET ?",
            arguments: [max(0, most), max(0, start)])
        let total = try Int.fetchOne(database, sql: "SELECT count(*) FROM literatureRecord") ?? 0
        return try LiteratureList(lines: lines(shown, database), total: total)
    }

    /// The last decision of each record that has one.
    static let lastSteps = """
        SELECT literatureRecordId, decision, max(position) FROM literatureRecordStep GROUP BY literatureRecordId
        """

    private static func lines(_ ids: [String], _ database: Database) throws -> [LiteratureLine] {
        let list = CanonicalText.list(ids)
        var authors: [String: [String]] = [:]
        let names = try Row.fetchAll(
            database,
            sql: """
                SELECT literatureRecordId AS id, text FROM literatureRecordAuthor
                WHERE literatureRecordId IN (SELECT value FROM json_each(?))
                ORDER BY literatureRecordId, position
                """, arguments: [list])
        for row in names {
            let id: String = try row.get("id")
            try authors[id, default: []].append(row.get("text"))
        }
        let rows = try Row.fetchAll(
            database,
            sql: """
                SELECT record.id, record.title, record.year,
                    (SELECT decision FROM literatureRecordStep WHERE literatureRecordId = record.id
                        ORDER BY position DESC LIMIT 1) AS decision,
                    (SELECT count(*) FROM literatureRecordStep WHERE literatureRecordId = record.id) AS steps
                FROM json_each(?) JOIN literatureRecord AS record ON record.id = json_each.value
                ORDER BY json_each.key
                """, arguments: [list])
        return try rows.map { row in
            let id: LiteratureRecord.ID = try row.get("id")
            return try LiteratureLine(
                id: id, title: row.get("title"), authors: authors[id.text] ?? [], year: row.maybe("year"),
                state: LiteratureRecord.State(after: row.maybeCode("decision")), decisions: row.get("steps"))
        }
    }

    /// What must hold of a record, as SQL; of a filter that says nothing, what always holds.
    static func condition(_ filter: LiteratureFilter) -> (sql: String, arguments: [DatabaseValue]) {
        var asked: [String] = []
        var arguments: [DatabaseValue] = []
        if let state = filter.state {
            let (sql, value) = Store.standing(state)
            asked.append(sql)
            arguments += value
        }
        if let search = filter.search {
            asked.append(
                "id IN (SELECT literatureRecordId FROM literatureRecordFound WHERE literatureSearchId = ?)")
            arguments.append(search.text.databaseValue)
        }
        // Among few records each one's authors are looked at; else all authors once.
        let isNarrow = filter.state?.decision != nil
        for word in SoughtWords(filter.text).words {
            let patterns = SoughtWords.written(word).map { LikePattern.containing($0).databaseValue }
            let title = patterns.map { _ in "title LIKE ? ESCAPE '\\'" }.joined(separator: " OR ")
            let author = patterns.map { _ in "author.text LIKE ? ESCAPE '\\'" }.joined(separator: " OR ")
            let authors =
                isNarrow
                ? """
                EXISTS (SELECT 1 FROM literatureRecordAuthor AS author
                    WHERE author.literatureRecordId = literatureRecord.id AND (\(author)))
                """
                : "id IN (SELECT literatureRecordId FROM literatureRecordAuthor AS author WHERE \(author))"
            asked.append("(\(title) OR \(authors))")
            arguments += patterns + patterns
        }
        return (asked.isEmpty ? "1" : asked.joined(separator: " AND "), arguments)
    }

    /// Records that stand there, by their last decisions.
    private static func standing(
        _ state: LiteratureRecord.State
    ) -> (sql: String, arguments: [DatabaseValue]) {
        guard let decision = state.decision else {
            return ("id NOT IN (SELECT literatureRecordId FROM literatureRecordStep)", [])
        }
        // Only steps of this decision are looked at, and whether one comes behind them.
        let sql = """
            id IN (SELECT step.literatureRecordId FROM literatureRecordStep AS step WHERE step.decision = ?
                AND NOT EXISTS (SELECT 1 FROM literatureRecordStep AS later
                    WHERE later.literatureRecordId = step.literatureRecordId AND later.position > step.position))
            """
        return (sql, [decision.rawValue.databaseValue])
    }
}
