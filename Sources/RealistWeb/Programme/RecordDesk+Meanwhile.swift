internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What became of a draft, or of one of its answers, while somebody was at a page of it.
extension RecordDesk {
    /// The draft was saved as a change, or deleted, in another window or by somebody else.
    func gone(_ id: Draft.ID, _ question: ChangeQuestion, _ mine: Answers) throws -> Answer {
        let words = visit.words
        if let change = Adaptation.ID(id.text), let present = try place.study.store.adaptation(change),
            present.site == place.site.id
        {
            let rows = fields(question, mine).map { SummaryList.Row($0.label, $0.text(mine)) }
            return Answer.page(
                FormPage(
                    try visit.surroundings(), title: words["app.lead.finished.heading"],
                    heading: words["app.lead.finished.heading"], lead: words["app.lead.finished.text"],
                    summaries: [SummaryList(rows)],
                    form: FormFrame(
                        action: place.addresses.edit(place.site.id, change, question),
                        token: visit.sessionFormToken,
                        version: FormNames.noVersion,
                        hidden: mine.hidden, button: words["app.lead.finished.button"],
                        links: [
                            Link(
                                text: words["app.lead.finished.leave"],
                                href: place.addresses.change(place.site.id, change))
                        ])), status: .conflict)
        }
        let rows = fields(question, mine).map { SummaryList.Row($0.label, $0.text(mine)) }
        return Answer.page(
            FormPage.draftDeletedMeanwhile(
                try visit.surroundings(), typed: SummaryList(rows),
                action: place.addresses.draft(place.site.id, id.text, question),
                token: visit.sessionFormToken,
                hidden: mine.hidden + [HiddenField(FormNames.version, "0"), HiddenField("again", "yes")],
                back: home), status: .conflict)
    }

    func conflict(
        _ question: ChangeQuestion, _ merging: Merging, _ present: Draft, open: Set<String>
    ) throws -> Answer {
        try ConflictAnswer.make(
            visit, merging, action: place.addresses.draft(place.site.id, present.id.text, question),
            version: ChangeDraft.count(question, present), by: ChangeDraft.hand(question, present),
            open: open,
            hidden: carried(visit.form, "")
                + merging.fields.flatMap(\.names).flatMap { name in
                    merging.theirs.all(name).map { HiddenField(RecordDesk.theirs + name, $0) }
                })
    }

    enum Settled {
        case answers(Answers, count: Int)
        case ask(Answer)
    }

    /// What was chosen between two versions of an answer. A draft has no earlier versions: what the choice was made over
    /// comes with the page that showed it, and what a third one answered since is merged with what was chosen.
    func settled(
        _ question: ChangeQuestion, _ mine: Answers, over known: Draft, _ expected: Int
    ) throws -> Settled {
        let fields = fields(question, merged(known, question, mine))
        let (present, count) = (Answers(known.fields), ChangeDraft.count(question, known))
        let shown = count == expected ? present : shown(question)
        let merging = Merging(fields: fields, mine: mine, theirs: shown)
        let (chosen, open): (Answers, Set<String>)
        switch merging.settled(visit.form) {
        case .success(let merged): (chosen, open) = (merged, [])
        case .failure(let left): (chosen, open) = (mine, left.names)
        }
        if count == expected {
            return open.isEmpty
                ? .answers(chosen, count: count)
                : .ask(try conflict(question, merging, known, open: open))
        }
        let (merged, met) = Merging.byField(
            fields, base: shown, theirsBase: shown, mine: chosen, theirs: present)
        if open.isEmpty, met.isEmpty { return .answers(merged, count: count) }
        let anew = Merging(fields: fields, mine: merged, theirs: present)
        return .ask(try conflict(question, anew, known, open: []))
    }

    /// What somebody else had answered when both were shown.
    private func shown(_ question: ChangeQuestion) -> Answers {
        var answers = Answers()
        for name in sendable(question) { answers.set(name, visit.form.all(RecordDesk.theirs + name)) }
        return answers
    }

    private static let theirs = "theirs."
}
