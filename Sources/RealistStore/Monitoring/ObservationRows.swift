internal import GRDB
internal import Realist

/// Reads the rows of observations.
struct ObservationRows {
    let database: Database

    private static let columns = """
        siteId, organisationId, groupId, period, numerator, denominator, value, note FROM observation
        """
    private static let order = "coalesce(siteId, organisationId, ''), coalesce(groupId, ''), period"

    static let ofIndicator = "SELECT \(columns) WHERE indicatorId = ? ORDER BY \(order)"

    static let ofSeries = """
        SELECT \(columns) WHERE indicatorId = ? AND coalesce(siteId, organisationId, '') = ?
            AND coalesce(groupId, '') = ? ORDER BY period
        """

    static let deleteSeries = """
        DELETE FROM observation WHERE indicatorId = ? AND coalesce(siteId, organisationId, '') = ?
            AND coalesce(groupId, '') = ?
        """

    static let summaries = """
        SELECT siteId, organisationId, groupId, count(value) AS alone, count(denominator) AS counted,
            count(numerator) - count(denominator) AS numerators,
            count(*) - count(value) - count(numerator) AS notPublished,
            min(period) AS first, max(period) AS last
        FROM observation WHERE indicatorId = ?
        GROUP BY coalesce(siteId, organisationId, ''), coalesce(groupId, '')
        ORDER BY coalesce(siteId, organisationId, ''), coalesce(groupId, '')
        """

    /// All of one indicator, by place, group and time.
    func each(of indicator: Indicator.ID, _ body: (Observation) throws -> Void) throws {
        try SQLite.each(database, ObservationRows.ofIndicator, indicator.text) { row in
            try body(ObservationRows.read(row, indicator))
        }
    }

    /// All of one series, in the order of time.
    func all(of series: IndicatorSeries) throws -> [Observation] {
        var found: [Observation] = []
        try SQLite.each(database, ObservationRows.ofSeries, series.arguments, isKept: true) { row in
            let observation = try ObservationRows.read(row, series.indicator)
            found.append(observation)
        }
        return found
    }

    private static func read(_ row: RawRow, _ indicator: Indicator.ID) throws -> Observation {
        let series = IndicatorSeries(
            indicator, at: try place(site: row.text(0), organisation: row.text(1)),
            group: try row.text(2).map { try identifier($0, "groupId") })
        let text = row.text(3) ?? ""
        guard let period = Period(text) else { throw RowProblem.column("period", holds: "“\(text)”") }
        let value: Observation.Value
        switch (
            try number(row, 4, "numerator"), try number(row, 5, "denominator"), try number(row, 6, "value")
        ) {
        case (nil, nil, nil): value = .notPublished
        case (nil, nil, let figure?): value = .alone(figure)
        case (let numerator?, nil, nil): value = .numerator(numerator)
        case (let numerator?, let denominator?, nil):
            guard let counts = Observation.Counts(numerator, of: denominator) else {
                throw RowProblem.column("denominator", holds: "\(denominator)")
            }
            value = .counted(counts)
        default: throw RowProblem.column("value", holds: "a rate beside counts")
        }
        return Observation(series, period, value, note: row.text(7) ?? "")
    }

    private static func number(_ row: RawRow, _ column: Int32, _ name: String) throws -> Double? {
        guard let text = row.text(column) else { return nil }
        guard let number = Double(text), number.isFinite else {
            throw RowProblem.column(name, holds: "“\(text)”")
        }
        return number
    }

    static func place(site: String?, organisation: String?) throws -> IndicatorSeries.Place? {
        if let site { return .site(try identifier(site, "siteId")) }
        return try organisation.map { .organisation(try identifier($0, "organisationId")) }
    }

    private static func identifier<Kind>(_ text: String, _ column: String) throws -> Identifier<Kind> {
        guard let id = Identifier<Kind>(text) else { throw RowProblem.column(column, holds: "“\(text)”") }
        return id
    }
}

extension IndicatorSeries {
    var arguments: StatementArguments { [indicator.text, place?.name ?? "", group?.text ?? ""] }
}

extension ObjectKind {
    /// All figures of one indicator as one value, a line for each.
    static let observations = ObjectKind(code: "observations", keepsEarlierValues: false) { database in
        try String.fetchAll(
            database,
            sql: """
                SELECT id FROM indicator
                WHERE EXISTS (SELECT 1 FROM observation WHERE indicatorId = indicator.id) ORDER BY id
                """)
    } content: { database, indicator, hand in
        var lines = CanonicalLines()
        try SQLite.each(database, ObservationRows.ofIndicator, indicator) { row in
            lines.add(ObservationRows.line, row)
            try lines.handOver(hand)
        }
        try lines.handOver(hand, last: true)
        return lines.isThere
    }
}

extension ObservationRows {
    fileprivate static let line = CanonicalLines.Layout(
        "observation",
        [
            ("denominator", 5, .text), ("groupId", 2, .text), ("note", 7, .text), ("numerator", 4, .text),
            ("organisationId", 1, .text), ("period", 3, .text), ("siteId", 0, .text), ("value", 6, .text),
        ])
}
