internal import HTTPTypes
internal import RealistPages
internal import RealistStore

/// Who wrote a version last, as the audit has it, and when.
struct LastHand: Sendable {
    let by: String
    let at: String
}

extension Written {
    var hand: LastHand { LastHand(by: by, at: at) }
}

/// The answer to a form whose record somebody else changed meanwhile. Without `back` there is a button that leaves what
/// two people touched as the other one has it, and saves the rest; with it a link that saves nothing.
enum ConflictAnswer {
    static func make(
        _ visit: Visit, _ merging: Merging, action: String, version: Int, by hand: LastHand?,
        open: Set<String>, hidden: [HiddenField] = [], back: String? = nil, own: ConflictPage.Own? = nil
    ) throws -> Answer {
        let words = visit.words
        // Two windows of one person meet, too.
        let who = visit.isOwn(hand?.by) ? nil : visit.who(hand?.by ?? "")
        let around = try visit.surroundings()
        let conflict = Conflict(
            action: action, token: visit.sessionFormToken, version: String(version),
            hidden: merging.mine.hidden + hidden + PersonalWarning.kept(visit.form)
                + [HiddenField(Merging.mark, "yes")], who: who,
            fields: merging.conflictFields(visit.form, open: open, words: words),
            button: words["app.lead.conflict.save"],
            leave: back == nil ? words["app.lead.conflict.theirs"] : nil,
            links: back.map { [Link(text: words["app.lead.conflict.leave"], href: $0)] } ?? [], words: words)
        return Answer.page(
            ConflictPage(
                around, who: who, when: visit.when(hand?.at ?? ""), own: own, conflict: conflict),
            status: .conflict)
    }
}
