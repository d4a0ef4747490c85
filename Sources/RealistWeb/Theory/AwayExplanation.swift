internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// An explanation that is worked on no more: put aside (so also when it was merged into another one), or deleted.
struct AwayExplanation {
    let id: Configuration.ID
    let isDeleted: Bool
    /// Who put it aside or deleted it, and when.
    let hand: LastHand

    /// Sent by whoever brings it back with what was written.
    static let back = "back"

    /// `nil` while it is worked on.
    init?(_ visit: Visit, _ id: Configuration.ID) throws {
        self.id = id
        let record = Recorded<Configuration>.configuration(id)
        let store = try visit.here().store
        if let present = try store.version(of: record) {
            if present.value.archived == nil { return nil }
            isDeleted = false
            hand = present.hand
        } else {
            guard let deed = try store.history(of: record).last?.deed else { throw Turned.notFound }
            isDeleted = true
            hand = LastHand(by: deed.by, at: deed.at)
        }
    }

    /// What somebody wrote meanwhile, to be read and to be sent once more.
    ///
    /// - `hidden`: the same, carried along.
    /// - `version`: that it is saved over then.
    /// - `isJudged`: it says something of the explanation, which has to be back first.
    func answer(
        _ visit: Visit, _ told: SummaryList, action: String, hidden: [HiddenField], version: Int,
        isJudged: Bool = false
    ) throws -> Answer {
        .page(
            FormPage.explanationAway(
                try visit.surroundings(), typed: told, action: action, hidden: hidden, version: version,
                isDeleted: isDeleted, isJudged: isJudged,
                who: visit.isOwn(hand.by) ? nil : visit.who(hand.by),
                when: visit.when(hand.at), token: visit.sessionFormToken,
                back: try visit.here().addresses.bringBack(id)),
            status: .conflict)
    }
}
