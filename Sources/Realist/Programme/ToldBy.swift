/// Somebody of a site told it, somebody else wrote it down, and the site's lead confirmed it or has yet to.
public struct ToldBy: Equatable, Sendable {
    /// A role, never a name.
    public var who: String
    public var how: How?
    public var on: Day?
    /// A role, never a name.
    public var recordedBy: String
    /// When the lead said that it is right.
    public var confirmed: Day?

    public init(
        who: String, how: How? = nil, on: Day? = nil, recordedBy: String, confirmed: Day? = nil
    ) {
        self.who = who
        self.how = how
        self.on = on
        self.recordedBy = recordedBy
        self.confirmed = confirmed
    }

    public enum How: String, CaseIterable, Sendable {
        case phone, meeting, document
    }

    public var isOpen: Bool { confirmed == nil }
}
