public import Realist

/// What a withdrawal took out, or would take out, and what a person has to do now.
public struct WithdrawalOutcome: Equatable, Sendable {
    public let mode: Withdrawal.Mode
    /// As it stood before; `nil` for somebody who had not withdrawn.
    public let earlier: Withdrawal?
    /// Nothing of the person was there, or nothing had to be changed.
    public var isNothing = false
    /// What the audit calls the person: a digest with a salt that nobody has.
    public var reference = ""
    public var counts: [Item: Int] = [:]
    /// Sites whose pages were approved and are so no longer, because they show something else now.
    public var approvalsEnded: [Site.ID] = []
    /// Judgements to be looked at again, as `city-hospital i3`; one across sites as `i3`.
    public var lookAgain: [String] = []
    /// Answers of a site's profile that cite one passage less, and changes of the theory, as `site city-hospital`; significant
    /// events and cohorts that lost a source.
    public var lessCited: [String] = []
    /// Sources of several people, in whose text more of what the person said may stand.
    public var sharedTexts: [String] = []
    /// Things whose texts hold the pseudonym or words of a passage that was taken out, as `reading x-001/i3/…`.
    public var stillHolding: [String] = []
    /// Numbers of releases with figures that were reckoned from the person's answers.
    public var releases: [Int] = []
    /// Releases that may have quoted the person.
    public var quotedIn: [Int] = []
    /// Whether the file was written anew, so that nothing of the person is in its free places.
    public var isWiped = false

    init(mode: Withdrawal.Mode, earlier: Withdrawal?) {
        self.mode = mode
        self.earlier = earlier
    }

    /// What is counted, in the order in which it is told.
    public enum Item: String, CaseIterable, Sendable {
        case participant, attributes, forms
        case formsUnlinked = "forms_unlinked"
        case sources, texts, passages
        case passagesUnlinked = "passages_unlinked"
        case codings, readings
        case linkedCodings = "linked_codings"
        case memos, placements, memberships
        case membershipsUnlinked = "memberships_unlinked"
        case earlierValues = "earlier_values"
    }

    mutating func count(_ item: Item, _ more: Int = 1) {
        if more > 0 { counts[item, default: 0] += more }
    }
}
