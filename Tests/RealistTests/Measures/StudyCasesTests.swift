import Statistics
import Testing

@testable import Realist

@Suite("Cases of a study") struct StudyCasesTests {
    private let day = Day(2026, 3, 9)

    private func site(_ id: StaticString, _ answers: [(Statement.ID, ProfileAnswer.Answer)]) -> Site {
        Site(
            id: Site.ID(known: id), label: Wording("The \(id)"), kind: "invented",
            profile: answers.map { ProfileAnswer(statement: $0.0, answer: $0.1, on: day, by: "lead") })
    }

    private func change(
        _ id: StaticString, at site: StaticString, _ states: [Adaptation.State],
        took: WhatItTook = WhatItTook()
    ) -> Adaptation {
        Adaptation(
            id: Adaptation.ID(known: id), site: Site.ID(known: site), title: Wording("Change \(id)"),
            kind: .local,
            description: "made up", steps: states.map { Adaptation.Step(to: $0) }, took: took)
    }

    private func study() -> Study {
        let trust = Statement.ID(known: "trust")
        let time = Statement.ID(known: "time")
        var study = Study(
            about: About(id: Identifier(known: "made"), title: "Made up", question: "Q", summary: ""))
        study.theory.statements = [.example("trust", "People trust"), .example("time", "There is time")]
        study.theory.configurations = [
            .example("i1", context: [.example("trust"), .example("time", .absent)])
        ]
        study.sites = [
            site("a", [(trust, .most), (time, .absent)]), site("b", [(trust, .some), (time, .few)]),
            site("c", [(trust, .unknown), (time, .present)]),
        ]
        let i1 = study.theory.configurations[0]
        study.evidence.judgements = [("a", Judgement.Worked.strongly), ("b", .aLittle), ("c", .varied)].map {
            Judgement(
                site: Site.ID(known: $0), configuration: i1.id, revision: i1.revision,
                finding: .verdict(.supports, worked: $1, strength: .moderate), reason: "made up", on: day,
                by: "evaluator")
        }
        return study
    }

