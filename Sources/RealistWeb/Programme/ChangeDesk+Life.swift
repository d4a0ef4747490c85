internal import Realist
internal import RealistPages
internal import RealistStore

extension ChangeDesk {
    /// What was stopped goes nowhere from there: the last step may be wrong, and is corrected.
    func showLife() throws -> Answer {
        change.state == .stopped ? .seeOther(address(.step)) : try life().show()
    }

    /// Where it stands now, and what comes next.
    func life() throws -> RecordForm<Adaptation> {
        let (action, own, language, words) = (address(.life), own, place.language, visit.words)
        let (change, form) = (change, desk.form)
        let sent = Answers(visit.form, ChangeLife.stepNames)
        let next = [
            field("next-step", ["next-step"], "app.lead.q.next-step", true) { $0["next-step"] },
            field("next-owner", ["next-owner"], "app.lead.q.next-owner", false) { $0["next-owner"] },
            field("next-due", Answers.dateNames("next-due"), "app.lead.q.next-due", false) {
                $0.dateText("next-due", words)
            },
        ]
        // Whoever tells only what comes next says nothing about where it stands.
        let isStep = ChangeLife.isStep(sent)
        let isNext = !Merging.areSame(
            next, Answers(visit.form, next.flatMap(\.names)), ChangeLife.answers(change))
        let saved = isStep ? Saved.step : isNext ? .next : .nothing
        return RecordForm(
            visit: visit, record: record, action: action, done: own + "?saved=\(saved.rawValue)",
            back: own,
            fields: (isStep ? stepFields : []) + next,
            written: [
                .init(name: "note", label: words["app.lead.life.note"]),
                .init(name: "next-step", label: words["app.lead.q.next-step"]),
                .init(name: "next-owner", label: words["app.lead.q.next-owner"], isRole: true),
            ], known: place.known, answers: { ChangeLife.answers($0) },
            turn: { answers, base in ChangeLife.moved(base, answers, form) },
            page: { around, answers, number, faults in
                FormPage.changeLife(
                    around, change, answers, faults, version: number, action: action, back: own,
                    language: language)
            }, gone: acts.list, carried: [ChangeLife.seen],
            whole: isStep ? ["state", "since", "note"] : [], compared: { ChangeLife.told($0) })
    }

    /// What the record says of the last step, where that is wrong.
    func correction() throws -> RecordForm<Adaptation> {
        let (action, own, language, words) = (address(.step), own, place.language, visit.words)
        let (change, today) = (change, visit.today)
        let seen = visit.form[ChangeLife.seen].flatMap { Int($0) }
        return RecordForm(
            visit: visit, record: record, action: action, done: own + "?saved=\(Saved.corrected.rawValue)",
            back: own, fields: stepFields,
            written: [.init(name: "note", label: words["app.lead.life.note"])], known: place.known,
            answers: { ChangeLife.lastStep($0, seen: seen) },
            turn: { answers, base in ChangeLife.corrected(base, answers, today: today) },
            page: { around, answers, number, faults in
                FormPage.correctStep(
                    around, change, answers, faults, version: number, action: action, back: own,
                    language: language)
            }, gone: acts.list, unchanged: same, carried: [ChangeLife.seen])
    }

    private var stepFields: [Merging.Field] {
        let words = visit.words
        return [
            field("state", ["state"], "app.lead.q.state", false) { ChangeLife.state($0, words) },
            field("since", Answers.dateNames("since"), "app.lead.q.since", false) {
                $0.dateText("since", words)
            },
            field("note", ["note"], "app.lead.life.note", true) { $0["note"] },
        ]
    }

    private func field(
        _ name: String, _ names: [String], _ key: String, _ both: Bool,
        text: @escaping @Sendable (Answers) -> String
    ) -> Merging.Field {
        Merging.Field(name: name, names: names, label: visit.words[key], mayKeepBoth: both, text: text)
    }
}
