import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("The theory that is kept between requests") struct TheoryWorkTests {
    let scratch: Scratch
    let store: Store
    let study: Study

    init() throws {
        let made = try ListTests.made.get()
        scratch = try Scratch()
        study = made.study
        store = try Store.open(at: scratch.write(made.bytes, "s.realist"), for: .writing(by: .example()))
    }

    private func wasChanged(since sequence: Int64) throws -> Bool {
        try store.read {
            try Row.fetchOne($0, sql: Store.theoryChanged, arguments: ["since": sequence]) != nil
        }
    }

    @Test("is read again after everything that changes it, and after nothing else")
    func isReadAgain() throws {
        var known = try store.keptTheoryWork()
        func now(_ what: String, changes: Bool, _ act: () throws -> Void) throws {
            try act()
            #expect(try wasChanged(since: known.sequence) == changes, "\(what)")
            let fresh = try store.theoryWork()
            let kept = try store.keptTheoryWork(known)
            #expect(kept.value == fresh, "\(what)")
            #expect(kept.isLater(than: known), "\(what)")
            known = kept
        }
        var statement = study.theory.statements[0]
        try now("a statement", changes: true) {
            statement.text = "Something else is so"
            try store.save(statement, as: Recorded(statement.id.text), expecting: nil)
        }
        try now("a change of a site", changes: false) {
            var change = study.adaptations[0]
            change.title = "Another title"
            try store.save(change)
        }
        try now("a new change of a site", changes: false) {
            let one = study.adaptations[0]
            try store.save(
                Adaptation(
                    id: Adaptation.ID(known: "brand-new"), site: one.site, title: "Another", kind: one.kind,
                    description: one.description, steps: one.steps))
        }
        try now("a deleted change of a site", changes: false) { try store.delete(study.adaptations[1].id) }
        var judgement = try #require(study.evidence.judgements.first)
        try now("a judgement", changes: true) {
            judgement.reason = "Because of something else"
            try store.save(judgement)
        }
        try now("a decision", changes: false) {
            var decision = try #require(study.decisions.first)
            decision.reason = "Because"
            try store.save(decision)
        }
        try now("a new explanation", changes: true) {
            let lone = Configuration(
                id: Configuration.ID(known: "lone"), label: "L", title: "Alone",
                stage: study.about.stages[0].id)
            try store.save(lone)
        }
        try now("a meeting", changes: true) {
            var meeting = try #require(study.workshops.first)
            meeting.title = "Another meeting"
            try store.save(meeting)
        }
        try now("the whole study", changes: true) {
            var other = study
            other.about.title = "Another study"
            _ = try store.importBundle(other, losing: true)
        }
    }

    @Test("is told at once by a server that nothing was committed since, and read again when something was")
    func served() throws {
        try store.close()
        let store = try Store.open(at: scratch.path("s.realist"), for: .serving(by: .example()))
        let known = try store.keptTheoryWork()
        #expect(try !store.keptTheoryWork(known).isLater(than: known))
        var statement = study.theory.statements[0]
        statement.text = "Something else is so"
        try store.save(statement, as: .statement(statement.id), expecting: nil)
        let next = try store.keptTheoryWork(known)
        #expect(next.isLater(than: known))
        #expect(next.value.theory.statements[0].text == statement.text)
        var judgement = try #require(study.evidence.judgements.first)
        judgement.reason = "Because of something else"
        let record = Recorded<Judgement>.judgement(
            at: judgement.site, of: judgement.configuration, revision: judgement.revision)
        try store.save(judgement)
        try store.undo(record)
        #expect(try store.keptTheoryWork(next).value == store.theoryWork())
        try store.delete(record)
        let last = try store.keptTheoryWork(next)
        #expect(last.value.judgements.count == next.value.judgements.count - 1)
    }

    @Test("many things at once are what each of them is by itself")
    func batches() throws {
        try store.read { database in
            func same<Thing: Stored>(_ kind: Thing.Type) throws {
                let all = try Thing.fetchAll(database).map(\.storedId)
                let ids = all.prefix(40).reversed() + ["nothing", "it’s \"odd\""] + all.prefix(1)
                let each = try ids.compactMap { try Thing.fetch(database, $0) }
                let together = try Thing.fetchAll(database, ids: ids)
                #expect(!each.isEmpty && each == together)
            }
            try same(Adaptation.self)
            try same(Workshop.self)
            try same(Decision.self)
            try same(Configuration.self)
            #expect(try Adaptation.fetchAll(database, ids: []).isEmpty)
        }
    }

    @Test("is looked for by indexes alone")
    func plan() throws {
        let plan = try store.read {
            try Row.fetchAll(
                $0, sql: "EXPLAIN QUERY PLAN " + Store.theoryChanged, arguments: ["since": 5])
        }.map { $0["detail"] as String }
        #expect(!plan.isEmpty && !plan.contains { $0.hasPrefix("SCAN") }, "\(plan)")
    }
}
