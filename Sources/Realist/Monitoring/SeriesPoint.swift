public import Statistics

/// One period of a series as it is told: its figure, or why there is none.
public struct SeriesPoint: Equatable, Sendable {
    public let period: Period
    public let known: Known
    /// As it was written beside the figure; empty where nothing was.
    public let note: String

    public enum Known: Equatable, Sendable {
        /// The rate or the amount as it came, in the indicator's unit.
        case alone(Double)
        /// The rate in the indicator's unit, with the counts that it was computed from.
        case counted(Double, Observation.Counts)
        case gap(Gap)
    }

    /// Why a period has no figure.
    public enum Gap: String, CaseIterable, Sendable {
        /// Nothing is known of it.
        case missing
        case notPublished = "not-published"
        /// So many, of nobody knows how many.
        case numeratorAlone = "numerator-alone"
        /// Nothing of nothing.
        case ofNothing = "of-nothing"
        /// Known here, and not shown to whoever reads this.
        case withheld
    }

    /// In the indicator's unit; `nil` in a gap.
    public var figure: Double? {
        switch known {
        case .alone(let figure), .counted(let figure, _): figure
        case .gap: nil
        }
    }

    public var gap: Gap? {
        if case .gap(let gap) = known { gap } else { nil }
    }

    public var counts: Observation.Counts? {
        if case .counted(_, let counts) = known { counts } else { nil }
    }

    /// Wilson's 95 % interval of a percentage that came as whole counts, in per cent.
    ///
    /// - Returns: `nil` for all else: of a rate, of which one thing may be counted several times, it would say too much.
    public func interval(in unit: Indicator.Unit) -> Interval? {
        guard unit == .percent, let whole = counts?.whole,
            let found = Proportion(whole.numerator, of: whole.denominator)?.wilson()
        else { return nil }
        return Interval(lower: found.lower * 100, upper: found.upper * 100, level: found.level)
    }

    init(_ period: Period, _ known: Known, note: String = "") {
        (self.period, self.known, self.note) = (period, known, note)
    }

    init(_ observation: Observation, in unit: Indicator.Unit, isWithheld: Bool) {
        let figure = observation.figure(in: unit)
        let known: Known =
            switch observation.value {
            case _ where isWithheld: .gap(.withheld)
            case .alone(let figure): .alone(figure)
            case .counted(let counts): figure.map { .counted($0, counts) } ?? .gap(.ofNothing)
            case .numerator: .gap(.numeratorAlone)
            case .notPublished: .gap(.notPublished)
            }
        self.init(observation.period, known, note: isWithheld ? "" : observation.note)
    }
}
