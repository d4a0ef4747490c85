internal import GRDB
public import Realist

extension Store {
    /// - Returns: whether the study has any literature.
    /// - Throws: ``StudyFileProblem`` when the file cannot be read.
    public func hasLiterature() throws -> Bool {
        try read { database in
            try Bool.fetchOne(database, sql: "SELECT EXISTS (SELECT 1 FROM literatureRecord)") ?? false
        }
    }

    /// - Returns: all searches, in their order.
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func literatureSearches() throws -> [LiteratureSearch] {
        try read { try LiteratureSearch.fetchAll($0) }
    }

    /// - Returns: how many records stand where; nothing where there are none.
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func literatureCounts() throws -> [LiteratureRecord.State: Int] {
        try keptLiteratureCounts().value
    }

    /// The same, counted again only where something of the literature was changed.
    public func keptLiteratureCounts(
        _ known: Kept<[LiteratureRecord.State: Int]>? = nil
    ) throws -> Kept<[LiteratureRecord.State: Int]> {
        try kept(
            known,
            unless: { sequence, database in
                try Row.fetchOne(
                    database.cachedStatement(sql: Store.literatureChanged), arguments: ["since": sequence])
                    != nil
            }
        ) { database in
            var counts: [LiteratureRecord.State: Int] = [:]
            var decided = 0
            let rows = try Row.fetchAll(
                database,
                sql: "SELECT decision, count(*) AS records FROM (\(Store.lastSteps)) GROUP BY decision")
            for row in rows {
                let count: Int = try row.get("records")
                counts[LiteratureRecord.State(after: try row.code("decision"))] = count
                decided += count
            }
            let all = try Int.fetchOne(database, sql: "SELECT count(*) FROM literatureRecord") ?? 0
            if all > decided { counts[.toScreen] = all - decided }
            return counts
        }
    }

    static let literatureChanged = changed([LiteratureRecord.stored.code])

    /// The next record of a list: behind this one in the order of the study, or else the first one.
    ///
    /// - Parameters:
    ///   - record: which may be of the list or not.
    ///   - list: which ones.
    /// - Returns: `nil` where the list has no other record.
    /// - Throws: ``StudyFileProblem`` when the file cannot be read.
    public func nextLiterature(
        after record: LiteratureRecord.ID, in list: LiteratureFilter
    ) throws -> LiteratureRecord.ID? {
        try read { database in
            let (condition, arguments) = Store.condition(list)
            let place =
                try Int.fetchOne(
                    database, sql: "SELECT position FROM literatureRecord WHERE id = ?",
                    arguments: [record.text]) ?? -1
            let row = try Row.fetchOne(
                database,
                sql: """
                    SELECT id FROM literatureRecord WHERE \(condition) AND id <> ?
                    ORDER BY (position, id) <= (?, ?), position, id LIMIT 1
                    """,
                arguments: StatementArguments(
                    arguments + [
                        record.text.databaseValue, place.databaseValue, record.text.databaseValue,
                    ]))
            return try row.map { try $0.get("id") }
        }
    }

    /// Reasons that were given before, most often given first, at most thirty for each kind of decision.
    ///
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func literatureReasons() throws -> [LiteratureRecord.Decision.Kind: [String]] {
        try read { database in
            let rows = try Row.fetchAll(
                database,
                sql: """
                    SELECT decision, because FROM literatureRecordStep WHERE because IS NOT NULL
                    GROUP BY decision, because ORDER BY count(*) DESC, because
                    """)
            var reasons: [LiteratureRecord.Decision.Kind: [String]] = [:]
            for row in rows {
                let kind: LiteratureRecord.Decision.Kind = try row.code("decision")
                if reasons[kind, default: []].count < 30 {
                    try reasons[kind, default: []].append(row.get("because"))
                }
            }
            return reasons
        }
    }

    /// What a flow diagram counts; of each record no more is read than where it was found and the last decision.
    ///
    /// - Returns: `nil` where there are no records.
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func literatureFlow() throws -> LiteratureFlow? {
        try read { database in
            var found: [String: [LiteratureRecord.Found]] = [:]
            let times =
                "SELECT literatureRecordId AS id, literatureSearchId, times FROM literatureRecordFound"
            for row in try Row.fetchAll(database, sql: times) {
                let id: String = try row.get("id")
                found[id, default: []].append(
                    try .init(row.get("literatureSearchId"), times: row.get("times")))
            }
            let records = try Row.fetchAll(
                database,
                sql: """
                    SELECT record.id, last.decision, last.because FROM literatureRecord AS record
                    LEFT JOIN (SELECT literatureRecordId, decision, because, max(position)
                        FROM literatureRecordStep GROUP BY literatureRecordId) AS last
                        ON last.literatureRecordId = record.id
                    """
            ).map { row in
                let id: LiteratureRecord.ID = try row.get("id")
                let kind: LiteratureRecord.Decision.Kind? = try row.maybeCode("decision")
                let because: String? = try row.maybe("because")
                let decision = kind.flatMap { LiteratureRecord.Decision($0, because: because) }
                return LiteratureRecord(
                    id: id, document: LiteratureDocument(kind: .other, title: ""),
                    found: found[id.text] ?? [],
                    log: decision.map { [.init($0, by: "", on: Day(2_000, 1, 1))] } ?? [])
            }
            if records.isEmpty { return nil }
            return try LiteratureFlow(
                Literature(searches: LiteratureSearch.fetchAll(database), records: records))
        }
    }

    /// Says which source of the study a record is, so that passages of it can be marked and cited.
    ///
    /// - Parameters:
    ///   - source: `nil` where it is none any more.
    ///   - record: which document.
    ///   - before: what the person saw; where it is another one by now, nothing is written.
    /// - Returns: the record as it stands now; `nil` where there is none.
    /// - Throws: `ContentProblem.brokenReference` where there is no such source.
    public func cite(
        _ source: Source.ID?, from record: LiteratureRecord.ID, before: Source.ID?
    ) throws -> LiteratureRecord? {
        try change("save", kind: LiteratureRecord.stored.code, object: record.text) { ledger in
            guard var there = try LiteratureRecord.fetch(ledger.database, record.text) else { return nil }
            if there.source != before || there.source == source { return there }
            there.source = source
            try ledger.save(there, position: nil)
            return there
        }
    }
}
