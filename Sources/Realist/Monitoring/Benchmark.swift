/// What the figures of an indicator are held against: a value that somebody recommends, or one that somebody wants to reach.
///
/// It belongs to one group. Figures of other groups are never held against it, nor those of all together.
public struct Benchmark: Equatable, Sendable {
    public var kind: Kind
    public var level: Level
    /// For whom it was set; `nil` for figures of all groups together alone.
    public var group: StaffGroup.ID?
    /// Where it holds; `nil` for every place.
    public var place: IndicatorSeries.Place?
    /// Who set it: "NICE, safe staffing guideline".
    public var setBy: Wording
    /// Figures from before this day are not held against it.
    public var from: Day
    /// Where it stands, exactly.
    public var citation: String?

    public init(
        _ level: Level, kind: Kind = .benchmark, group: StaffGroup.ID? = nil,
        place: IndicatorSeries.Place? = nil, setBy: Wording, from: Day, citation: String? = nil
    ) {
        self.kind = kind
        self.level = level
        self.group = group
        self.place = place
        self.setBy = setBy
        self.from = from
        self.citation = citation
    }

    public enum Kind: String, CaseIterable, Sendable {
        /// What is thought to be good anywhere.
        case benchmark
        /// What somebody here wants to reach.
        case target
    }

    /// In the unit of the indicator.
    public enum Level: Equatable, Sendable {
        case atMost(Double)
        case atLeast(Double)
        /// From one value to another, both included.
        case between(ClosedRange<Double>)

        public func isMet(by figure: Double) -> Bool {
            switch self {
            case .atMost(let most): figure <= most
            case .atLeast(let least): figure >= least
            case .between(let range): range.contains(figure)
            }
        }

        /// The one or two values that it names, the lower first.
        public var values: [Double] {
            switch self {
            case .atMost(let value), .atLeast(let value): [value]
            case .between(let range): [range.lowerBound, range.upperBound]
            }
        }
    }

    /// Whether figures of the series may be held against it.
    public func holds(for series: IndicatorSeries) -> Bool {
        group == series.group && (place == nil || place == series.place)
    }
}
