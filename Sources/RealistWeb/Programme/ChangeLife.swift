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
        answers.take(stepNames, from: lastStep(change))
        return answers
    }

    /// What a step is sent in.
    static let stepNames = ["state", "note"] + Answers.dateNames("since")

    /// Whether a form says where the change stands, and not only what comes next.
    static func isStep(_ answers: Answers) -> Bool {
        stepNames.contains { !answers[$0].trimmed.isEmpty }
    }

    /// The change a step further, and with its next step. Somebody else may have moved it on since the form was shown.
    static func moved(_ base: Adaptation?, _ answers: Answers, _ form: ChangeForm) -> Turn<Adaptation> {
        guard let base else { return .faults(["state": .noStep]) }
        var faults = form.faults([.next], answers)
        let (date, note) = dateAndNote(answers, before: nil, today: form.today, &faults)
        let state = Adaptation.State(rawValue: answers["state"])
        // A next step alone may be told, too.
        let isStep = state != nil || date != nil || note != nil
        var steps = base.steps
        if isStep {
            let step = state.map { Adaptation.Step(to: $0, on: date, note: note) }
            let seen = max(0, min(Int(answers[seen]) ?? .max, steps.count))
            switch step.map({ taken($0, after: steps, seen: seen) }) {
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

    /// The life with one step more. Of what somebody else told meanwhile (the steps behind the first `seen`) as much
    /// stays as the step can follow; it stands in the place of the rest.
    private static func taken(
        _ step: Adaptation.Step, after steps: [Adaptation.Step], seen: Int
    ) -> Result<[Adaptation.Step], AnswerProblem> {
        let isSame = steps.count > seen && steps.last?.to == step.to
        var problem: AnswerFault?
        for count in stride(from: isSame ? steps.count - 1 : steps.count, through: seen, by: -1) {
            let kept = Array(steps.prefix(count))
            problem = fault(step, after: kept)
            if problem == nil { return .success(kept + [step]) }
        }
        return .failure(AnswerProblem(fault: problem ?? .noStep))
    }

    private static func fault(
        _ step: Adaptation.Step, after steps: [Adaptation.Step]
    ) -> AnswerFault? {
        if let last = steps.last, !last.to.mayBecome(step.to) { return .noStep }
        if let date = step.on, let last = steps.last(where: { $0.on != nil })?.on,
            date.latest < last.earliest
        {
            return .stepBeforeLast(last)
        }
        return nil
    }

    /// The last step as it is recorded, to be corrected; of the first `seen` steps, where a form showed those.
    static func lastStep(_ change: Adaptation?, seen count: Int? = nil) -> Answers {
        var answers = Answers()
        guard let steps = change?.steps.prefix(max(1, count ?? .max)), let step = steps.last else {
            return answers
        }
        answers[seen] = String(steps.count)
        answers["state"] = step.to.rawValue
        answers.set("since", date: step.on)
        answers["note"] = step.note?.text ?? ""
        return answers
    }

    /// The change with another last step, which the one before it has to lead to. What somebody told meanwhile, behind
    /// the steps that the form showed, stays, so the step has to lead to that.
    static func corrected(_ base: Adaptation?, _ answers: Answers, today: Day) -> Turn<Adaptation> {
        guard var change = base else { return .faults(["state": .noStep]) }
        let count = max(1, min(Int(answers[seen]) ?? .max, change.steps.count))
        let (before, later) = (change.steps.prefix(count - 1), change.steps.dropFirst(count))
        guard let last = change.steps.prefix(count).last else { return .faults(["state": .noStep]) }
        var faults: [String: AnswerFault] = [:]
        let (date, note) = dateAndNote(answers, before: last.note, today: today, &faults)
        guard let state = Adaptation.State(rawValue: answers["state"]) else {
            faults["state"] = .noStep
            return .faults(faults)
        }
        let step = Adaptation.Step(to: state, on: date, note: note)
        if let fault = fault(step, after: Array(before)) {
            faults[fault == .noStep ? "state" : "since"] = fault
        }
        if let next = later.first, !state.mayBecome(next.to) { faults["state"] = .noStep }
        if let date, let next = later.lazy.compactMap(\.on).first, next.latest < date.earliest {
            faults["since"] = .stepAfterNext(next)
        }
        change.steps = before + [step] + later
        return faults.isEmpty ? .value(change) : .faults(faults)
    }

    private static func dateAndNote(
        _ answers: Answers, before: Wording?, today: Day, _ faults: inout [String: AnswerFault]
    ) -> (RoughDate?, Wording?) {
        var date: RoughDate?
        switch TypedDate(answers.date("since"), latest: today) {
        case .nothing: break
        case .date(let typed): date = typed
        case .fault(let fault): faults["since"] = fault
        }
        let note = Wording.typed(answers["note"], before: before)
        if let note, note.text.count > AnswerLimits.text {
            faults["note"] = .tooLong(most: AnswerLimits.text)
        }
        return (date, note)
    }

    static func state(_ answers: Answers, _ words: Words) -> String {
        Adaptation.State(rawValue: answers["state"]).map { words["app.lead.becomes.\($0.rawValue)"] } ?? ""
    }
}
