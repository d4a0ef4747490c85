import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Proposed explanations") struct TheoryProposalTests {
    let scratch: Scratch
    let store: Store

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 5)
        var study = made.study()
        study.theoryProposals = []
        study.standingQuestions = []
        study.evidence = study.evidence.asOfFormat20
        study = study.asOfFormat26
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
    }

    private func proposal(_ id: StaticString, _ text: String = "talks stay open") -> TheoryProposal {
        TheoryProposal(
            id: Identifier(known: id), on: Day(2026, 11, 23),
            origin: .init(file: "theory.docx", table: "Table 1", row: 2),
            parts: [.init(.outcome, text)])
    }

    @Test("come in all or none, as one entry of the audit, behind those that are there")
    func take() throws {
        let (one, two) = (proposal("one"), proposal("two", "people come back"))
        try store.takeTheoryProposals([one], known: [], file: "theory.docx")
        let head = try store.head().sequence
        try store.takeTheoryProposals([two], known: [one], file: "theory.docx", leftOut: 3)
        #expect(try store.theoryProposals() == [one, two])
        #expect(try store.head().sequence == head + 1)
        let detail = try store.read {
            try String.fetchOne($0, sql: "SELECT detail FROM audit ORDER BY sequence DESC LIMIT 1")
        }
        #expect(detail?.contains("\"new\":1") == true && detail?.contains("3") == true)
        #expect(try store.waitingTheoryProposals() == 2)
        #expect(throws: (any Error).self, "somebody brought it in meanwhile") {
            try store.takeTheoryProposals(
                [proposal("three"), proposal("one", "other")], known: [], file: "x")
        }
        #expect(try store.theoryProposals() == [one, two])
    }

    @Test("are replaced while they wait, and keep what they said before; what was declined says why")
    func history() throws {
        let one = proposal("one")
        try store.takeTheoryProposals([one], known: [], file: "theory.docx")
        var changed = one
        changed.parts = [.init(.outcome, "talks are open")]
        try store.takeTheoryProposals([changed], known: [one], file: "theory.docx")
        changed.state = .declined(because: "The same as I3.", on: Day(2026, 11, 24), by: "Evaluator")
        try store.save(changed, as: .theoryProposal(one.id))
        #expect(try store.theoryProposal(one.id) == changed)
        #expect(try store.waitingTheoryProposals() == 0)
        #expect(try store.earlier(of: .theoryProposal(one.id))?.value.isWaiting == true)
        #expect(try store.history(of: .theoryProposal(one.id)).count == 3)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("are new in format 18: a file from before is brought to it and verifies")
    func migrated() throws {
        let before = try #require(try store.study())
        try store.close()
        try scratch.older("s.realist", format: 17)
        let again = try Store.open(at: scratch.path("s.realist"), for: .writing(by: .example()))
        #expect(try again.read { try Int.fetchOne($0, sql: "PRAGMA user_version") } == Schema.present.version)
        #expect(try again.study() == before)
        #expect(try again.verify().findings.isEmpty)
        try again.takeTheoryProposals([proposal("one")], known: [], file: "x.csv")
        #expect(try again.theoryProposals() == [proposal("one")])
    }

    @Test("whose words are of somebody who withdraws are named, so that a person can take them away")
    func withdrawn() throws {
        var study = try #require(try store.study())
        let site = try #require(study.sites.first).id
        study.participants.append(Participant(id: Identifier(known: "p-77"), site: site))
        study.evidence.sources.append(
            Source(
                id: Identifier(known: "talk-77"), kind: .interview, title: "Talk",
                participants: [Identifier(known: "p-77")],
                text: Source.Text(path: "talk-77.txt", contents: "She sat with me in the rain. It came.")))
        var quoting = proposal("quoting")
        quoting.quotes = [.init("She sat with me in the rain.", source: "talk-77")]
        study.theoryProposals = [quoting, proposal("other")]
        _ = try store.importBundle(study, losing: true)
        let outcome = try store.withdraw("p-77", mode: .erase)
        #expect(outcome.stillHolding == ["theoryProposal quoting"])
        try store.delete(.theoryProposal(quoting.id))
        #expect(try store.theoryProposals().map(\.id.text) == ["other"])
    }

    @Test("that wait are counted without looking at all others")
    func plan() throws {
        let plan = try store.read { database in
            try Row.fetchAll(database, sql: "EXPLAIN QUERY PLAN " + Store.waitingProposals)
                .map { $0["detail"] as String? ?? "" }
        }
        #expect(plan.allSatisfy { $0.contains("theoryProposalWaiting") }, "\(plan)")
    }
}
