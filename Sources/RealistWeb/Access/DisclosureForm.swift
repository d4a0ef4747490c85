internal import Realist
internal import RealistPages

/// The disclosure policy as its form has it, and back. Pure.
struct DisclosureForm: Sendable {
    let today: Day
    /// Who lowers it, as a role.
    let by: String

    /// A full stop is no reason.
    private static let shortestReason = 10
    private static let names = ["people", "bands", "reason"]

    static func answers(_ about: About?) -> Answers {
        var answers = Answers()
        guard let settings = about?.disclosure else { return answers }
        answers["people"] = String(settings.people)
        answers["bands"] = String(settings.bands)
        answers["reason"] = settings.lowered?.reason.text ?? ""
        return answers
    }

    /// Higher is free. Lower than usual needs a reason, and under 5 nothing goes.
    func about(_ answers: Answers, base: About?) -> Turn<About> {
        guard var about = base else { return .faults([:]) }
        if Merging.areSame(DisclosureForm.names, answers, DisclosureForm.answers(base)) {
            return .value(about)
        }
        var settings = about.disclosure
        var faults: [String: AnswerFault] = [:]
        for (name, threshold) in [("people", \DisclosureSettings.people), ("bands", \.bands)] {
            if let number = DisclosureForm.number(answers[name]) {
                settings[keyPath: threshold] = number
            } else {
                faults[name] = .setting(.noNumber(lowest: DisclosureSettings.lowestThreshold))
            }
        }
        let isLow =
            settings.people < DisclosureSettings.defaultPeople
            || settings.bands < DisclosureSettings.defaultBands
        let reason = answers["reason"]
        if !isLow {
            // One that was typed for these numbers would be lost unsaid; the earlier one goes with the lower number.
            let isTyped = !reason.trimmed.isEmpty && reason != settings.lowered?.reason.text
            if isTyped, faults.isEmpty { faults["reason"] = .setting(.nothingLowered) }
            settings.lowered = nil
        } else if reason.filter({ !$0.isWhitespace }).count < DisclosureForm.shortestReason {
            faults["reason"] = .setting(.noReason(least: DisclosureForm.shortestReason))
        } else if settings.lowered?.reason.text != reason {
            settings.lowered = DisclosureSettings.Lowered(reason: Wording(reason), by: by, on: today)
        }
        about.disclosure = settings
        return faults.isEmpty ? .value(about) : .faults(faults)
    }

    /// For its page.
    static func shown(_ answers: Answers, _ faults: [String: AnswerFault], _ words: Words) -> DisclosureFields
    {
        var fields = DisclosureFields()
        fields.people = answers["people"]
        fields.bands = answers["bands"]
        fields.reason = answers["reason"]
        fields.problems = faults.mapValues { $0.text(words) }
        return fields
    }

    static func fields(_ words: Words) -> [Merging.Field] {
        names.map { name in
            Merging.Field(
                name: name, names: [name], label: words["app.administer.disclosure.\(name)"],
                mayKeepBoth: false
            ) { $0[name] }
        }
    }

    private static func number(_ text: String) -> Int? {
        let plain = text.filter { !$0.isWhitespace }
        guard plain.utf8.count <= 6, plain.utf8.allSatisfy({ (48...57).contains($0) }),
            let number = Int(plain), number >= DisclosureSettings.lowestThreshold
        else { return nil }
        return number
    }
}
