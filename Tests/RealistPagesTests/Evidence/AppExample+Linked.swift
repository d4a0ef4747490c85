import Realist
import Testing

@testable import RealistPages

/// What is filled into keys that are put together.
enum LinkedWords {
    private static let parts = Configuration.Part.allCases.map(\.rawValue)
    private static let people = InterviewPrompts.Interviewee.allCases.map(\.rawValue)
    static let meanings: [String: [String]] = [
        "app.linked.field.*": parts, "app.prompts.missing.*": parts, "app.prompts.unread.*": parts,
        "app.prompts.heading.*": people, "app.prompts.opening.*": people, "app.prompts.ask.*": people,
    ]
}

extension AppExample {
    /// Two that tell the same outcome, and one that tells something else.
    static var linkedCodings: [LinkedCoding] {
        func coding(
            _ id: StaticString, _ parts: [LinkedCoding.Part], memo: String = "",
            gathered: [TheoryProposal.ID] = []
        ) -> LinkedCoding {
            LinkedCoding(
                id: Identifier(known: id), excerpt: Identifier(known: "x-1"), parts: parts, memo: memo,
                coder: "evaluator-a", on: Day(2026, 5, 4), gathered: gathered)
        }
        return [
            coding(
                "tea", [.init(.context, "it rains on the ward"), .init(.outcome, "people talk")],
                memo: "In one breath.", gathered: [Identifier(known: "one"), Identifier(known: "gone")]),
            coding("chairs", [.init(.resource, "chairs are brought"), .init(.outcome, "People  talk")]),
            coding("night", [.init(.context, "it is night"), .init(.reasoning, "nobody minds me")]),
        ]
    }

    static func linkedPages(in theory: WorkingTheory, _ around: Surroundings) throws -> [Shown] {
        let codings = linkedCodings
        let passage = try #require(passages(.plain).first)
        let groups = LinkedGroups.of(codings, statements: theory.whole.statements)
        var told: [LinkedCoding.ID: LinkedCodingsPage.Told] = [:]
        for coding in codings {
            told[coding.id] = LinkedCodingsPage.Told(coding, excerpt: passage.excerpt, coder: "Eva Example")
        }
        func page(_ groups: [LinkedGroups.Group], count: Int, start: Int = 0, none: Bool = false)
            -> LinkedCodingsPage
        {
            LinkedCodingsPage(
                around, groups, told: told, proposals: proposals, start: start, count: count,
                isNoneTicked: none, token: token, in: theory)
        }
        let lines = codings.map {
            LinkedLine(
                $0, excerpt: passage.excerpt, coder: "Eva Example", proposals: proposals, in: theory)
        }
        var typed = LinkedTyped(codings[0])
        var faults = LinkedTyped.Faults()
        faults.all = [.fewParts, .tooLong, .changed, .meant(.outcome)]
        faults.twins = [
            .outcome: Array(theory.theory.statements.prefix(2)),
            .context: Array(theory.theory.statements.prefix(1)),
        ]
        typed.meant = [:]
        let code = Code(id: Identifier(known: "tea"), title: "Tea")
        var wrong = ContextTyped.Faults()
        wrong.all = [.text, .meant, .level, .need, .explanation]
        wrong.twins = Array(theory.theory.statements.prefix(2))
        var unread = ContextTyped.Faults()
        unread.all = [.tooLong, .passages]
        return [
            Shown("linked", page(groups, count: 3)),
            Shown("linked-many", page(groups, count: 130, start: 40, none: true)),
            Shown("linked-none", page([], count: 0)),
            Shown(
                "linked-new",
                FormPage.linked(
                    around, passage.excerpt, of: passage.source, nil, typed: LinkedTyped(), version: 0,
                    token: token, in: theory)),
            Shown(
                "linked-wrong",
                FormPage.linked(
                    around, passage.excerpt, of: passage.source, codings[0], typed: typed, faults: faults,
                    version: 2, token: token, in: theory)),
            Shown(
                "code-context",
                FormPage.codeContext(
                    around, code, title: "Tea", passages: [passage.excerpt], typed: ContextTyped(),
                    reason: "What people told", token: token, in: theory)),
            Shown(
                "code-context-wrong",
                FormPage.codeContext(
                    around, code, title: "Tea", passages: [], typed: ContextTyped(), faults: wrong,
                    reason: nil, token: token, in: theory)),
            Shown(
                "code-context-passages",
                FormPage.codeContext(
                    around, code, title: "Tea", passages: [], typed: ContextTyped(), faults: unread,
                    reason: nil, token: token, in: theory)),
            Shown(
                "prompts",
                InterviewPromptsPage(
                    around, try prompts(in: theory), for: .participant, one: nil, stage: Example.insight,
                    in: theory)),
            Shown(
                "prompts-one",
                InterviewPromptsPage(
                    around, Array(try prompts(in: theory).prefix(1)), for: .lead,
                    one: try explanation(Example.i1, in: theory), stage: nil, in: theory)),
            Shown(
                "prompts-chosen",
                InterviewPromptsPage(
                    around, Array(try prompts(in: theory).prefix(2)), for: .lead, one: nil, stage: nil,
                    chosen: [Example.i1, Example.i2], in: theory)),
            Shown(
                "prompts-none",
                InterviewPromptsPage(around, [], for: .lead, one: nil, stage: nil, in: theory)),
            Shown("passage-linked", PassagePage(around, passage, linked: lines, in: theory)),
            Shown(
                "proposal-gathered",
                ProposalPage(
                    around, gathered, of: nil, typed: ProposalTyped(gathered, of: nil, in: theory),
                    version: 1,
                    isUnexplained: false, linked: lines, token: token, in: theory)),
            Shown(
                "explanation-gathered",
                ExplanationPage(
                    around, try explanation(Example.i1, in: theory), in: theory, passages: 1, made: [gathered]
                )),
        ]
    }

    /// Of all explanations; of one that lacks everything, and of one that somebody spoke against.
    static func prompts(in theory: WorkingTheory) throws -> [InterviewPrompts] {
        var bare = try explanation(Example.i1, in: theory)
        bare.context = []
        bare.resource = []
        bare.reasoning = []
        bare.outcome = []
        let sites = theory.sites.map(\.id)
        return (theory.theory.configurations + [bare]).map {
            InterviewPrompts(
                $0, heard: [.init(.part(.context), .refutes)], in: theory.theory, sites: sites, judgements: []
            )
        } + [
            InterviewPrompts(
                try explanation(Example.i2, in: theory), heard: [], in: theory.theory,
                sites: Array(repeating: Example.harrow, count: 9), judgements: [])
        ]
    }

    static var gathered: TheoryProposal {
        TheoryProposal(
            id: Identifier(known: "from-passages"), gathering: linkedCodings, statements: [], in: .english,
            list: 3, on: Day(2026, 5, 6))
    }
}
