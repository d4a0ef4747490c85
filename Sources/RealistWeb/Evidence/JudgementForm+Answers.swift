internal import Realist
internal import RealistPages

extension JudgementForm {
    /// Of which version of the explanation it is.
    static let revision = "revision"
    /// Sent along, and never shown as answers.
    static let carried = [revision, JudgementTyped.looked]

    init(_ answers: Answers) {
        typed.finding = answers["finding"]
        typed.silence = answers["silence"]
        typed.worked = answers["worked"]
        typed.strength = answers["strength"]
        typed.confidence = answers["confidence"]
        typed.reason = answers["reason"]
        typed.passages = Set(answers.all("passage"))
        typed.looked = answers[JudgementTyped.looked]
    }

    /// What a judgement has been filled with.
    static func answers(_ typed: JudgementTyped) -> Answers {
        var answers = Answers([
            "finding": [typed.finding], "silence": [typed.silence], "worked": [typed.worked],
            "strength": [typed.strength], "confidence": [typed.confidence], "reason": [typed.reason],
        ])
        answers.set("passage", typed.passages.sorted())
        return answers
    }

    /// - `passages`: those that may be ticked.
    static func siteFields(_ passages: [Excerpt.ID], _ words: Words) -> [Merging.Field] {
        [
            field("finding", words["app.evidence.judge.finding"], ["finding", "silence"]) {
                $0.findingText(words)
            },
            field("worked", words["app.evidence.judge.worked"]) { $0.workedText(words) },
            field("strength", words["app.evidence.judge.strength"]) { $0.strengthText(words) },
            reason(words),
            Merging.Field(
                name: "passage", names: ["passage"], label: words["app.evidence.judge.passages"],
                mayKeepBoth: false, ticks: Merging.Ticks(offered: passages.map(\.text))
            ) { $0.all("passage").sorted().joined(separator: words["list.comma"]) },
        ]
    }

    static func overallFields(_ words: Words) -> [Merging.Field] {
        [
            field("finding", words["app.evidence.overall.finding"]) { $0.findingText(words) },
            field("confidence", words["sure.heading"]) { $0.confidenceText(words) }, reason(words),
        ]
    }

    private static func field(
        _ name: String, _ label: String, _ names: [String]? = nil,
        _ text: @escaping @Sendable (JudgementTyped) -> String
    ) -> Merging.Field {
        Merging.Field(name: name, names: names ?? [name], label: label, mayKeepBoth: false) {
            text(JudgementForm($0).typed)
        }
    }

    private static func reason(_ words: Words) -> Merging.Field {
        Merging.Field(
            name: "reason", names: ["reason"], label: words["app.evidence.judge.reason"], mayKeepBoth: true
        ) { $0["reason"] }
    }
}
