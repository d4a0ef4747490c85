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
        typed.measures = Set(answers.all("measure"))
        typed.literature = Set(answers.all("literature"))
        typed.looked = answers[JudgementTyped.looked]
    }

    /// What a judgement has been filled with.
    static func answers(_ typed: JudgementTyped) -> Answers {
        var answers = Answers([
            "finding": [typed.finding], "silence": [typed.silence], "worked": [typed.worked],
            "strength": [typed.strength], "confidence": [typed.confidence], "reason": [typed.reason],
        ])
        answers.set("passage", typed.passages.sorted())
        answers.set("measure", typed.measures.sorted())
        answers.set("literature", typed.literature.sorted())
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
            ticks(
                "passage", words["app.evidence.judge.passages"], passages.map { ($0.text, $0.text) }, words),
        ]
    }

    /// - `mayCite`: what may be ticked.
    static func overallFields(_ mayCite: MayCite, in theory: WorkingTheory) -> [Merging.Field] {
        let words = theory.words
        return [
            field("finding", words["app.evidence.overall.finding"]) { $0.findingText(words) },
            field("confidence", words["sure.heading"]) { $0.confidenceText(words) }, reason(words),
            ticks(
                "passage", words["app.evidence.cites.passages"],
                mayCite.passages.map { ($0.excerpt.id.text, $0.excerpt.id.text) }, words),
            ticks(
                "measure", words["app.evidence.cites.measures"],
                mayCite.measures.map { ($0.code, theory.named($0)) }, words),
            ticks(
                "literature", words["app.evidence.cites.literature"],
                mayCite.literature.map { ($0.id.text, $0.title.text(in: theory.language)) }, words),
        ]
    }

    /// - `offered`: what is ticked, and how it is told.
    private static func ticks(
        _ name: String, _ label: String, _ offered: [(value: String, text: String)], _ words: Words
    ) -> Merging.Field {
        let texts = Dictionary(offered.map { ($0.value, $0.text) }) { first, _ in first }
        return Merging.Field(
            name: name, names: [name], label: label, mayKeepBoth: false,
            ticks: Merging.Ticks(offered: offered.map(\.value))
        ) { $0.all(name).sorted().map { texts[$0] ?? $0 }.joined(separator: words["list.comma"]) }
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
