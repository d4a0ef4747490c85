/// Something that people said stands in the way, and what can be done about it soon.
public struct RaisedIssue: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<RaisedIssue>

    public let id: ID
    public var text: Wording
    public var raised: RoughDate?
    public var site: Site.ID?
    /// What is done elsewhere about such an issue.
    public var recommendations: [Recommendation.ID]
    public var quickWins: [QuickWin]
    public var note: Wording?

    public init(
        id: ID, text: Wording, raised: RoughDate? = nil, site: Site.ID? = nil,
        recommendations: [Recommendation.ID] = [], quickWins: [QuickWin] = [], note: Wording? = nil
    ) {
        self.id = id
        self.text = text
        self.raised = raised
        self.site = site
        self.recommendations = recommendations
        self.quickWins = quickWins
        self.note = note
    }

    /// A small step that can be taken soon.
    public struct QuickWin: Equatable, Sendable {
        public var text: Wording
        /// A role, never a name.
        public var owner: String?
        public var due: Day?
        public var state: State

        public init(text: Wording, owner: String? = nil, due: Day? = nil, state: State = .notBegun) {
            self.text = text
            self.owner = owner
            self.due = due
            self.state = state
        }

        /// Whether its day has gone by and it is neither done nor dropped.
        public func isOverdue(on day: Day) -> Bool {
            (state == .notBegun || state == .underWay) && due.map { $0 < day } ?? false
        }
    }

    public enum State: String, CaseIterable, Sendable {
        case notBegun = "not-begun"
        case underWay = "under-way"
        case done, dropped
    }
}
