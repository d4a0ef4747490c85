internal import Realist
internal import RealistPages
internal import RealistStore

extension ChangeDesk {
    /// Where it stands now, and what comes next.
    func life() throws -> RecordForm<Adaptation> {
        let (action, own, language, words) = (address(.life), own, place.language, visit.words)
        let (change, form) = (change, desk.form)
        let field = {
            (
                name: String, names: [String], key: String, both: Bool,
                text: @escaping @Sendable (Answers) -> String
            ) in
            Merging.Field(name: name, names: names, label: words[key], mayKeepBoth: both, text: text)
        }
        let sent = Answers(visit.form, ["state", "note"] + Answers.dateNames("since"))
        let isMerged = visit.form[Merging.mark] != nil
        let next = [
            field("next-step", ["next-step"], "app.lead.q.next-step", true) { $0["next-step"] },
            field("next-owner", ["next-owner"], "app.lead.q.next-owner", false) { $0["next-owner"] },
            field("next-due", Answers.dateNames("next-due"), "app.lead.q.next-due", false) {
                $0.dateText("next-due", words)
            },
        ]
        // Whoever tells only what comes next says nothing about where it stands.
        let step =
            ChangeLife.isStep(sent)
            ? [
                field("state", ["state"], "app.lead.q.state", false) { ChangeLife.state($0, words) },
                field("since", Answers.dateNames("since"), "app.lead.q.since", false) {
                    $0.dateText("since", words)
                },
                field("note", ["note"], "app.lead.life.note", true) { $0["note"] },
            ] : []
        return RecordForm(
            visit: visit, record: record, action: action, done: own + "?saved=step", back: own,
            fields: step + next,
            written: [
                .init(name: "note", label: words["app.lead.life.note"]),
                .init(name: "next-step", label: words["app.lead.q.next-step"]),
                .init(name: "next-owner", label: words["app.lead.q.next-owner"], isRole: true),
            ], known: place.known, answers: { ChangeLife.answers($0) },
            turn: { answers, base in ChangeLife.moved(base, answers, form, isMerged: isMerged) },
            page: { around, answers, number, faults in
                FormPage.changeLife(
                    around, change, answers, faults, version: number, action: action, back: own,
                    language: language)
            }, carried: [ChangeLife.seen], compared: { ChangeLife.told($0) })
    }
}
