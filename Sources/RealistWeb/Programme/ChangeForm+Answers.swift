internal import Realist
internal import RealistPages

extension ChangeForm {
    /// The answers that a change has, as its questions show them.
    static func answers(_ change: Adaptation) -> Answers {
        var answers = Answers()
        answers["title"] = change.title.text
        answers["what"] = change.description.text
        answers.set("about", change.recommendations.map(\.recommendation.text))
        answers["kind"] = change.kind.rawValue
        answers["before"] = change.before?.text ?? ""
        answers["reason"] = change.reason?.text ?? ""
        answers.set("decided", date: change.steps.first { $0.to == .agreed }?.on)
        answers["state"] = change.state.rawValue
        answers.set("since", date: change.steps.last?.on)
        answers["note"] = change.steps.last?.note?.text ?? ""
        for bearing in change.recommendations {
            let kept = bearing.coreKept.map { $0.isEmpty ? [ChangeQuestion.none] : $0.map(\.text) }
            answers.set(ChangeQuestion.core(bearing.recommendation), kept ?? [])
        }
        code(change.frame ?? FrameCoding(), &answers)
        answers["took-time"] = change.took.staffTime?.text ?? ""
        answers["took-money"] = change.took.money?.text ?? ""
        answers["took-agreed"] = change.took.agreedBy?.text ?? ""
        answers["took-obstacles"] = change.took.obstacles?.text ?? ""
        answers["took-helped"] = change.took.helped?.text ?? ""
        answers["intended"] = change.intended?.text ?? ""
        answers["observed"] = change.observed?.text ?? ""
        answers["unintended"] = change.unintended?.text ?? ""
        answers.set("materials", change.materials.map(\.text))
        answers["next-step"] = change.next?.step.text ?? ""
        answers["next-owner"] = change.next?.owner ?? ""
        answers.set("next-due", date: change.next?.due.map { .day($0) })
        answers["shared"] = change.shared ? "yes" : "no"
        return answers
    }

    private static func code(_ coding: FrameCoding, _ answers: inout Answers) {
        answers["part"] = coding.what ?? ""
        answers.set("nature", coding.nature)
        answers.set("goals", coding.goals)
        answers.set("decided-by", coding.decidedBy)
        answers["planned"] = coding.planned ?? ""
        answers["when"] = coding.when ?? ""
        answers["level"] = coding.level ?? ""
    }
}
