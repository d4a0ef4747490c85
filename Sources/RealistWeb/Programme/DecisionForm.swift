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

/// What a form comes to: a value, or what has to be mended, by the name of the field.
enum Turn<Value: Sendable>: Sendable {
    case value(Value)
    case faults([String: AnswerFault])
}

extension Wording {
    /// What was typed, without blanks around it; `nil` for nothing. Translations stay only while the text does.
    static func typed(_ text: String, before: Wording?) -> Wording? {
        let text = text.trimmed
        if text.isEmpty { return nil }
        if let before, before.text == text { return before }
        return Wording(text)
    }
}

extension String {
    /// Without blanks and line ends around it.
    var trimmed: String {
        let start = drop { $0.isWhitespace }
        guard let last = start.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(start[...last])
    }
}
