internal import GRDB
public import Realist

extension Recorded where Value == Indicator {
    public static func indicator(_ id: Indicator.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == Organisation {
    public static func organisation(_ id: Organisation.ID) -> Recorded { Recorded(id.text) }
}

extension Recorded where Value == StaffGroup {
    public static func staffGroup(_ id: StaffGroup.ID) -> Recorded { Recorded(id.text) }
}

extension Store {
    /// - Returns: organisations, groups and indicators, each in their order; without figures.
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func indicators() throws -> Indicators {
        try read { try Indicators.all($0) }
    }

    /// Whether the study follows anything; where it is for others than the team, anything that is not sensitive.
    public func hasIndicators(forTeam: Bool) throws -> Bool {
        let sql =
            forTeam
            ? "SELECT EXISTS (SELECT 1 FROM indicator)"
            : "SELECT EXISTS (SELECT 1 FROM indicator WHERE class <> 'sensitive')"
        return try read { try Bool.fetchOne($0, sql: sql) ?? false }
    }

    /// Gives every figure, one after another: by the identifiers of indicator, place and group, and then by time.
    public func observations(_ take: (Observation) throws -> Void) throws {
        try read { database in
            let ids = try String.fetchAll(database, sql: "SELECT id FROM indicator ORDER BY id")
            for id in ids.compactMap({ Indicator.ID($0) }) {
                try ObservationRows(database: database).each(of: id, take)
            }
        }
    }

    /// The same of one indicator.
    public func observations(of indicator: Indicator.ID, _ take: (Observation) throws -> Void) throws {
        try read { try ObservationRows(database: $0).each(of: indicator, take) }
    }

    /// - Returns: the figures of one series, in the order of time.
    /// - Throws: ``StudyFileProblem`` where a row does not hold what it should.
    public func observations(of series: IndicatorSeries) throws -> [Observation] {
        try read { try ObservationRows(database: $0).all(of: series) }
    }

    /// What there is of each series, in the order of ``IndicatorSeries``: only of those of which something is known.
    public func seriesSummaries() throws -> [SeriesSummary] {
        try read { database in
            let ids = try String.fetchAll(database, sql: "SELECT id FROM indicator ORDER BY id")
            return try ids.compactMap { Indicator.ID($0) }.flatMap { id in
                try Row.fetchAll(
                    database.cachedStatement(sql: ObservationRows.summaries), arguments: [id.text]
                ).map { try SeriesSummary($0, of: id) }
            }
        }
    }

    /// Deletes an indicator with all its figures, as one entry of the audit. Its definition stays in the history; figures have
    /// none.
    ///
    /// - Parameter indicator: which one.
    /// - Returns: `false` where there is none.
    /// - Throws: ``StudyFileProblem`` when it cannot be written.
    @discardableResult
    public func removeIndicator(_ indicator: Indicator.ID) throws -> Bool {
        try change("delete", kind: Indicator.stored.code, object: indicator.text) { ledger in
            guard try Indicator.fetch(ledger.database, indicator.text) != nil else { return false }
            try ledger.keepObservations(of: indicator) {
                try ledger.database.execute(
                    sql: "DELETE FROM observation WHERE indicatorId = ?", arguments: [indicator.text])
            }
            try ledger.delete(Indicator.self, indicator.text)
            return true
        }
    }
}

extension Ledger {
    /// Runs `body`, which writes figures of one indicator and nothing else.
    func keepObservations(of indicator: Indicator.ID, _ body: () throws -> Void) throws {
        try keep(ObjectKind.observations.code, indicator.text, reorders: false, body)
    }
}

extension SeriesSummary {
    fileprivate init(_ row: Row, of indicator: Indicator.ID) throws {
        let place = try ObservationRows.place(
            site: row.maybe("siteId"), organisation: row.maybe("organisationId"))
        func period(_ column: String) throws -> Period {
            let text: String = try row.get(column)
            guard let period = Period(text) else { throw RowProblem.column("period", holds: "“\(text)”") }
            return period
        }
        try self.init(
            IndicatorSeries(indicator, at: place, group: row.maybe("groupId")), first: period("first"),
            last: period("last"))
        alone = try row.get("alone")
        counted = try row.get("counted")
        numerators = try row.get("numerators")
        notPublished = try row.get("notPublished")
    }
}
