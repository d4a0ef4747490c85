/// What networks set out to reach, what would show it, and what was found when somebody looked.
public struct Objective: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Objective>

    public let id: ID
    public var text: Wording
    /// What would show that it is reached.
    public var shownBy: Wording?
    /// Measures of the study that would show it.
    public var measures: [Measure.ID]
    /// None: of the study as a whole.
    public var networks: [Network.ID]
    /// In the order of their days.
    public var reviews: [Review]
    public var note: Wording?

    public init(
        id: ID, text: Wording, shownBy: Wording? = nil, measures: [Measure.ID] = [],
        networks: [Network.ID] = [], reviews: [Review] = [], note: Wording? = nil
    ) {
        self.id = id
        self.text = text
        self.shownBy = shownBy
        self.measures = measures
        self.networks = networks
        self.reviews = reviews
        self.note = note
    }

    /// A day on which it is to be looked at, and what was found.
    public struct Review: Equatable, Sendable {
        public var due: Day
        /// `nil` while nobody has looked.
        public var found: Found?

        public init(due: Day, found: Found? = nil) {
            self.due = due
            self.found = found
        }

        /// Whether its day has gone by and nobody has looked.
        public func isOverdue(on day: Day) -> Bool { found == nil && due < day }
    }

    public struct Found: Equatable, Sendable {
        public var on: Day
        /// A role, never a name.
        public var by: String
        public var met: Met
        public var what: Wording

        public init(on: Day, by: String, met: Met, what: Wording) {
            self.on = on
            self.by = by
            self.met = met
            self.what = what
        }
    }

    public enum Met: String, CaseIterable, Sendable {
        case met, partly
        case notMet = "not-met"
        /// There is no telling, or not yet.
        case unclear
    }
}
