/// One figure of an indicator: at a place, of a group, for a period.
///
/// There may be very many, so they are no fields of a ``Study``: they come as sequences from the study file or a bundle.
public struct Observation: Equatable, Sendable {
    public let series: IndicatorSeries
    public let period: Period
    public var value: Value
    /// Empty where nothing was written.
    public var note: String

    public init(_ series: IndicatorSeries, _ period: Period, _ value: Value, note: String = "") {
        self.series = series
        self.period = period
        self.value = value
        self.note = note
    }

    /// What is known. A rate and its counts never stand beside each other: from counts the rate is computed.
    public enum Value: Equatable, Sendable {
        /// The rate or the amount alone, in the indicator's unit. What it was computed from is not known, and not invented.
        case alone(Double)
        case counted(Counts)
        /// So many, of nobody knows how many.
        case numerator(Double)
        /// It is known that there is a figure, and whoever has it does not publish it.
        case notPublished
    }

    /// So many of so many. A post may be part of one, so neither needs to be whole.
    public struct Counts: Equatable, Sendable {
        public let numerator: Double
        public let denominator: Double

        /// - Returns: `nil` for what cannot be: less than nothing, without end, or something of nothing.
        public init?(_ numerator: Double, of denominator: Double) {
            guard numerator >= 0, denominator >= 0, numerator.isFinite, denominator.isFinite,
                denominator > 0 || numerator == 0
            else { return nil }
            self.numerator = numerator
            self.denominator = denominator
        }

        /// Numerator over denominator; `nil` for nothing of nothing.
        public var share: Double? { denominator > 0 ? numerator / denominator : nil }

        /// Both as whole numbers, as an interval needs them; `nil` where one is not whole.
        public var whole: (numerator: Int, denominator: Int)? {
            guard let numerator = Int(exactly: numerator), let denominator = Int(exactly: denominator) else {
                return nil
            }
            return (numerator, denominator)
        }
    }

    /// The figure in the indicator's unit.
    ///
    /// - Returns: `nil` where it is not published, where only a numerator is known, and for nothing of nothing.
    public func figure(in unit: Indicator.Unit) -> Double? {
        switch value {
        case .alone(let figure): figure
        case .counted(let counts): unit.scale.flatMap { scale in counts.share.map { $0 * scale } }
        case .numerator, .notPublished: nil
        }
    }

    /// The order of files: by the identifiers of the indicator, the place and the group, and then by time.
    public static func precedes(_ left: Observation, _ right: Observation) -> Bool {
        left.series == right.series ? left.period < right.period : left.series < right.series
    }
}

/// All figures of one indicator at one place for one group, one after the other.
public struct IndicatorSeries: Hashable, Comparable, Sendable {
    public let indicator: Indicator.ID
    /// Where it was counted; `nil` for all places together.
    public let place: Place?
    /// `nil` for all groups together, and where it is not about staff.
    public let group: StaffGroup.ID?

    public init(_ indicator: Indicator.ID, at place: Place? = nil, group: StaffGroup.ID? = nil) {
        self.indicator = indicator
        self.place = place
        self.group = group
    }

    /// A site of the study, or an organisation that is none.
    public enum Place: Hashable, Sendable {
        case site(Site.ID)
        case organisation(Organisation.ID)

        /// The identifier. No organisation has that of a site.
        public var name: String {
            switch self {
            case .site(let id): id.text
            case .organisation(let id): id.text
            }
        }
    }

    /// The identifiers of indicator, place and group with a blank between them, `-` for all together: as questions name it.
    public var name: String { "\(indicator) \(place?.name ?? "-") \(group?.text ?? "-")" }

    public static func < (left: IndicatorSeries, right: IndicatorSeries) -> Bool {
        func key(_ series: IndicatorSeries) -> [String] {
            [series.indicator.text, series.place?.name ?? "", series.group?.text ?? ""]
        }
        for (one, other) in zip(key(left), key(right)) where one != other {
            return one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        return false
    }
}
