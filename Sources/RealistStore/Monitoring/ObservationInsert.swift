internal import GRDB
internal import Realist

/// Writes the rows of observations.
struct ObservationInsert {
    private let rows: BulkInsert
    private let path: String
    private let indicators: [Indicator.ID: Indicator]

    /// - `path`: of the study file, as messages name it.
    init(_ database: Database, indicators: [Indicator], path: String) throws {
        rows = try BulkInsert(database, table: "observation", columns: 9)
        self.path = path
        self.indicators = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    }

    func insert(_ observation: Observation) throws {
        let series = observation.series
        guard let indicator = indicators[series.indicator] else {
            throw ContentProblem.brokenReference(path: path, from: "observation", to: Indicator.stored.code)
        }
        guard indicator.fault(of: observation) == nil, observation.isFinite else {
            throw ContentProblem.observationDoesNotFit(path: path, series: series, period: observation.period)
        }
        rows.add(series.indicator.text)
        var (site, organisation): (String?, String?) = (nil, nil)
        switch series.place {
        case .site(let id): site = id.text
        case .organisation(let id): organisation = id.text
        case nil: break
        }
        rows.add(site)
        rows.add(organisation)
        rows.add(series.group?.text)
        rows.add(observation.period.description)
        for number in observation.numbers { rows.add(number?.description) }
        rows.add(observation.note.isEmpty ? nil : observation.note)
        do {
            try rows.insert()
        } catch let error as DatabaseError where error.extendedResultCode == .SQLITE_CONSTRAINT_UNIQUE {
            throw ContentProblem.observationTwice(path: path, series: series, period: observation.period)
        }
    }
}

extension Observation {
    /// Numerator, denominator and value, as the columns have them.
    fileprivate var numbers: [Double?] {
        switch value {
        case .alone(let figure): [nil, nil, figure]
        case .counted(let counts): [counts.numerator, counts.denominator, nil]
        case .numerator(let number): [number, nil, nil]
        case .notPublished: [nil, nil, nil]
        }
    }

    fileprivate var isFinite: Bool { numbers.allSatisfy { $0?.isFinite ?? true } }
}
