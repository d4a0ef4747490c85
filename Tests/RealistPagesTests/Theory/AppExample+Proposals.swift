import Realist
import Testing

@testable import RealistPages

extension AppExample {
    /// One of each kind and state.
    static var proposals: [TheoryProposal] {
        func proposal(
            _ id: StaticString, edits: Configuration.ID? = nil, _ state: TheoryProposal.State
        ) -> TheoryProposal {
            TheoryProposal(
                id: Identifier(known: id), on: Day(2026, 5, 4),
                origin: .init(file: "theory.docx", table: edits == nil ? "Table 2" : nil, row: 3),
                edit: edits.map {
                    .init(configuration: $0, revision: 1, says: TheoryProposal.Aspect.allCases)
                }, label: "CMO 4", title: edits == nil ? nil : "Somebody by one’s side",
                forWhom: "new staff", intervention: "an advocate",
                parts: TheoryProposal.Role.allCases.map { .init($0, "The person trusts a process \($0)") },
                note: "From the second meeting.",
                quotes: [.init("She sat with me."), .init("I could ask.", source: "INT04, line 12")],
                state: state)
        }
        let on = Day(2026, 5, 20)
        return [
            proposal("one", .waiting), proposal("two", edits: Example.i2, .waiting),
            proposal("three", .taken(into: Example.i2, on: on, by: "Evaluator")),
            proposal(
                "four", edits: Identifier(known: "gone"),
                .declined(because: "It says the same as I2.", on: on, by: "Evaluator")),
            proposal("five", edits: Identifier(known: "gone"), .waiting),
        ]
    }

    static func proposalPages(in theory: WorkingTheory, _ around: Surroundings) throws -> [Shown] {
        let proposals = proposals
        var pages = [
            Shown("proposals", TablePage.proposals(around, proposals, in: theory, start: 0)),
            Shown("proposals-none", TablePage.proposals(around, [], in: theory, start: 0)),
            Shown(
                "proposal-decline",
                FormPage.declining(
                    around, proposals[0], version: 1, isMissing: true, token: token, in: theory)),
        ]
        let first = try #require(theory.theory.configurations.first)
        pages += [
            Shown("cards", ExplanationCardsPage(around, theory.theory.configurations, in: theory)),
            Shown("worked", WorkedSettingsPage(around, first, in: theory)),
            Shown("cards-one", ExplanationCardsPage(around, [first], in: theory)),
            Shown("cards-none", ExplanationCardsPage(around, [], in: theory)),
            Shown(
                "card-answer",
                FormPage.cardAnswer(
                    around, first, typed: CardTyped(why: "It is so."), faults: Set(CardTyped.Fault.allCases),
                    token: token, in: theory)),
        ]
        for proposal in proposals {
            let configuration = proposal.edit.flatMap { edit in
                theory.theory.configurations.first { $0.id == edit.configuration }
            }
            pages.append(
                Shown(
                    "proposal-\(proposal.id)",
                    ProposalPage(
                        around, proposal, of: configuration,
                        typed: ProposalTyped(proposal, of: configuration, in: theory), version: 1,
                        isUnexplained: proposal.id.text == "five", asks: [3, 5], token: token, in: theory)))
        }
        let edited = try #require(theory.theory.configurations.first { $0.id == Example.i2 })
        var typed = ProposalTyped(proposals[1], of: edited, in: theory)
        for place in typed.parts.indices where !typed.parts[place].isChosen {
            typed.parts[place].role = ProposalTyped.Part.leftOut
        }
        let filled = ExplanationTyped(proposals[1], typed, of: edited, in: theory)
        #expect(filled.links.contains { $0.isOut } && filled.links.contains { !$0.text.isEmpty })
        #expect(filled.title == "Somebody by one’s side")
        pages.append(
            Shown(
                "proposal-taken",
                FormPage.explanation(
                    around, edited, typed: filled.withEmptyLines(), version: 2, reason: nil,
                    faults: [.proposal], proposal: proposals[1].id, token: token, in: theory)))
        return pages
    }
}
