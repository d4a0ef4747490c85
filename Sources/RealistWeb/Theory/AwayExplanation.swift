internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// An explanation that is worked on no more: put aside (so also when it was merged into another one), or deleted.
struct AwayExplanation {
    /// As it last was.
    let last: Configuration
    /// Of the version that is there; 0 of one that is deleted.
    let number: Int
    let isDeleted: Bool
    /// Who put it aside or deleted it, and when.
    let hand: LastHand

    /// `nil` while it is worked on; throws what is answered for one that never was there.
    init?(_ visit: Visit, in theory: WorkingTheory) throws {
        let id = try visit.id("explanation", of: Configuration.self)
        if theory.theory.configurations.contains(where: { $0.id == id }) { return nil }
        let record = Recorded<Configuration>.configuration(id)
        let store = try visit.here().store
        if let present = try store.version(of: record) {
            last = present.value
            // Brought back since the theory was read: whoever saves meets it.
            number = present.value.archived == nil ? 0 : present.number
            isDeleted = false
            hand = present.hand
        } else {
            let history = try store.history(of: record)
            guard let last = history.last(where: { $0.value != nil })?.value, let deed = history.last?.deed
            else { throw Turned.notFound }
            self.last = last
            number = 0
            isDeleted = true
            hand = LastHand(by: deed.by, at: deed.at)
        }
    }

    /// What somebody wrote meanwhile, to be read and to be sent once more.
    ///
    /// - `typed`: it against nothing.
    /// - `version`: that it is saved over then.
    /// - `isJudged`: it says something of the explanation, which has to be back first.
    func answer(_ visit: Visit, _ typed: Conflict, version: Int, isJudged: Bool = false) throws -> Answer {
        .page(
            FormPage.explanationAway(
                try visit.surroundings(), typed: typed, version: version, isDeleted: isDeleted,
                isJudged: isJudged, who: visit.isOwn(hand.by) ? nil : visit.who(hand.by),
                when: visit.when(hand.at), token: visit.sessionFormToken,
                back: try visit.here().addresses.bringBack(last.id)),
            status: .conflict)
    }
}
