import Realist
import Testing

@testable import RealistStore

@Suite("What passages tell together, in the file") struct LinkedCodingTests {
    let scratch: Scratch
    let store: Store
    let study: Study
    let day = Day(2026, 11, 23)

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 5)
        var study = made.study()
        study.theoryProposals = []
        study.evidence.linkedCodings = []
        study.evidence.readings = []
        study.withdrawals = []
        self.study = study
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
    }

    private func coding(_ id: StaticString, _ excerpt: Int = 0) -> LinkedCoding {
        LinkedCoding(
            id: Identifier(known: id), excerpt: study.evidence.excerpts[excerpt].id,
            parts: [.init(.context, "talks stay open"), .init(.outcome, "people come back")],
            memo: "In one breath.", coder: "eva", on: day)
    }

    private func proposal(_ codings: [LinkedCoding]) -> TheoryProposal {
        TheoryProposal(
            id: Identifier(known: "from-two"), gathering: codings, statements: [], in: .english, list: 2,
            on: day)
    }

    @Test("is kept with its history, found by its passage, and holds that passage")
    func kept() throws {
        let one = coding("one")
        try store.save(one, as: .linkedCoding(one.id), expecting: 0)
        var changed = one
        changed.parts.append(.init(.reasoning, "I am heard", statement: Identifier(known: "gone")))
        try store.save(changed, as: .linkedCoding(one.id), expecting: 1)
        #expect(try store.linkedCodings(of: one.excerpt) == [changed])
        #expect(try store.linkedCodings(of: study.evidence.excerpts[1].id).isEmpty)
        #expect(try store.earlier(of: .linkedCoding(one.id))?.value == one)
        #expect(try store.uses(of: one.excerpt).linkedCodings == 1)
        #expect(throws: (any Error).self) { try store.delete(.excerpt(one.excerpt), expecting: 1) }
        #expect(try store.study()?.evidence.linkedCodings == [changed])
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("is gathered with others, all or nothing, and says into what")
    func gather() throws {
        let (one, two) = (coding("one"), coding("two", 1))
        for coding in [one, two] { try store.save(coding, as: .linkedCoding(coding.id), expecting: 0) }
        let proposal = proposal([one, two])
        #expect(throws: (any Error).self, "somebody changed it meanwhile") {
            try store.gather([(one, 1), (two, 7)], into: proposal)
        }
        #expect(try store.theoryProposals().isEmpty)
        #expect(try store.linkedCodings().allSatisfy { $0.gathered.isEmpty })
        try store.gather([(one, 1), (two, 1)], into: proposal)
        #expect(try store.theoryProposals() == [proposal])
        let linked = try store.linkedCodings(in: proposal.id)
        #expect(Set(linked.map(\.coding.id)) == [one.id, two.id])
        #expect(
            linked.allSatisfy { $0.coding.excerpt == $0.excerpt.id && $0.coding.gathered == [proposal.id] })
    }

    @Test("becomes readings of what it told, once, and the explanation finds what it was made of")
    func readings() throws {
        let (one, two) = (coding("one"), coding("two"))
        for coding in [one, two] { try store.save(coding, as: .linkedCoding(coding.id), expecting: 0) }
        var proposal = proposal([one, two])
        try store.gather([(one, 1), (two, 1)], into: proposal)
        var whole = try #require(study.theory.configurations.first)
        whole.context = [ContextLink(statement: study.theory.statements[0].id, need: .present)]
        whole.outcome = [OutcomeLink(statement: study.theory.statements[1].id, value: .wanted)]
        // Both tell it of one passage: a passage supports a link once.
        let made = try store.readGathered(
            proposal.id, as: whole, reader: "eva", on: day, memo: { $0.memo })
        let expected = Reading(
            excerpt: one.excerpt, configuration: whole.id, part: .link(.contextOutcome), stance: .supports,
            memo: "In one breath.", reader: "eva", on: day)
        #expect(made == 1)
        #expect(try store.study()?.evidence.readings == [expected])
        #expect(try store.gatheredProposals(in: whole.id).isEmpty)
        proposal.state = .taken(into: whole.id, on: day, by: "Evaluator")
        try store.save(proposal, as: .theoryProposal(proposal.id))
        #expect(try store.gatheredProposals(in: whole.id) == [proposal])
    }

    @Test("goes with the words of somebody who withdraws")
    func withdrawn() throws {
        let passage = try #require(
            study.evidence.excerpts.enumerated().first { $0.element.participant != nil })
        let one = coding("one")
        var theirs = one
        theirs.excerpt = passage.element.id
        try store.save(theirs, as: .linkedCoding(theirs.id), expecting: 0)
        let name = try #require(passage.element.participant).text
        let outcome = try store.withdraw(name, mode: .erase)
        #expect(outcome.counts[.linkedCodings] == 1)
        #expect(try store.linkedCodings().isEmpty)
        #expect(try store.verify().findings.isEmpty)
    }
}
