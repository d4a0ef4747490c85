internal import RealistPages
internal import RealistStore

/// Forms that are in the study with other answers.
extension ResponseLook {
    /// What was said to become of them.
    static func differing(_ answers: TableAnswers) -> DifferingForms {
        switch answers["replace"] {
        case "yes": .replaced
        case "no": .kept
        default: .refused
        }
    }

    /// Where nothing is new, to keep the earlier answers is to take nothing in, and there is one thing to tick.
    static func differing(_ fields: TableFields, _ legend: String, canKeep: Bool) -> FormField {
        let words = fields.words
        let keep = ChoiceField.Choice("no", words["app.taking.replace-no"])
        let replace = ChoiceField.Choice(
            "yes", words["app.taking.replace-yes"], hint: words["app.taking.replace-hint"])
        return .choice(
            ChoiceField(
                "replace", legend: legend, choices: canKeep ? [keep, replace] : [replace],
                chosen: Set([fields.answers["replace"]].compactMap { $0 }), several: !canKeep))
    }
}