    @Test("of sites take what is answered, and leave out by name whatever is not known")
    func sites() throws {
        let study = study()
        let cases = StudyCases.sites(study, of: study.theory.configurations[0])
        #expect(cases.sets.map(\.id) == ["trust", "time", "worked", "worked:i1"])
        #expect(cases.set("time")?.expectation == .absent && cases.set("trust")?.expectation == .present)
        let question = try cases.question(.init(conditions: ["trust", "time"], outcome: "worked"))
        #expect(question.cases.map(\.name) == ["a", "b"])
        #expect(question.cases.map(\.memberships) == [[1, 0], [0.67, 0.33]])
        #expect(question.cases.map(\.outcome) == [1, 0.33])
        #expect(
            question.leftOut == [
                .init(name: "c", why: "it worked for some and not for others, not known: trust")
            ])
        #expect(question.expectations == [.present, .absent])
        let less = StudyCases.sites(study, of: study.theory.configurations[0], partly: .less)
        #expect(
            try less.question(.init(conditions: ["trust"], outcome: "time")).cases.map(\.memberships)
                == [[1], [0.33]])
    }

    @Test("have no question of a set that there is not, that needs thresholds, or that stands twice")
    func refused() throws {
        var people = CasePeople()
        people.scores = [
            CaseScores(
                id: "change:bo", title: "Burnout",
                people: [
                    .init(name: "p1", site: Site.ID(known: "a"), value: -4),
                    .init(name: "p2", site: Site.ID(known: "a"), value: -2),
                    .init(name: "p3", site: Site.ID(known: "b"), value: 3),
                ])
        ]
        let cases = StudyCases.sites(study(), people)
        func refusal(_ conditions: [String], _ outcome: String) -> StudyCases.Refusal? {
            do {
                _ = try cases.question(.init(conditions: conditions, outcome: outcome))
                return nil
            } catch { return error }
        }
        #expect(refusal(["love"], "time") == .unknown("love"))
        #expect(refusal(["time"], "time") == .isBoth("time"))
        #expect(refusal(["time"], "change:bo") == .needsThresholds("change:bo"))
        #expect(cases.set("change:bo")?.range == -3...3)
        let question = try cases.question(
            .init(
                conditions: ["time"], outcome: "change:bo",
                calibrations: ["change:bo": .crisp(threshold: 0)]))
        #expect(question.cases.map(\.outcome) == [0, 1])
        #expect(question.leftOut.map(\.name) == ["c"])
    }

    @Test("of changes say how far each came, what it took, and whether it was kept")
    func episodes() throws {
        var study = study()
        study.adaptations = [
            change("one", at: "a", [.proposed, .inPlace, .kept], took: WhatItTook(money: "some")),
            change("two", at: "a", [.proposed, .agreed, .stopped], took: WhatItTook(staffTime: "a day")),
            change("three", at: "b", [.proposed, .inProgress]),
        ]
        let cases = StudyCases.episodes(study)
        #expect(cases.set("stage")?.values.map(\.number) == [1, 0.33, 0.67])
        #expect(cases.set("lasted")?.values.map(\.number) == [1, 0, nil])
        #expect(cases.set("took:money")?.values.map(\.number) == [1, 0, nil])
        #expect(cases.set("kind:local")?.values.map(\.number) == [1, 1, 1])
        #expect(cases.set("time")?.values.map(\.number) == [0, 0, 0.33])
        #expect(cases.set("fidelity") == nil && cases.set("core-kept") == nil)
        let question = try cases.question(.init(conditions: ["took:money"], outcome: "lasted"))
        #expect(
            question.leftOut == [
                .init(name: "three", why: "neither kept nor stopped yet: in-progress, not known: took:money")
            ])
        let analysis = try #require(ConfigurationalAnalysis(question))
        #expect(analysis.doubts.contains(.shared(cases: 2, sites: 1)))
    }

    @Test("of people are pseudonyms that agreed, with attributes as they are or as numbers")
    func people() throws {
        var study = study()
        let a = Site.ID(known: "a")
        func person(_ id: StaticString, _ attributes: [String: String], agreed: Bool?) -> Participant {
            Participant(
                id: Participant.ID(known: id), site: a, attributes: attributes,
                consents: .init(responses: agreed))
        }
        study.participants = [
            person("p1", ["role": "nurse", "years": "4"], agreed: true),
            person("p2", ["role": "doctor, senior", "years": "11"], agreed: true),
            person("p3", ["role": "nurse", "years": "7"], agreed: nil),
        ]
        let cases = StudyCases.people(study, CasePeople())
        #expect(cases.cases.map(\.id) == ["p1", "p2"] && cases.unnamed == 1)
        #expect(
            cases.sets.map(\.id) == [
                "role:doctor--senior", "role:nurse", "years", "site:a", "site:b", "site:c",
            ])
        #expect(cases.set("years")?.range == 4...11 && cases.set("years")?.origin.needsThresholds == true)
    }

    @Test("of recommendations at sites are decisions, and say that they are not independent")
    func decisions() throws {
        var study = study()
        let (r1, r2) = (Recommendation.ID(known: "r1"), Recommendation.ID(known: "r2"))
        study.recommendations = [r1, r2].map {
            Recommendation(
                id: $0, label: $0.text, title: Wording($0.text), stage: Identifier(known: "s"), advice: "x")
        }
        let (a, b) = (Site.ID(known: "a"), Site.ID(known: "b"))
        study.decisions = [
            Decision(site: b, recommendation: r1, choice: .reject),
            Decision(site: a, recommendation: r1, choice: .adopt),
            Decision(site: a, recommendation: r2, choice: .undecided),
        ]
        let cases = StudyCases.decisions(study)
        #expect(cases.cases.map(\.id) == ["a/r1", "a/r2", "b/r1"])
        #expect(cases.set("decided")?.values.map(\.number) == [1, nil, 0])
        let question = try cases.question(.init(conditions: ["recommendation:r1"], outcome: "decided"))
        #expect(question.leftOut == [.init(name: "a/r2", why: "undecided")])
        #expect(try #require(ConfigurationalAnalysis(question)).doubts.contains(.dependent))
    }
}
