import Statistics
import Testing

@testable import Realist

@Suite("The sites of a study as cases") struct MechanismCasesTests {
    private func site(_ id: StaticString, _ answers: [(StaticString, ProfileAnswer.Answer)]) -> Site {
        Site(
            id: Identifier(known: id), label: Wording("\(id)"), kind: "invented",
            profile: answers.map { statement, answer in
                ProfileAnswer(
                    statement: Identifier(known: statement), answer: answer, on: Day(2026, 1, 5), by: "Lead")
            })
    }

    private func judgement(
        _ site: StaticString, _ finding: Judgement.Finding, revision: Int = 1
    ) -> Judgement {
        Judgement(
            site: Identifier(known: site), configuration: Identifier(known: "i1"), revision: revision,
            finding: finding, reason: "Heard.", on: Day(2026, 3, 3), by: "Evaluator")
    }

    private func worked(_ site: StaticString, _ worked: Judgement.Worked) -> Judgement {
        judgement(site, .verdict(.supports, worked: worked, strength: .moderate))
    }

    /// Time is needed and gossip must be absent; fear of one kind or the other will do.
    private var configuration: Configuration {
        var fears: [ContextLink] = [.example("fear-job"), .example("fear-name")]
        for place in fears.indices { fears[place].group = Identifier(known: "fear") }
        return .example("i1", context: [.example("time"), .example("gossip", .absent)] + fears)
    }

    private func study(_ sites: [Site], _ judgements: [Judgement]) -> Study {
        Study(
            about: About(id: Identifier(known: "s"), title: "T", question: "Q", summary: ""),
            theory: ProgrammeTheory(configurations: [configuration]), sites: sites,
            evidence: Evidence(judgements: judgements))
    }

    @Test("have contexts as conditions, alternatives as one, with what the explanation expects of them")
    func conditions() {
        let cases = MechanismCases(study([], []), configuration)
        #expect(cases.conditions.map(\.id) == ["time", "gossip", "fear"])
        #expect(cases.conditions.map(\.expectation) == [.present, .absent, .present])
    }

    private func question(
        _ study: Study, _ conditions: [String] = ["time", "gossip", "fear"],
        partly: MechanismCases.Partly = .more
    ) throws -> ConfigurationalQuestion {
        try StudyCases.sites(study, of: configuration, partly: partly).question(
            .init(conditions: conditions, outcome: "worked"))
    }

    @Test("are as much in a set as was answered, and have the outcome as far as the mechanism worked")
    func memberships() throws {
        let all = study(
            [
                site(
                    "elm",
                    [("time", .present), ("gossip", .absent), ("fear-job", .few), ("fear-name", .some)]),
                site(
                    "oak",
                    [("time", .partly), ("gossip", .partly), ("fear-job", .most), ("fear-name", .unknown)]),
                site(
                    "ash", [("time", .absent), ("gossip", .present), ("fear-job", .few), ("fear-name", .few)]),
                site(
                    "fir", [("time", .present), ("gossip", .absent), ("fear-job", .few), ("fear-name", .few)]),
            ],
            [
                worked("elm", .strongly), worked("oak", .partly), worked("ash", .aLittle),
                worked("fir", .notAtAll),
            ])
        let question = try self.question(all)
        #expect(question.cases.map(\.name) == ["elm", "oak", "ash", "fir"] && question.leftOut.isEmpty)
        #expect(
            question.cases.map(\.memberships) == [
                [1, 0, 0.67], [0.67, 0.67, 1], [0, 1, 0.33], [1, 0, 0.33],
            ])
        #expect(question.cases.map(\.outcome) == [1, 0.67, 0.33, 0])
        let less = try self.question(all, partly: .less)
        #expect(
            less.cases.map(\.memberships) == [[1, 0, 0.33], [0.33, 0.33, 1], [0, 1, 0.33], [1, 0, 0.33]])
        let some = try self.question(all, ["fear", "time"])
        #expect(some.conditions.map(\.id) == ["fear", "time"] && some.unit == .site)
        #expect(some.expectations == [.present, .present])
    }

    @Test("are left out, with the reason, where something is not known")
    func leftOut() throws {
        let known: [(StaticString, ProfileAnswer.Answer)] = [
            ("time", .present), ("gossip", .absent), ("fear-job", .most),
        ]
        let all = study(
            [
                site("elm", [("time", .unknown), ("gossip", .absent), ("fear-job", .few)]),
                site("oak", known),
                site("ash", known), site("fir", known), site("yew", known),
            ],
            [
                worked("elm", .strongly), judgement("oak", .silent(.resourceNotInPlace)),
                worked("ash", .varied), judgement("fir", .silent(.nothingFound), revision: 7),
            ])
        let question = try self.question(all)
        #expect(question.cases.isEmpty)
        #expect(
            question.leftOut == [
                .init(name: "elm", why: "not known: time, not known: fear"),
                .init(name: "oak", why: "resource-not-in-place"),
                .init(name: "ash", why: "it worked for some and not for others"),
                .init(name: "fir", why: "the judgement has to be looked at again"),
                .init(name: "yew", why: "not judged"),
            ])
    }
}
