/// A series read as an XmR chart, a chart of individual values and their moving ranges: centre line and limits of each
/// phase, what is special in each point, and how the limits stand to a target.
///
/// Within a phase, points follow each other as they were counted: a missing or a ghosted one lies between its
/// neighbours as if it had never been asked for. No run and no moving range goes from one phase into the next.
///
/// Wheeler (2000), *Understanding Variation*, 2nd ed., for the limits; NHS England, *Making Data Count*, for the
/// rules, as its peer NHSRplotthedots 0.2.2 has them. Two things differ from that peer: a value is on a line when it
/// differs from it by no more than rounding does, and a phase whose moving ranges are all 0 once the great ones are
/// screened out has no limits, where the peer would call every point special or has no number.
public struct XmRChart: Equatable, Sendable {
    /// A phase of fewer points has no limits and nothing special. The peer warns below it.
    public static let fewestPoints = 13
    /// Limits may be fixed after so many points of a phase, no fewer.
    public static let fewestFixedPoints = 12

    /// One for each value, in its order.
    public let points: [Point]
    /// In order of time, at least one; together they hold all places of the points.
    public let phases: [Phase]
    public let rules: Rules

    /// - Parameters:
    ///   - values: one for each period in order of time, `nil` for a missing one. What is not finite, or further from 0
    ///     than 10¹⁵⁰, counts as missing.
    ///   - rules: what was settled beforehand of this series.
    public init(_ values: [Double?], rules: Rules = Rules()) {
        var reader = XmRReader(values, rules)
        reader.read()
        points = reader.points
        phases = reader.phases
        self.rules = rules
    }

    /// What the series says now: the variation of its last phase, `nil` where nothing can be said of that.
    public var variation: SeriesVariation? { phases.last?.variation }

    /// The target beside the limits of the last phase; `nil` without target or direction, or where that phase has too
    /// few points. Where it has no variation this is `hitOrMiss`, as the peer has it; a page says "no variation".
    public var assurance: SeriesAssurance? {
        guard let phase = phases.last, let target = rules.target, rules.direction != .neutral else {
            return nil
        }
        switch phase.reading {
        case .tooFewPoints: return nil
        case .noVariation: return .hitOrMiss
        case .limits(let limits):
            let slack = XmRReader.slack(max(abs(target), abs(limits.upper), abs(limits.lower)))
            if target - limits.upper > slack { return rules.direction == .increase ? .fails : .passes }
            if limits.lower - target > slack { return rules.direction == .increase ? .passes : .fails }
            return .hitOrMiss
        }
    }
}

extension XmRChart {
    /// What is settled before a series is read.
    public struct Rules: Equatable, Sendable {
        public var direction: SeriesDirection
        /// In the unit of the values.
        public var target: Double?
        /// Places of the values, from 0, at which a new phase begins. 0, doubles and places that do not exist are
        /// passed over.
        public var rebases: [Int]
        /// Places of values that are shown and not counted, because something is known of them that will not come
        /// again.
        public var ghosts: [Int]
        /// Centre line and limits of a phase come from its first so many counted points; from all, if `nil`.
        public var fixedAfter: Int?
        /// Moving ranges of 3.267 times their mean or more are left out, once, before the limits are made.
        public var screensRanges: Bool
        /// A phase of fewer counted points has no limits; 2 at least.
        public var fewestPoints: Int

        public init(
            direction: SeriesDirection = .neutral, target: Double? = nil, rebases: [Int] = [],
            ghosts: [Int] = [],
            fixedAfter: Int? = nil, screensRanges: Bool = true, fewestPoints: Int = XmRChart.fewestPoints
        ) {
            self.direction = direction
            self.target = target
            self.rebases = rebases
            self.ghosts = ghosts
            self.fixedAfter = fixedAfter
            self.screensRanges = screensRanges
            self.fewestPoints = fewestPoints
        }
    }

    public struct Point: Equatable, Sendable {
        /// `nil` where it is missing.
        public let value: Double?
        public internal(set) var standing: PointStanding
        /// The place of its phase.
        public internal(set) var phase = 0
        /// 1 above the centre line, −1 below, 0 on it; `nil` where it is not counted.
        public internal(set) var side: Int8?
        /// `nil` where there are no limits, or it is not counted.
        public internal(set) var isOutside: Bool?
        /// Within the limits, and beyond two thirds of the way to one of them; `nil` as `isOutside`.
        public internal(set) var isNearLimit: Bool?
        /// `nil` where nothing is special.
        public internal(set) var cause: SpecialCause?
        /// `nil` where it is not counted, or the phase has too few points.
        public internal(set) var variation: SeriesVariation?
    }

    /// The points from one rebasing to the next.
    public struct Phase: Equatable, Sendable {
        public let places: Range<Int>
        /// How many of them are counted.
        public let count: Int
        /// From how many of these centre line and limits come.
        public let baseCount: Int
        /// The mean of these; `nil` of none.
        public let centre: Double?
        public let reading: PhaseReading
        /// Of the last counted point; `nil` where there are too few.
        public let variation: SeriesVariation?

        public var limits: ControlLimits? {
            if case .limits(let limits) = reading { limits } else { nil }
        }

        /// Fewer points than ``XmRChart/fewestPoints``, whatever the rules allow.
        public var isShort: Bool { count < XmRChart.fewestPoints }
    }

    public enum PhaseReading: Equatable, Sendable {
        case limits(ControlLimits)
        /// So many more are needed.
        case tooFewPoints(missing: Int)
        /// All values are alike, or all but for ranges that were screened out.
        case noVariation
    }
}

/// What becomes of one value of a series.
public enum PointStanding: Sendable {
    case counted
    /// Shown, and left out of every sum and every run.
    case ghosted
    case missing
}
