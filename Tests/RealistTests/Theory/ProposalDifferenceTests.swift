import Testing

@testable import Realist

@Suite("An edit that is proposed") struct ProposalDifferenceTests {
    let present: Configuration = {
        var configuration = Configuration.example(
            "i1", context: [ContextLink(statement: Identifier(known: "c"), wording: "where staff wait")],
            resource: [ResourceLink(statement: Identifier(known: "r"))],
            reasoning: [ReasoningLink(statement: Identifier(known: "m"))],
            outcome: [OutcomeLink(statement: Identifier(known: "o"), value: .wanted)])
        configuration.revision = 3
        return configuration
    }()
    let texts: [Statement.ID: String] = [
        Identifier(known: "c"): "staff wait", Identifier(known: "r"): "a named advocate",
        Identifier(known: "m"): "somebody is on my side", Identifier(known: "o"): "they talk",
    ]

    private func difference(
        _ parts: [TheoryProposal.Part], says: [TheoryProposal.Aspect], title: String? = nil,
        revision: Int? = 3
    ) throws -> ProposalDifference {
        let proposal = TheoryProposal(
            id: Identifier(known: "p"), on: Day(2026, 1, 1), origin: .init(file: "t.csv", row: 2),
            edit: .init(configuration: present.id, revision: revision, says: says), title: title, parts: parts
        )
        return try #require(ProposalDifference(proposal, of: present, texts: texts))
    }

    @Test("is none where the table says what is there, in the wording of the link or of the statement")
    func none() throws {
        for text in ["staff wait", "where staff wait", "where  staff\nwait"] {
            #expect(try difference([.init(.context, text)], says: [.context]).isNone)
        }
        #expect(try difference([.init(.mechanism, "a named advocate")], says: [.mechanism]).isNone)
        #expect(try difference([], says: []).isNone)
        #expect(try difference([], says: [.title]).isNone, "an empty cell takes no title away")
    }

    @Test("says what would go and what would come, and leaves what the table had no column for")
    func lines() throws {
        let found = try difference(
            [.init(.context, "nobody waits"), .init(.undecided, "it rains"), .init(.mechanism, "trust")],
            says: [.title, .context, .mechanism, .outcome, .undecided], title: "Another title")
        #expect(found.lines.map(\.aspect) == [.title, .context, .mechanism, .outcome, .undecided])
        #expect(found.lines.map(\.gone) == [["Title of i1"], ["where staff wait"], [], ["they talk"], []])
        #expect(
            found.lines.map(\.new) == [["Another title"], ["nobody waits"], ["trust"], [], ["it rains"]])
    }

    @Test("says what a link would say instead, and of what the table says nothing, nothing")
    func roles() throws {
        let says: [TheoryProposal.Aspect] = [.context, .outcome]
        let same: [TheoryProposal.Part] = [
            .init(.context, "staff wait"), .init(.outcome, "they talk", link: .wanted),
        ]
        #expect(try difference(same, says: says).isNone)
        let found = try difference(
            [.init(.context, "staff wait", link: .weakens), .init(.outcome, "they talk", link: .unwanted)],
            says: says)
        #expect(
            found.lines.map(\.roles) == [
                [.init(text: "where staff wait", now: .present, new: .weakens)],
                [.init(text: "they talk", now: .wanted, new: .unwanted)],
            ])
        #expect(found.lines.allSatisfy { $0.gone.isEmpty && $0.new.isEmpty })
    }

    @Test("says when somebody changed the configuration meanwhile")
    func revision() throws {
        #expect(try difference([], says: [], revision: 2).isOfEarlierRevision)
        #expect(try !difference([], says: [], revision: 3).isOfEarlierRevision)
        #expect(try !difference([], says: [], revision: nil).isOfEarlierRevision)
    }
}
