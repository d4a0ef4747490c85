/// What there is of a series, counted.
public struct SeriesSummary: Equatable, Sendable {
    public let series: IndicatorSeries
    /// Rates or amounts alone.
    public var alone = 0
    /// Numerators with their denominators.
    public var counted = 0
    /// Numerators without.
    public var numerators = 0
    public var notPublished = 0
    public var first: Period
    public var last: Period

    public init(_ series: IndicatorSeries, first: Period, last: Period) {
        self.series = series
        self.first = first
        self.last = last
    }

    /// Periods of which something is known, also that it is not published.
    public var all: Int { alone + counted + numerators + notPublished }

    /// Those with a figure that can be drawn.
    public var figures: Int { alone + counted }

    /// Periods between the first and the last of which nothing is known; none for dates.
    public var missing: Int { max(0, (first.count(to: last) ?? all) - all) }

    public mutating func add(_ observation: Observation) {
        switch observation.value {
        case .alone: alone += 1
        case .counted: counted += 1
        case .numerator: numerators += 1
        case .notPublished: notPublished += 1
        }
        first = min(first, observation.period)
        last = max(last, observation.period)
    }
}

/// Counts observations that are given one after the other.
public struct SeriesCounter {
    private var found: [IndicatorSeries: SeriesSummary] = [:]

    public init() {}

    public mutating func add(_ observation: Observation) {
        let (series, period) = (observation.series, observation.period)
        found[series, default: SeriesSummary(series, first: period, last: period)].add(observation)
    }

    /// One for each series, in the order of ``IndicatorSeries``.
    public var summaries: [SeriesSummary] { found.values.sorted { $0.series < $1.series } }
}
