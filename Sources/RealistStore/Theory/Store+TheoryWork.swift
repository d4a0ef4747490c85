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
    /// The audit's last entry when it was read.
    let sequence: Int64
    /// How many changes a server had committed before it was read; `nil` where others may write too.
    let changeCount: Int?

    /// The same, read at a later state that says no different.
    fileprivate init(_ known: TheoryWork, sequence: Int64, changeCount: Int?) {
        (theory, meetings) = (known.theory, known.meetings)
        (judgements, overallJudgements) = (known.judgements, known.overallJudgements)
        (self.sequence, self.changeCount) = (sequence, changeCount)
    }

    fileprivate init(_ database: Database, sequence: Int64, changeCount: Int?) throws {
        let changes = try TheoryChange.fetchAll(database)
        var seen: Set<Workshop.ID> = []
        meetings = try Workshop.fetchAll(
            database, ids: changes.compactMap(\.meeting).filter { seen.insert($0).inserted }.map(\.text))
        theory = try ProgrammeTheory(
            statements: Statement.fetchAll(database), configurations: Configuration.fetchAll(database),
            leadsTo: LeadsTo.fetchAll(database), contrasts: Contrast.fetchAll(database),
            rivals: Rivalry.fetchAll(database), snapshots: Snapshot.fetchAll(database), changes: changes,
            lineage: Lineage.fetchAll(database), revisions: TheoryRevision.fetchAll(database))
        judgements = try Judgement.fetchAll(database)
        overallJudgements = try OverallJudgement.fetchAll(database)
        (self.sequence, self.changeCount) = (sequence, changeCount)
    }

    /// Whether it was read at another state of the study. What it says may be the same.
    public func isLater(than other: TheoryWork?) -> Bool {
        sequence != other?.sequence || changeCount != other?.changeCount
    }
}

/// A passage with the words around it, and how it was read.
public struct PassageRead: Equatable, Sendable {
    public let excerpt: Excerpt
    public let source: Source
    public let readings: [Reading]
}

extension Store {
    /// What was `known` earlier is given back when none of it was changed since.
    public func theoryWork(known: TheoryWork? = nil) throws -> TheoryWork {
        let count = opening.serving?.changeCount
        if let known, let count, known.changeCount == count { return known }
        return try read { database in
            let last = try AuditHead.fetch(database)?.sequence ?? 0
            if let known,
                try known.sequence == last || !Store.wasTheoryChanged(since: known.sequence, database)
            {
                return TheoryWork(known, sequence: last, changeCount: count)
            }
            return try TheoryWork(database, sequence: last, changeCount: count)
        }
    }

    /// Whether anything that ``TheoryWork`` has was written, deleted or put in another place; or anything may have been
    /// forgotten, of which nothing is left that tells.
    private static func wasTheoryChanged(since sequence: Int64, _ database: Database) throws -> Bool {
        try Row.fetchOne(
            database.cachedStatement(sql: theoryChanged), arguments: ["since": sequence]) != nil
    }

    static let theoryChanged: String = {
        let kinds = [
            Statement.stored, Configuration.stored, LeadsTo.stored, Contrast.stored, Rivalry.stored,
            Snapshot.stored, TheoryChange.stored, Lineage.stored, Judgement.stored, OverallJudgement.stored,
            Workshop.stored,
        ].map { "'\($0.code)'" }.joined(separator: ", ")
        // The order of a kind goes by its name, and by its name and a number.
        let which = """
            (kind IN (\(kinds)) OR kind = 'order'
                AND substr(object, 1, instr(object || '/', '/') - 1) IN (\(kinds)))
            """
        return """
            SELECT 1 FROM version WHERE writtenBy > :since AND \(which)
            UNION ALL SELECT 1 FROM revision WHERE replacedBy > :since AND \(which)
            UNION ALL SELECT 1 FROM audit WHERE sequence > :since
                AND kind IN ('study', 'participant', 'file') LIMIT 1
            """
    }()

    /// Passages that were read against a configuration, each with those readings, in the order of the readings.
    public func passages(readAgainst configuration: Configuration.ID) throws -> [PassageRead] {
        try read { database in
            let readings = try Store.readings("configurationId", configuration.text, database)
            var order: [Excerpt.ID] = []
            var own: [Excerpt.ID: [Reading]] = [:]
            for reading in readings {
                if own[reading.excerpt] == nil { order.append(reading.excerpt) }
                own[reading.excerpt, default: []].append(reading)
            }
            return try order.compactMap { id in
                try Store.passage(id, database) { _ in own[id] ?? [] }
            }
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
        return try ids.compactMap { try Reading.fetch(database, $0) }
    }
}
