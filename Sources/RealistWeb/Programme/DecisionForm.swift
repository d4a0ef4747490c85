internal import Realist
internal import RealistPages

/// A decision as a form has it, and back. Pure.
enum DecisionForm {
    static let names = ["choice", "reason"] + Answers.dateNames("on")

    static func answers(_ decision: Decision?) -> Answers {
        var answers = Answers()
        answers["choice"] = (decision?.choice ?? .undecided).rawValue
        answers["reason"] = decision?.reason?.text ?? ""
        answers.set("on", date: decision?.on.map { .day($0) })
        return answers
    }

    /// The decision that the answers make of the one before (`base`): its workshop stays while the choice does, and its
    /// translations while the reason does. A new choice without a day, or with the day of the one before, is of `today`.
    static func decision(
        _ answers: Answers, at site: Site.ID, on recommendation: Recommendation.ID, base: Decision?,
        today: Day
    ) -> Turn<Decision> {
        var faults: [String: AnswerFault] = [:]
        // Who sends none has not decided.
        let choice = answers["choice"].isEmpty ? .undecided : Decision.Choice(rawValue: answers["choice"])
        if choice == nil { faults["choice"] = .noChoice }
        let reason = Wording.typed(answers["reason"], before: base?.reason)
        if let reason, reason.text.count > AnswerLimits.text {
            faults["reason"] = .tooLong(most: AnswerLimits.text)
        }
        var day: Day?
        switch TypedDate.day(answers.date("on"), latest: today) {
        case .success(let typed): day = typed
        case .failure(let problem): faults["on"] = problem.fault
        }
        guard faults.isEmpty, let choice else { return .faults(faults) }
        let isSame = base?.choice == choice
        // The day that stood in the form was the earlier choice's.
        if !isSame, day == nil || day == base?.on { day = choice == .undecided ? nil : today }
        return .value(
            Decision(
                site: site, recommendation: recommendation, choice: choice, reason: reason, on: day,
                workshop: isSame ? base?.workshop : nil))
    }
}
