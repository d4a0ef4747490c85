internal import Realist
internal import RealistPages

/// A step in the life of a change, as a form has it. Pure.
enum ChangeLife {
    static func answers(_ change: Adaptation?) -> Answers {
        let all = change.map(ChangeForm.answers) ?? Answers()
        var answers = Answers()
        answers.take(["next-step", "next-owner"] + Answers.dateNames("next-due"), from: all)
        return answers
    }

    /// The change a step further, and with its next step.
    static func moved(_ base: Adaptation?, _ answers: Answers, _ form: ChangeForm) -> Turn<Adaptation> {
        guard let base else { return .faults(["state": .noStep]) }
        var faults = form.faults([.next], answers)
        var date: RoughDate?
        switch TypedDate(answers.date("since"), latest: form.today) {
        case .nothing: break
        case .date(let typed): date = typed
        case .fault(let fault): faults["since"] = fault
        }
        if let date, let last = base.steps.last(where: { $0.on != nil })?.on, date.latest < last.earliest {
            faults["since"] = .stepBeforeLast
        }
        let note = Wording.typed(answers["note"], before: nil)
        if let note, note.text.count > AnswerLimits.text {
            faults["note"] = .tooLong(most: AnswerLimits.text)
        }
        let state = Adaptation.State(rawValue: answers["state"])
        // A next step alone may be told, too.
        let isStep = state != nil || date != nil || note != nil
        if isStep, state.map(base.state.mayBecome) != true { faults["state"] = .noStep }
        guard faults.isEmpty else { return .faults(faults) }
        var change = form.changed(base, [.next], answers)
        if let state { change.steps.append(.init(to: state, on: date, note: note)) }
        return .value(change)
    }

    static func state(_ answers: Answers, _ words: Words) -> String {
        Adaptation.State(rawValue: answers["state"]).map { words["app.lead.becomes.\($0.rawValue)"] } ?? ""
    }
}
