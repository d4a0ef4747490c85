import Realist
import Testing

@Suite("What to ask about an explanation") struct InterviewPromptsTests {
    private let stage = Stage.ID(known: "s")

    private func configuration(_ id: StaticString) -> Configuration {
        Configuration(
            id: Identifier(known: id), label: "\(id)", title: "Tea", stage: stage,
            context: [ContextLink(statement: Identifier(known: "rain"), need: .present)],
            reasoning: [ReasoningLink(statement: Identifier(known: "heard"))],
            outcome: [OutcomeLink(statement: Identifier(known: "back"), value: .wanted)])
    }

    private func prompts(_ heard: Set<InterviewPrompts.Heard>) -> InterviewPrompts {
        InterviewPrompts(
            configuration("i1"), heard: heard, in: ProgrammeTheory(), sites: [], judgements: [])
    }

    @Test(
        "is what is missing, and what no passage speaks of: a link speaks of both its ends, a whole of none")
    func unread() {
        #expect(prompts([]).missing == [.resource])
        #expect(prompts([]).unread == [.context, .reasoning, .outcome])
        let linked = prompts([.init(.link(.reasoningOutcome), .supports), .init(.whole, .refines)])
        #expect(linked.unread == [.context] && !linked.isContradicted)
        let against = prompts([.init(.part(.context), .refutes)])
        #expect(against.unread == [.reasoning, .outcome] && against.isContradicted)
    }

    @Test("names rivals with what would tell them apart, and sites where it was not looked for")
    func rivals() {
        let (one, two, three) = (configuration("i1"), configuration("i2"), configuration("i3"))
        let theory = ProgrammeTheory(
            configurations: [one, two, three],
            rivals: [
                Rivalry(id: Identifier(known: "r"), configurations: [two.id, one.id], telling: "Who stays.")
            ])
        let sites: [Site.ID] = [Identifier(known: "a"), Identifier(known: "b"), Identifier(known: "c")]
        func judgement(_ site: Site.ID, _ finding: Judgement.Finding) -> Judgement {
            Judgement(
                site: site, configuration: one.id, revision: 1, finding: finding, reason: "So.",
                on: Day(2026, 5, 4), by: "evaluator")
        }
        let found = InterviewPrompts(
            one, heard: [], in: theory, sites: sites,
            judgements: [
                judgement(sites[0], .silent(.nothingFound)), judgement(sites[1], .silent(.notLookedFor)),
            ])
        #expect(found.rivals.map(\.configuration.id) == [two.id])
        #expect(found.rivals.first?.telling?.text == "Who stays.")
        #expect(found.unseen == [sites[1], sites[2]])
    }
}
