import Statistics

/// A number that is followed over time, or known for one date: what it counts, for what, and what it is held against.
///
/// Its figures are ``Observation``s.
public struct Indicator: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Indicator>

    public let id: ID
    public var title: Wording
    /// What is counted and what is not.
    public var definition: Wording
    public var unit: Unit
    /// Which way is good; `nil` while nobody has said so.
    public var better: Better?
    /// Every period of its figures has this length.
    public var period: Period.Length
    /// `nil` where it is about neither alone.
    public var care: Care?
    public var origin: Origin
    public var notes: [DataNote]
    public var benchmarks: [Benchmark]
    public var rebases: [Rebase]

    public init(
        id: ID, title: Wording, definition: Wording, unit: Unit, better: Better? = nil, period: Period.Length,
        care: Care? = nil, origin: Origin, notes: [DataNote] = [], benchmarks: [Benchmark] = [],
        rebases: [Rebase] = []
    ) {
        self.id = id
        self.title = title
        self.definition = definition
        self.unit = unit
        self.better = better
        self.period = period
        self.care = care
        self.origin = origin
        self.notes = notes
        self.benchmarks = benchmarks
        self.rebases = rebases
    }

    /// The direction of benefit.
    public enum Better: String, CaseIterable, Sendable {
        case higher, lower
        /// Said on purpose: it is followed, and no way is the good one.
        case neither
    }

    /// Where the patients are whose care it is about.
    public enum Care: String, CaseIterable, Sendable {
        case primary, secondary
    }

    /// Where the figures come from, and what may be shown of them.
    public struct Origin: Equatable, Sendable {
        /// "Electronic staff record, monthly extract".
        public var source: Wording
        public var disclosure: Disclosure

        public init(_ source: Wording, _ disclosure: Disclosure) {
            self.source = source
            self.disclosure = disclosure
        }

        /// The class of its tables. Public figures are those that say exactly where they are printed.
        public enum Disclosure: Equatable, Sendable {
            /// Counts of what was done; small ones are not shown.
            case activity
            /// Shown as printed.
            case alreadyPublic(citation: String)
            case sensitive

            public enum Kind: String, CaseIterable, Sendable {
                case activity
                case alreadyPublic = "already-public"
                case sensitive
            }

            public var kind: Kind {
                switch self {
                case .activity: .activity
                case .alreadyPublic: .alreadyPublic
                case .sensitive: .sensitive
                }
            }
        }

        public var isPublic: Bool { disclosure.kind == .alreadyPublic }
    }

    /// Fewer figures of a series have no process limits that mean anything.
    ///
    /// As process charts have it, of which the peer of NHS England's *Making Data Count* warns below so many.
    public static let fewestForLimits = XmRChart.fewestPoints

    /// What its figures at a place for a group are held against on a day: for each kind and setter the latest from that day
    /// or before, in the order in which they stand here.
    public func benchmarks(for series: IndicatorSeries, on day: Day) -> [Benchmark] {
        let holding = benchmarks.filter { $0.holds(for: series) && $0.from <= day }
        return holding.filter { one in
            !holding.contains {
                $0.kind == one.kind && $0.setBy == one.setBy && $0.place == one.place && $0.from > one.from
            }
        }
    }

    /// Where a series begins anew, in the order of time.
    public func rebases(of series: IndicatorSeries) -> [Rebase] {
        rebases.filter { $0.isOf(series) }.sorted { $0.at < $1.at }
    }

    /// What is known of the quality of the figures of a series.
    public func notes(on series: IndicatorSeries) -> [DataNote] { notes.filter { $0.isAbout(series) } }
}
