internal import GRDB
public import Realist

/// What became of figures that were brought.
public struct ObservationCounts: Equatable, Sendable {
    /// Of periods of which nothing was known before.
    public var new = 0
    /// As they were.
    public var same = 0
    /// In the place of others.
    public var replaced = 0

    public init() {}
}

extension Store {
    /// Adds figures to those that are in the study, in one transaction with one audit entry: all of them or none.
    ///
    /// - Parameters:
    ///   - observations: each of a period of its own series.
    ///   - file: the name of the table, for the audit.
    ///   - replacing: whether they take the place of others that say something else.
    /// - Returns: how many were new, there already, or replaced.
    /// - Throws: ``ContentProblem`` for figures that do not fit, are there twice, or differ from what is in the study; then
    ///   all is as it was.
    public func takeObservations(
        _ observations: [Observation], file: String, replacing: Bool = false
    ) throws -> ObservationCounts {
        try change("import indicators", kind: ObjectKind.observations.code, object: file) { ledger in
            let database = ledger.database
            let indicators = try Indicator.fetchAll(database)
            let insert = try ObservationInsert(database, indicators: indicators, path: path)
            var counts = ObservationCounts()
            for (indicator, own) in Dictionary(grouping: observations, by: \.series.indicator)
                .sorted(by: { $0.key < $1.key })
            {
                var there: [IndicatorSeries: [Period: Observation]] = [:]
                for series in Set(own.map(\.series)) {
                    there[series] = Dictionary(
                        try ObservationRows(database: database).all(of: series).map { ($0.period, $0) },
                        uniquingKeysWith: { first, _ in first })
                }
                try ledger.keepObservations(of: indicator) {
                    for observation in own {
                        switch there[observation.series]?[observation.period] {
                        case observation:
                            counts.same += 1
                            continue
                        case .some where !replacing:
                            throw ContentProblem.observationDiffers(
                                path: path, series: observation.series, period: observation.period)
                        case .some:
                            try ledger.deleteObservation(observation.series, observation.period)
                            counts.replaced += 1
                        case nil: counts.new += 1
                        }
                        try insert.insert(observation)
                    }
                }
            }
            ledger.detail = CanonicalText.object([
                ("new", .number(counts.new)), ("same", .number(counts.same)),
                ("replaced", .number(counts.replaced)),
            ])
            return counts
        }
    }

    /// Makes a series hold these figures and no others, as one entry of the audit; with none of them it is gone. Earlier
    /// figures are not kept.
    ///
    /// - Parameters:
    ///   - series: which one.
    ///   - observations: of that series.
    /// - Throws: ``ContentProblem`` for figures that do not fit or are there twice; then all is as it was.
    public func replace(_ series: IndicatorSeries, with observations: [Observation]) throws {
        try change("save", kind: ObjectKind.observations.code, object: series.indicator.text) { ledger in
            let insert = try ObservationInsert(
                ledger.database, indicators: Indicator.fetchAll(ledger.database), path: path)
            try ledger.keepObservations(of: series.indicator) {
                try ledger.database.execute(
                    sql: ObservationRows.deleteSeries, arguments: series.arguments)
                for observation in observations {
                    guard observation.series == series else {
                        throw ContentProblem.observationDoesNotFit(
                            path: path, series: series, period: observation.period)
                    }
                    try insert.insert(observation)
                }
            }
            ledger.detail = CanonicalText.object([("figures", .number(observations.count))])
        }
    }
}

extension Ledger {
    fileprivate func deleteObservation(_ series: IndicatorSeries, _ period: Period) throws {
        try database.cachedStatement(sql: ObservationRows.deleteSeries + " AND period = ?").execute(
            arguments: series.arguments + [period.description])
    }
}
