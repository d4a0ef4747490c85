internal import Realist
internal import RealistPages

/// A step in the life of a change, as a form has it. Pure.
enum ChangeLife {
    /// How many steps the change had when the form was shown.
    static let seen = "steps-seen"

    static func answers(_ change: Adaptation?) -> Answers {
        let all = change.map(ChangeForm.answers) ?? Answers()
        var answers = Answers()
        answers.take(["next-step", "next-owner"] + Answers.dateNames("next-due"), from: all)
        answers[seen] = change.map { String($0.steps.count) } ?? ""
        return answers
    }

    /// The same with the last step, as if it had just been told: for the page that shows what two people said.
    static func told(_ change: Adaptation?) -> Answers {
        var answers = answers(change)
        guard let step = change?.steps.last else { return answers }
        answers["state"] = step.to.rawValue
        answers.set("since", date: step.on)
        answers["note"] = step.note?.text ?? ""
        return answers
    }

    /// Whether a form says where the change stands, and not only what comes next.
    static func isStep(_ answers: Answers) -> Bool {
        (["state", "note"] + Answers.dateNames("since")).contains { !answers[$0].trimmed.isEmpty }
    }

    /// The change a step further, and with its next step.
    ///
    /// `isMerged`: somebody else moved it on meanwhile, and what is kept of both was chosen.
    static func moved(
        _ base: Adaptation?, _ answers: Answers, _ form: ChangeForm, isMerged: Bool = false
    ) -> Turn<Adaptation> {
        guard let base else { return .faults(["state": .noStep]) }
        var faults = form.faults([.next], answers)
        var date: RoughDate?
        switch TypedDate(answers.date("since"), latest: form.today) {
        case .nothing: break
        case .date(let typed): date = typed
        case .fault(let fault): faults["since"] = fault
        }
        let note = Wording.typed(answers["note"], before: nil)
        if let note, note.text.count > AnswerLimits.text {
            faults["note"] = .tooLong(most: AnswerLimits.text)
        }
        let state = Adaptation.State(rawValue: answers["state"])
        // A next step alone may be told, too.
        let isStep = state != nil || date != nil || note != nil
        var steps = base.steps
        if isStep {
            let step = state.map { Adaptation.Step(to: $0, on: date, note: note) }
            let seen = isMerged ? Int(answers[seen]).map { max(0, min($0, steps.count)) } : nil
            switch step.map({ taken($0, after: steps, seen: seen ?? steps.count) }) {
            case .success(let taken): steps = taken
            case .failure(let fault): faults[fault.fault == .noStep ? "state" : "since"] = fault.fault
            case nil: faults["state"] = .noStep
            }
        }
        guard faults.isEmpty else { return .faults(faults) }
        var change = form.changed(base, [.next], answers)
        change.steps = steps
        return .value(change)
    }

    /// The life with one step more. Of what somebody else told meanwhile (the steps behind the first `seen`) all stays
    /// that the step can follow; else the step stands in its place.
    private static func taken(
        _ step: Adaptation.Step, after steps: [Adaptation.Step], seen: Int
    ) -> Result<[Adaptation.Step], AnswerProblem> {
        let before = Array(steps.prefix(seen))
        let isSame = steps.count > seen && steps.last?.to == step.to
        if !isSame, fault(step, after: steps) == nil { return .success(steps + [step]) }
        let kept = isSame ? Array(steps.dropLast()) : before
        if let fault = fault(step, after: kept) { return .failure(AnswerProblem(fault: fault)) }
        return .success(kept + [step])
    }

    private static func fault(
        _ step: Adaptation.Step, after steps: [Adaptation.Step]
    ) -> AnswerFault? {
        if let last = steps.last, !last.to.mayBecome(step.to) { return .noStep }
        if let date = step.on, let last = steps.last(where: { $0.on != nil })?.on,
            date.latest < last.earliest
        {
            return .stepBeforeLast
        }
        return nil
    }

    static func state(_ answers: Answers, _ words: Words) -> String {
        Adaptation.State(rawValue: answers["state"]).map { words["app.lead.becomes.\($0.rawValue)"] } ?? ""
    }
}
