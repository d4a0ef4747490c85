public import Statistics

/// One series as it is told: a point for each period, what its rules say of the latest one, and what that is held against.
///
/// A series over time is read as an XmR chart where its last phase has enough points, or an earlier one had; else as a run
/// chart, of its last phase; else its figures alone are told. Figures of single dates are no series over time.
public struct SeriesReading: Equatable, Sendable {
    public let series: IndicatorSeries
    public let unit: Indicator.Unit
    /// `nil` while nobody has said which way is good.
    public let better: Indicator.Better?
    /// One for each period from the first to the last of which something is known; of dates, for those that are known.
    public let points: [SeriesPoint]
    public let method: Method
    /// What the latest figure is held against, in the order in which they stand.
    public let held: [Held]
    /// The one of them that the usual variation is held against, and that a chart draws.
    public let target: Benchmark?
    /// What is known of the quality of the figures.
    public let notes: [DataNote]
    public let rebases: [Rebase]

    /// By which rules it was read. Each has one value for each point.
    public enum Method: Equatable, Sendable {
        case limits(XmRChart)
        case runs(RunChart)
        /// So many more figures are needed before a run chart says anything.
        case tooFew(missing: Int)
        /// Of dates no chart over time is drawn.
        case dates
    }

    /// A benchmark or a target, and whether the latest figure meets it.
    public struct Held: Equatable, Sendable {
        public let benchmark: Benchmark
        public let isMet: Bool
    }

    /// - Parameters:
    ///   - indicator: whose figures they are.
    ///   - series: which one of its series.
    ///   - observations: of that series, each of a period of its own, in any order.
    ///   - withheld: periods whose figures are not shown to whoever reads this; nothing else is told of them either.
    public init(
        _ indicator: Indicator, _ series: IndicatorSeries, _ observations: [Observation],
        withheld: Set<Period> = []
    ) {
        (self.series, unit, better) = (series, indicator.unit, indicator.better)
        points = SeriesReading.points(observations, in: indicator.unit, withheld: withheld)
        notes = indicator.notes(on: series)
        rebases = indicator.rebases(of: series)
        let latest = points.last { $0.figure != nil }
        // A period is held against what holds from its first day on.
        held =
            latest.flatMap { point in
                point.figure.map { figure in
                    indicator.benchmarks(for: series, on: point.period.first).map {
                        Held(benchmark: $0, isMet: $0.level.isMet(by: figure))
                    }
                }
            } ?? []
        target = held.map(\.benchmark).first { $0.level.target(for: indicator.better) != nil }
        method =
            indicator.period == .date
            ? .dates : SeriesReading.read(points, rebases, better: indicator.better, target: target)
    }

    /// The latest period that has a figure.
    public var latest: SeriesPoint? { points.last { $0.figure != nil } }

    /// How many periods have a figure.
    public var count: Int { points.count { $0.figure != nil } }

    /// Which way is good, as charts need it: neither, while nobody has said so.
    public var direction: SeriesDirection { better.direction }

    /// The places of the points at which the series begins anew, each with what was written.
    public var starts: [(place: Int, rebase: Rebase)] {
        rebases.compactMap { rebase in
            SeriesReading.place(of: rebase, in: points).map { ($0, rebase) }
        }
    }

    // MARK: - Pieces

    private static func points(
        _ observations: [Observation], in unit: Indicator.Unit, withheld: Set<Period>
    ) -> [SeriesPoint] {
        var points: [SeriesPoint] = []
        for one in observations.sorted(by: { $0.period < $1.period }) {
            while let last = points.last?.period, let next = last.next, next < one.period {
                points.append(SeriesPoint(next, .gap(.missing)))
            }
            if points.last?.period == one.period { continue }
            points.append(SeriesPoint(one, in: unit, isWithheld: withheld.contains(one.period)))
        }
        return points
    }

    /// The first period that begins on the day or later, or holds it.
    private static func place(of rebase: Rebase, in points: [SeriesPoint]) -> Int? {
        points.firstIndex { $0.period.last >= rebase.at }
    }

    private static func read(
        _ points: [SeriesPoint], _ rebases: [Rebase], better: Indicator.Better?, target: Benchmark?
    ) -> Method {
        let values = points.map(\.figure)
        let starts = rebases.compactMap { place(of: $0, in: points) }
        var rules = XmRChart.Rules(direction: better.direction, rebases: starts)
        rules.target = target?.level.target(for: better)
        let chart = XmRChart(values, rules: rules)
        if chart.phases.contains(where: { !$0.reading.isTooShort }) { return .limits(chart) }
        // What was counted before the last new beginning is shown beside the line, and in no run.
        let earlier = Array(0..<(chart.phases.last?.places.lowerBound ?? 0))
        let runs = RunChart(values, ghosts: earlier)
        if runs.runs != nil { return .runs(runs) }
        return .tooFew(missing: max(1, RunChart.fewestPoints - runs.usefulCount))
    }
}

extension XmRChart.PhaseReading {
    /// Has the phase too few points for limits?
    var isTooShort: Bool {
        if case .tooFewPoints = self { true } else { false }
    }
}

extension Indicator.Better? {
    /// As charts have it.
    var direction: SeriesDirection {
        switch self {
        case .higher: .increase
        case .lower: .decrease
        case .neither, nil: .neutral
        }
    }
}

extension Benchmark.Level {
    /// The value that limits are held against: of a level that lies on the side to which the figures should go.
    func target(for better: Indicator.Better?) -> Double? {
        switch (self, better) {
        case (.atMost(let value), .lower), (.atLeast(let value), .higher): value
        default: nil
        }
    }
}
