import Realist

/// What is filled into keys that are put together: the cases of an enum, mostly.
enum WordMeanings {
    private static func codes<Kind: CaseIterable & RawRepresentable<String>>(_: Kind.Type) -> [String] {
        Kind.allCases.map(\.rawValue)
    }

    private static let numbers: [(About.ReportingStandard, Int)] = [
        (.ramesesII, 20), (.ramesesI, 19), (.srqr, 21),
    ]

    static let all: [String: [String]] = [
        "choice-count.*": codes(Decision.Choice.self), "choice.*": codes(Decision.Choice.self),
        "confidence.*": codes(OverallJudgement.Confidence.self), "differs.*": codes(Contrast.Differs.self),
        "direction.*": codes(Configuration.Direction.self), "dispute.*": codes(Instrument.Dispute.Kind.self),
        "better.*": codes(Subscale.Direction.self), "grade.*": codes(Grade.self),
        "kind.*": codes(Adaptation.Kind.self), "material.*": codes(Material.Kind.self),
        "month.*": (1...12).map(String.init), "number.*": (0...20).map(String.init),
        "need.*": ["absent", "strengthens", "weakens"], "part.*": codes(Configuration.Part.self),
        "quotes.*": codes(Reading.Stance.self),
        "read.*": codes(Configuration.Part.self) + codes(Reading.Part.Between.self),
        "revision.*": codes(Lineage.Kind.self), "role.*": codes(Recommendation.Link.Role.self),
        "silence.*": codes(Judgement.Silence.self), "source-count.*": codes(Source.Kind.self),
        "source.*": codes(Source.Kind.self),
        "standard.*.*": numbers.flatMap { standard, count in (1...count).map { "\(standard.rawValue).\($0)" }
        },
        "standard.*.name": codes(About.ReportingStandard.self), "standing.*": codes(Instrument.Standing.self),
        "state.*": codes(Adaptation.State.self), "touched.*": codes(Lineage.Kind.self),
        "trigger.*": codes(TheoryChange.Trigger.self), "value.*": codes(OutcomeLink.Value.self),
        "verdict-count.*": codes(Verdict.self), "verdict.*": codes(Verdict.self),
        "worked.*": codes(Judgement.Worked.self),
    ]
}
