internal import GRDB
public import struct Realist.Configuration
public import struct Realist.Statement
public import Realist

/// The programme theory with what was judged of it, read in one state: what the pages about it are made of.
public struct TheoryWork: Equatable, Sendable {
    public let theory: ProgrammeTheory
    public let judgements: [Judgement]
    public let overallJudgements: [OverallJudgement]
    /// Meetings that changed the theory.
    public let meetings: [Workshop]

    fileprivate init(_ database: Database) throws {
        let changes = try TheoryChange.fetchAll(database)
        var seen: Set<Workshop.ID> = []
        meetings = try Workshop.fetchAll(
            database, ids: changes.compactMap(\.meeting).filter { seen.insert($0).inserted }.map(\.text))
        theory = try ProgrammeTheory(
            statements: Statement.fetchAll(database), configurations: Configuration.fetchAll(database),
            leadsTo: LeadsTo.fetchAll(database), contrasts: Contrast.fetchAll(database),
            rivals: Rivalry.fetchAll(database), snapshots: Snapshot.fetchAll(database), changes: changes,
            lineage: Lineage.fetchAll(database), revisions: TheoryRevision.fetchAll(database),
            statementSplits: StatementSplit.fetchAll(database))
        judgements = try Judgement.fetchAll(database)
        overallJudgements = try OverallJudgement.fetchAll(database)
    }
}

/// A passage with the words around it, and how it was read.
public struct PassageRead: Equatable, Sendable {
    public let excerpt: Excerpt
    public let source: Source
    public let readings: [Reading]
}

extension Store {
    public func theoryWork() throws -> TheoryWork { try keptTheoryWork().value }

    /// The same, read again only where it was changed.
    public func keptTheoryWork(_ known: Kept<TheoryWork>? = nil) throws -> Kept<TheoryWork> {
        try kept(known, unless: Store.wasTheoryChanged(since:_:)) { try TheoryWork($0) }
    }

    /// Whether anything that ``TheoryWork`` has was written, deleted or put in another place; or anything may have been
    /// forgotten, of which nothing is left that tells.
    private static func wasTheoryChanged(since sequence: Int64, _ database: Database) throws -> Bool {
        try Row.fetchOne(
            database.cachedStatement(sql: theoryChanged), arguments: ["since": sequence]) != nil
    }

    static let theoryChanged = changed(
        [
            Statement.stored, Configuration.stored, LeadsTo.stored, Contrast.stored, Rivalry.stored,
            Snapshot.stored, TheoryChange.stored, Lineage.stored, StatementSplit.stored,
            Judgement.stored, OverallJudgement.stored, Workshop.stored,
        ].map(\.code))

    /// Finds a row where something of these kinds was changed after an entry of the audit, or may have been.
    static func changed(_ kinds: [String]) -> String {
        let kinds = kinds.map { "'\($0)'" }.joined(separator: ", ")
        // The order of a kind goes by its name, and by its name and a number.
        let which = """
            (kind IN (\(kinds)) OR kind = 'order'
                AND substr(object, 1, instr(object || '/', '/') - 1) IN (\(kinds)))
            """
        return """
            SELECT 1 FROM version WHERE writtenBy > :since AND \(which)
            UNION ALL SELECT 1 FROM revision WHERE replacedBy > :since AND \(which)
            UNION ALL SELECT 1 FROM audit WHERE sequence > :since
                AND (kind IN ('study', 'participant', 'file') OR action = 'redact') LIMIT 1
            """
    }

    /// Passages that were read against a configuration, each with those readings, in the order of the readings; their sources
    /// come without texts.
    public func passages(readAgainst configuration: Configuration.ID) throws -> [PassageRead] {
        try read { database in
            let readings = try Store.readings("configurationId", configuration.text, database)
            var order: [Excerpt.ID] = []
            var own: [Excerpt.ID: [Reading]] = [:]
            for reading in readings {
                if own[reading.excerpt] == nil { order.append(reading.excerpt) }
                own[reading.excerpt, default: []].append(reading)
            }
            let excerpts = try Excerpt.fetchAll(database, ids: order.map(\.text))
            let sources = try Source.fetchFacts(database, ids: Set(excerpts.map(\.source.text)).sorted())
            return excerpts.compactMap { excerpt in
                sources[excerpt.source].map {
                    PassageRead(excerpt: excerpt, source: $0, readings: own[excerpt.id] ?? [])
                }
            }
        }
    }

    /// How many passages were read against a configuration, each once however often it was read.
    public func passageCount(readAgainst configuration: Configuration.ID) throws -> Int {
        try read { database in
            let sql = "SELECT count(DISTINCT excerptId) FROM reading WHERE configurationId = ?"
            return try Int.fetchOne(database.cachedStatement(sql: sql), arguments: [configuration.text]) ?? 0
        }
    }

    /// `nil` when there is no such passage.
    public func passage(_ id: Excerpt.ID) throws -> PassageRead? {
        try read { database in
            try Store.passage(id, database) { try Store.readings("excerptId", id.text, $0) }
        }
    }

    private static func passage(
        _ id: Excerpt.ID, _ database: Database, readings: (Database) throws -> [Reading]
    ) throws -> PassageRead? {
        guard let excerpt = try Excerpt.fetch(database, id.text),
            let source = try Source.fetch(database, excerpt.source.text)
        else { return nil }
        return try PassageRead(excerpt: excerpt, source: source, readings: readings(database))
    }

    /// `column` is one of our own source, never typed.
    private static func readings(_ column: String, _ id: String, _ database: Database) throws -> [Reading] {
        let sql = "SELECT id FROM reading WHERE \(column) = ? ORDER BY position"
        let ids = try String.fetchAll(database.cachedStatement(sql: sql), arguments: [id])
        return try Reading.fetchAll(database, ids: ids)
    }
}
