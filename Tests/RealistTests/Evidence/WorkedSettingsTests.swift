import Testing

@testable import Realist

@Suite("Where an explanation worked, and what was so there") struct WorkedSettingsTests {
    private func site(_ id: StaticString, _ answers: [(StaticString, ProfileAnswer.Answer, Day)]) -> Site {
        Site(
            id: Identifier(known: id), label: "A site", kind: "hospital",
            profile: answers.map {
                ProfileAnswer(statement: Identifier(known: $0.0), answer: $0.1, on: $0.2, by: "lead")
            })
    }

    private func judgement(
        _ site: StaticString, _ worked: Judgement.Worked?, revision: Int = 1, lookAgain: Day? = nil
    ) -> Judgement {
        Judgement(
            site: Identifier(known: site), configuration: Identifier(known: "i1"), revision: revision,
            finding: worked.map { .verdict(.supports, worked: $0, strength: .weak) }
                ?? .silent(.notLookedFor), reason: "So it is.", on: Day(2026, 1, 1), by: "Evaluator",
            lookAgain: lookAgain)
    }

    @Test("puts each site with how far it worked there, and counts the latest answers")
    func groups() {
        let (early, late) = (Day(2025, 1, 1), Day(2026, 1, 1))
        let sites = [
            site("a", [("c", .absent, late), ("c", .present, early)]), site("b", [("c", .present, early)]),
            site("c", [("c", .present, early), ("c", .partly, early)]), site("d", []), site("e", []),
            site("f", [("other", .present, early)]),
        ]
        let settings = WorkedSettings(
            of: .example("i1", context: [.example("c"), .example("k", .absent)]),
            judgements: [
                judgement("a", .strongly), judgement("b", .notAtAll), judgement("c", .partly),
                judgement("d", .varied), judgement("e", nil), judgement("f", .strongly, revision: 7),
            ], at: sites)
        #expect(
            settings.places.map { "\($0.site) \($0.group.rawValue)" }
                == ["a worked", "c worked", "d varied", "b hardly", "e open", "f open"])
        let worked = settings.answers(to: 0, in: .worked)
        #expect(worked.given.map(\.answer) == [.partly, .absent] && worked.given.map(\.count) == [1, 1])
        #expect(worked.notAsked == 0)
        #expect(settings.answers(to: 0, in: .hardly).given.map(\.answer) == [.present])
        #expect(settings.answers(to: 1, in: .worked).notAsked == 2)
        #expect(settings.count(of: .open) == 2)
    }

    @Test("takes no judgement that waits for a second look")
    func lookAgain() {
        let settings = WorkedSettings(
            of: .example("i1"), judgements: [judgement("a", .strongly, lookAgain: Day(2026, 2, 1))],
            at: [site("a", [])])
        #expect(settings.places.map(\.group) == [.open] && settings.contexts.isEmpty)
    }
}
