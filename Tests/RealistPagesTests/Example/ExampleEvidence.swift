@testable import Realist

extension Example {
    static func judgements(_ site: Site.ID) -> [Judgement] {
        func judgement(_ configuration: Configuration.ID, _ finding: Judgement.Finding, revision: Int = 1)
            -> Judgement
        {
            Judgement(
                site: site, configuration: configuration, revision: revision, finding: finding,
                reason: "People named the advocate", on: Day(2026, 3, 1), by: "Evaluator")
        }
        if site == harrow {
            return [
                judgement(i1, .verdict(.supports, worked: .strongly, strength: .strong), revision: 1),
                judgement(i2, .verdict(.refutes, worked: .notAtAll, strength: .moderate)),
                judgement(c1, .verdict(.mixed, worked: .varied, strength: .weak)),
            ]
        }
        return [
            judgement(i1, .verdict(.refines, worked: .partly, strength: .moderate), revision: 2),
            judgement(i2, .silent(.notLookedFor)), judgement(c1, .silent(.resourceNotInPlace)),
        ]
    }

    static var overall: [OverallJudgement] {
        zip([i1, i2, c1, c2], OverallJudgement.Confidence.allCases).enumerated().map { index, pair in
            OverallJudgement(
                configuration: pair.0, revision: 1, verdict: Verdict.allCases[index], confidence: pair.1,
                reason: "Read together, the sites agree",
                cites: index == 0 ? cites : .init(), on: Day(2026, 3, 2), by: "Evaluator")
        }
    }

    /// A measure with figures, one without, and a paper; what is not published is not named.
    private static var cites: OverallJudgement.Citations {
        .init(
            measures: [
                .init(measure: burnout, from: baseline, to: month6),
                .init(measure: share, from: baseline, to: month6),
            ], literature: [paper, Source.ID(known: "minutes")])
    }

    private static let paper = Source.ID(known: "paper")

    static var evidence: PublishedEvidence {
        let parts: [Reading.Part] =
            [.whole, .ripple(leads)] + Configuration.Part.allCases.map { .part($0) }
            + Reading.Part.Between.allCases.map { .link($0) }
        return PublishedEvidence(
            quotes: parts.enumerated().map { index, part in
                PublishedQuote(
                    text: "She said: \"I will not write\" <anything> & more, \(index).", configuration: i1,
                    part: part,
                    stance: Reading.Stance.allCases[index % 3], strength: index % 2 == 0 ? .strong : nil,
                    kind: Source.Kind.allCases[index % Source.Kind.allCases.count],
                    attributes: [
                        [.site(harrow), .attribute(name: "role", value: "nurse")],
                        [.wave(month6), .attribute(name: "career-stage", value: "early-career")], [],
                    ][index % 3], isCited: index == 0)
            },
            sources: Source.Kind.allCases.enumerated().map { .init(kind: $1, count: .shown($0 + 1)) },
            readings: [
                i1: .init(supports: 6, refines: 2, refutes: 1),
                i2: .init(supports: 1, refines: 0, refutes: 0),
            ], themes: themes(), literature: [paper: "Example (2020). On letters"],
            literatureFlow: LiteratureFlow(literature),
            sample: PublishedSample(
                people: 17,
                attributes: [
                    .init(
                        name: "role",
                        counts: [
                            .init(values: ["nurse"], people: 12), .init(values: ["", "porter"], people: 5),
                        ])
                ], untold: ["years-here"]))
    }
}
