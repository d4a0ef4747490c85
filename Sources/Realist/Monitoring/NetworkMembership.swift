/// That somebody is, or was, in a network. Whoever leaves and comes again has two.
public struct NetworkMembership: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<NetworkMembership>

    /// Of the membership itself: it does not hold the pseudonym, which must not stay in the audit after a withdrawal.
    public let id: ID
    public var network: Network.ID
    public var participant: Participant.ID
    public var from: Day
    /// The last day; `nil` for somebody who is still there.
    public var to: Day?
    /// Why they left; only where they did.
    public var because: ListedOrOwn<Leaving>?
    /// Whether they made contact at least once; `nil` while nobody has said.
    public var tookPart: Bool?

    public init(
        id: ID, network: Network.ID, participant: Participant.ID, from: Day, to: Day? = nil,
        because: ListedOrOwn<Leaving>? = nil, tookPart: Bool? = nil
    ) {
        self.id = id
        self.network = network
        self.participant = participant
        self.from = from
        self.to = to
        self.because = because
        self.tookPart = tookPart
    }

    public enum Leaving: String, CaseIterable, Sendable {
        case noTime = "no-time"
        case notWhatTheyHoped = "not-what-they-hoped"
        case noLongerNeeded = "no-longer-needed"
        case changedJob = "changed-job"
        case movedAway = "moved-away"
        case retired
        case longLeave = "long-leave"
        case networkEnded = "network-ended"
        /// They were asked, or not, and gave no reason.
        case notTold = "not-told"
    }

    /// Whether it lasts on this day.
    public func lasts(on day: Day) -> Bool { from <= day && to.map { day <= $0 } ?? true }
}
