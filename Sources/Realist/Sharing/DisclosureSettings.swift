/// What a study says about what may be shown: thresholds, and a class for each kind of table.
public struct DisclosureSettings: Equatable, Sendable {
    /// Nothing is shown about fewer people than this. Never under 5.
    public var people: Int
    /// No band count under this, nor one whose complement is. Never under 5.
    public var bands: Int
    /// Who lowered a threshold under its default, and why. Needed when one is lowered.
    public var lowered: Lowered?
    public var classes: [TableClass]

    public static let defaultPeople = 10
    public static let defaultBands = 5
    public static let lowestThreshold = 5

    public init(
        people: Int = defaultPeople, bands: Int = defaultBands, lowered: Lowered? = nil,
        classes: [TableClass] = []
    ) {
        self.people = people
        self.bands = bands
        self.lowered = lowered
        self.classes = classes
    }

    public struct Lowered: Equatable, Sendable {
        public var reason: Wording
        public var by: String
        public var on: Day

        public init(reason: Wording, by: String, on: Day) {
            self.reason = reason
            self.by = by
            self.on = on
        }
    }

    /// The class of one kind of table, set by an evaluator and confirmed by an administrator.
    public struct TableClass: Equatable, Sendable {
        public var table: Table
        public var kind: Kind
        public var reason: Wording
        public var setBy: String
        public var confirmedBy: String?

        public init(
            table: Table, kind: Kind, reason: Wording, setBy: String, confirmedBy: String? = nil
        ) {
            self.table = table
            self.kind = kind
            self.reason = reason
            self.setBy = setBy
            self.confirmedBy = confirmedBy
        }

        public enum Table: String, CaseIterable, Sendable {
            /// Always sensitive.
            case scores
            case participants, workshops, sources
        }

        public enum Kind: Equatable, Sendable {
            case sensitive
            case sampleAndThemes
            case activity
            /// Shown as printed; the exact source is cited.
            case alreadyPublic(source: String)
        }
    }
}
