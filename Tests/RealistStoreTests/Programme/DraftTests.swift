import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("A form that was begun") struct DraftTests {
    let scratch: Scratch
    let store: Store
    let study: Study

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 13)
        study = made.study()
        store = try Store.create(at: scratch.path("s.realist"), by: .example("account:anna-x1y2z"))
        _ = try store.importBundle(study)
    }

    func draft(
        _ id: String = "d-1", _ fields: [String: [String]] = ["what": ["We meet \"earlier\""]]
    ) throws -> Draft {
        Draft(
            id: try #require(Draft.ID(id)), kind: "change", site: study.sites[0].id,
            account: "anna-x1y2z", fields: fields)
    }

    @Test("is kept as typed at every step, and found by site and by account")
    func steps() throws {
        var draft = try self.draft()
        #expect(try store.save(draft, expecting: 0) == 1)
        draft.fields["who"] = ["the lead", "the team\r\n", ""]
        #expect(try store.save(draft, expecting: 1) == 2)
        #expect(try store.save(draft, expecting: 1) == 2, "sent twice")
        let kept = try #require(try store.draft(draft.id))
        #expect(kept.fields == draft.fields && kept.number == 2 && kept.by == "account:anna-x1y2z")
        #expect(kept.began < kept.changed)
        #expect(try store.drafts(at: study.sites[0].id) == [kept])
        #expect(try store.drafts(of: "anna-x1y2z") == [kept])
        #expect(try store.drafts(of: "ben-a1b2c").isEmpty)
        try store.delete(draft.id)
        try store.delete(draft.id)
        #expect(try store.draft(draft.id) == nil)
    }

    @Test("is not overwritten from another tab, nor made again when it was sent")
    func tabs() throws {
        var draft = try self.draft()
        try store.save(draft, expecting: 0)
        draft.fields["what"] = ["first tab"]
        try store.save(draft, expecting: 1)
        draft.fields["what"] = ["second tab"]
        let conflict = #expect(throws: EditConflict<Draft>.self) { try store.save(draft, expecting: 1) }
        #expect(conflict?.present?.value.fields["what"] == ["first tab"])
        try store.delete(draft.id, expecting: 2)
        #expect(throws: EditConflict<Draft>.self) { try store.save(draft, expecting: 2) }
    }

    @Test("leaves study, audit and export as they are")
    func apart() throws {
        let before = try (store.study(), store.head())
        try store.save(self.draft())
        #expect(try store.study() == before.0)
        #expect(try store.head() == before.1)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("has its limits, and goes when nobody touches it")
    func limits() throws {
        let long = try draft("d-2", ["what": [String(repeating: "a", count: Draft.mostBytes)]])
        let problem = #expect(throws: ContentProblem.self) { try store.save(long) }
        #expect(problem?.code == "store.draft-too-long")
        try store.save(self.draft())
        #expect(try store.deleteDrafts(untouchedSince: Day(2026, 3, 1)) == 0)
        #expect(try store.deleteDrafts(untouchedSince: Day(2026, 4, 1)) == 1)
    }

    @Test("goes with its site, and is named by a withdrawal that finds the person in it")
    func others() throws {
        let person = try #require(study.participants.first { $0.id.text.contains(where: \.isNumber) })
        try store.save(self.draft("d-3", ["what": ["\(person.id) said so"]]))
        let outcome = try store.withdraw(person.id.text, mode: .erase, looking: true)
        #expect("\(outcome)".contains("draft d-3"))
    }
}
