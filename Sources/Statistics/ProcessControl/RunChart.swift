/// A series read as a run chart: its median, and whether the order of the points is other than chance would make it.
///
/// - A *shift*: six or more points in a row on the same side of the median. Points on the median are passed over; they
///   neither add to a run nor end it.
/// - A *trend*: five or more points in a row of which each is higher, or each is lower, than the one before. Of like
///   values in a row the first one counts.
/// - *Runs*: how often the line crosses the median, plus one. They are too few where so few or fewer come about by
///   chance in at most 2.5 % of the orders of as many points above and below; too many likewise.
///
/// A missing or a ghosted point lies between its neighbours as if it had never been asked for. Points that are far from
/// all others ("astronomical") are left to the eye, as the rules leave them.
///
/// Perla, Provost & Murray (2011), *BMJ Quality & Safety* 20:46–51; runs after Swed & Eisenhart (1943), *Annals of
/// Mathematical Statistics* 14:66–87, worked out for the points at hand, not read from a table of equal halves.
public struct RunChart: Equatable, Sendable {
    /// So many points beside the median are needed for the rules.
    public static let fewestPoints = 10

    /// One for each value, in its order.
    public let points: [Point]
    /// Of the counted values, or of the first so many; `nil` of none.
    public let median: Double?
    /// How many counted points do not lie on the median.
    public let usefulCount: Int
    /// `nil` where there are too few useful points.
    public let runs: Runs?

    public struct Point: Equatable, Sendable {
        /// `nil` where it is missing.
        public let value: Double?
        public internal(set) var standing: PointStanding
        /// 1 above the median, −1 below, 0 on it; `nil` where it is not counted.
        public internal(set) var side: Int8?
        public internal(set) var isInShift = false
        /// 1 in a rising trend, −1 in a falling one, 0 in none; the later one where two meet.
        public internal(set) var trend: Int8 = 0

        /// Is it part of a shift or a trend?
        public var isSpecial: Bool { isInShift || trend != 0 }
    }

    /// How many runs there are, and how many there may be.
    public struct Runs: Equatable, Sendable {
        public let count: Int
        public let expected: ClosedRange<Int>

        public var areTooFew: Bool { count < expected.lowerBound }
        public var areTooMany: Bool { count > expected.upperBound }
    }

    /// - Parameters:
    ///   - values: one for each period in order of time, `nil` for a missing one. What is not finite, or further from 0
    ///     than 10¹⁵⁰, counts as missing.
    ///   - ghosts: places of values, from 0, that are shown and not counted.
    ///   - fixedAfter: the median is that of the first so many counted values; of all, if `nil`.
    public init(_ values: [Double?], ghosts: [Int] = [], fixedAfter: Int? = nil) {
        var reader = RunReader(values, ghosts: ghosts)
        reader.read(fixedAfter: fixedAfter)
        points = reader.points
        median = reader.median
        usefulCount = reader.above + reader.below
        runs = reader.runs
    }
}
