import Realist
import Testing

@Suite("What a passage tells together") struct LinkedCodingTests {
    private func coding(_ roles: [Configuration.Part], statement: Statement.ID? = nil) -> LinkedCoding {
        LinkedCoding(
            id: Identifier(known: "one"), excerpt: Identifier(known: "x-001"),
            parts: roles.map { .init($0, "told of \($0)", statement: statement) }, coder: "eva",
            on: Day(2026, 5, 4))
    }

    @Test(
        "speaks for each link of which it tells both ends, and for a part that no such link holds",
        arguments: [
            ([Configuration.Part.context, .outcome], [Reading.Part.link(.contextOutcome)]),
            ([.context, .reasoning], [.part(.context), .part(.reasoning)]),
            ([.resource, .outcome], [.part(.resource), .part(.outcome)]),
            ([.context, .resource, .reasoning], [.link(.contextResource), .link(.resourceReasoning)]),
            ([.context, .reasoning, .outcome], [.link(.reasoningOutcome), .link(.contextOutcome)]),
            ([.outcome, .resource, .reasoning], [.link(.resourceReasoning), .link(.reasoningOutcome)]),
        ])
    func tells(roles: [Configuration.Part], parts: [Reading.Part]) {
        #expect(coding(roles).tells == parts)
    }

    @Test("supports only parts that the explanation has")
    func missing() {
        let configuration = Configuration(
            id: Identifier(known: "i1"), label: "I1", title: "Tea", stage: Identifier(known: "s"),
            reasoning: [ReasoningLink(statement: Identifier(known: "heard"))],
            outcome: [OutcomeLink(statement: Identifier(known: "back"), value: .wanted)])
        let readings = coding([.context, .reasoning, .outcome]).readings(
            of: configuration, reader: "eva", on: Day(2026, 6, 1), memo: "Both.")
        #expect(readings.map(\.part) == [.link(.reasoningOutcome)])
        #expect(readings.allSatisfy { $0.stance == .supports && $0.memo == "Both." && $0.reader == "eva" })
        #expect(
            coding([.context, .resource]).readings(
                of: configuration, reader: "eva", on: Day(2026, 6, 1), memo: ""
            ).isEmpty)
    }

    @Test("is gathered with each part once, in a statement's own words, and without a passage's")
    func gathered() {
        let heard = Statement(
            id: Identifier(known: "heard"), text: "people are heard", level: .person,
            aliases: [Identifier(known: "listened-to")])
        let codings = [
            coding([.context, .outcome]), coding([.context, .reasoning]),
            coding([.outcome], statement: Identifier(known: "listened-to")),
        ]
        let proposal = TheoryProposal(
            id: Identifier(known: "p"), gathering: codings, statements: [heard], in: .english, list: 3,
            on: Day(2026, 5, 5))
        #expect(
            proposal.parts == [
                .init(.context, "told of context"), .init(.reasoning, "told of reasoning"),
                .init(.outcome, "told of outcome"), .init(.outcome, "people are heard"),
            ])
        #expect(proposal.isGathered && proposal.isWaiting && proposal.quotes.isEmpty)
    }
}
