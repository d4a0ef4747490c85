import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Two people, one record") struct RecordTests {
    let scratch: Scratch
    let anna: Store
    let ben: Store
    let study: Study

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 12)
        study = made.study()
        do {
            let store = try Store.create(at: scratch.path("s.realist"), by: .example("server"))
            _ = try store.importBundle(study)
        }
        let store = try Store.open(at: scratch.path("s.realist"), for: .serving(by: .example("server")))
        anna = store.named("anna")
        ben = store.named("ben")
    }

    /// Saves one thing twice from the same version, deletes it under the other's hands, and makes it anew.
    func collide<Value>(_ record: Recorded<Value>, _ change: (inout Value, Int) -> Void) throws {
        let edited = try #require(try anna.version(of: record))
        var first = edited.value
        change(&first, 1)
        var second = edited.value
        change(&second, 2)
        let number = try anna.save(first, as: record, expecting: edited.number)
        #expect(number == edited.number + 1)
        let conflict = #expect(throws: EditConflict<Value>.self) {
            try ben.save(second, as: record, expecting: edited.number)
        }
        func text(_ value: Value?) -> String? { value.map { record.cells($0).canonicalText } }
        #expect(text(conflict?.present?.value) == text(first))
        #expect(conflict?.present?.number == number)
        #expect(conflict?.present?.by == "anna")
        #expect(conflict?.edited == edited)
        #expect(try anna.version(edited.number, of: record) == edited)
        #expect(conflict?.what == "Somebody else changed the \(record.kind) “\(record.id)” meanwhile.")
        #expect(throws: EditConflict<Value>.self) { try ben.delete(record, expecting: edited.number) }
        #expect(throws: EditConflict<Value>.self) { try ben.undo(record, expecting: edited.number) }
        #expect(try ben.save(first, as: record, expecting: edited.number) == number, "sent twice")
        #expect(try ben.save(second, as: record, expecting: number) == number + 1)
        #expect(try ben.undo(record, expecting: number + 1) == number + 2)
        #expect(text(try anna.version(of: record)?.value) == text(first))
        let actions = try anna.history(of: record).map(\.action)
        #expect(actions.first == "import" && actions.suffix(3) == ["save", "save", "undo"])
    }

    @Test("the second is shown both versions, whatever kind of thing it is")
    func kinds() throws {
        try collide(.adaptation(study.adaptations[0].id)) { $0.title = Wording("T\($1)") }
        let decision = study.decisions[0]
        try collide(.decision(at: decision.site, on: decision.recommendation)) {
            $0.reason = Wording("R\($1)")
        }
        try collide(.workshop(study.workshops[0].id)) { $0.title = Wording("W\($1)") }
        try collide(.site(study.sites[0].id)) {
            $0.label = Wording("S\($1)")
            $0.approved = nil
        }
        try collide(.recommendation(study.recommendations[0].id)) { $0.label = "R\($1)" }
        try collide(.configuration(study.theory.configurations[0].id)) { $0.note = Wording("N\($1)") }
        try collide(.statement(study.theory.statements[0].id)) { $0.text = Wording("C\($1)") }
        let judgement = study.evidence.judgements[0]
        try collide(
            .judgement(
                at: judgement.site, of: judgement.configuration, revision: judgement.revision)
        ) { $0.reason = Wording("J\($1)") }
        let overall = study.evidence.overallJudgements[0]
        try collide(.overallJudgement(of: overall.configuration, revision: overall.revision)) {
            $0.reason = Wording("O\($1)")
        }
        try collide(.reading(study.evidence.readings[0])) { $0.memo = "M\($1)" }
        try collide(.settings(study.about.id)) { $0.licence = "L\($1)" }
        #expect(try anna.verify().findings.isEmpty)
        #expect(try anna.study()?.about.stages == study.about.stages)
    }

    @Test("the second is told when it was deleted meanwhile, by whom, and what it was")
    func deleted() throws {
        let decision = study.decisions[0]
        let record = Recorded.decision(at: decision.site, on: decision.recommendation)
        try anna.delete(record, expecting: 1)
        var edited = decision
        edited.reason = "Another"
        let conflict = #expect(throws: EditConflict<Decision>.self) { try ben.save(edited, expecting: 1) }
        #expect(conflict?.present == nil)
        #expect(conflict?.edited?.value == decision)
        #expect(conflict?.deleted?.by == "anna")
        #expect(conflict?.what == "Somebody else deleted the decision “\(record.id)” meanwhile.")
    }

    @Test("of two who make the same thing new, the second is shown the first")
    func new() throws {
        var decision = study.decisions[0]
        let record = Recorded.decision(at: decision.site, on: decision.recommendation)
        try anna.delete(record)
        decision.reason = "first"
        try anna.save(decision, expecting: 0)
        decision.reason = "second"
        let conflict = #expect(throws: EditConflict<Decision>.self) { try ben.save(decision, expecting: 0) }
        #expect(conflict?.present?.value.reason == "first")
        #expect(conflict?.edited == nil)
        #expect(conflict?.code == "store.changed-meanwhile")
    }

    @Test("of eight who save at the same moment one wins, and the others are told")
    func eight() async throws {
        let store = anna
        let adaptation = study.adaptations[0]
        let results = Held((won: 0, told: 0))
        await withTaskGroup(of: Void.self) { group in
            for number in 0..<8 {
                group.addTask {
                    var mine = adaptation
                    mine.title = Wording("T\(number)")
                    do {
                        let mine = mine
                        _ = try await store.commit { try $0.save(mine, expecting: 1) }
                        results.change { $0.won += 1 }
                    } catch {
                        if error is EditConflict<Adaptation> { results.change { $0.told += 1 } }
                    }
                }
            }
        }
        #expect(results.value == (1, 7))
    }

    @Test("what was deleted is listed for its site, in nothing else, and comes back with its history")
    func restoring() throws {
        let adaptation = study.adaptations[0]
        let record = Recorded.adaptation(adaptation.id)
        try anna.delete(record, expecting: 1)
        let deletions = try anna.deletions(at: adaptation.site)
        #expect(deletions.map(\.what) == [.adaptation(adaptation.id)])
        #expect(deletions[0].title == adaptation.title && deletions[0].deed.by == "anna")
        #expect(try anna.study()?.adaptations.contains { $0.id == adaptation.id } == false)
        #expect(try ben.restore(record) == 2)
        #expect(try ben.deletions(at: adaptation.site).isEmpty)
        #expect(try ben.version(of: record)?.value == adaptation)
        let history = try ben.history(of: record)
        #expect(history.map(\.action) == ["import", "delete", "restore"])
        #expect(history.map(\.number) == [1, nil, 2])
        #expect(history.map(\.deed.by) == ["server", "anna", "ben"])
        #expect(throws: EditConflict<Adaptation>.self) { try ben.restore(record) }
        let never = try #require(Adaptation.ID("never-there"))
        #expect(throws: ContentProblem.self) { try ben.restore(Recorded.adaptation(never)) }
        #expect(try ben.verify().findings.isEmpty)
    }

    @Test("what was deleted and then taken out for good cannot come back")
    func purged() throws {
        let adaptation = study.adaptations[0]
        try anna.delete(adaptation.id)
        try anna.change("withdraw", kind: "participant", object: "x") {
            try $0.forget("adaptation", adaptation.id.text)
        }
        #expect(try anna.deletions(at: adaptation.site).isEmpty)
        #expect(throws: ContentProblem.self) { try anna.restore(Recorded.adaptation(adaptation.id)) }
    }

    @Test("what was deleted before the list was kept is in it")
    func migrated() throws {
        let path = scratch.path("old.realist")
        let adaptation = study.adaptations[0]
        let seven = Schema(
            migrations: Array(Schema.present.migrations.prefix(7)), stored: StoredKind.all,
            sets: [.responses, .codings])
        do {
            let store = try Store.create(at: path, by: .example("anna"), schema: seven)
            let rows = ObjectCells(Adaptation.stored, id: adaptation.id.text)
            try store.change("save", kind: "adaptation", object: rows.id) { ledger in
                try ledger.keep(
                    earlier: adaptation.cells.canonicalText, of: "adaptation", rows.id, number: 1,
                    until: "2026-03-09", change: nil)
                try ledger.database.execute(sql: "UPDATE revision SET replacedBy = writtenBy")
                _ = try ledger.keep("wave", "w") {}
            }
        }
        let store = try Store.open(at: path, for: .writing(by: .example("anna")))
        #expect(try store.deletions(at: adaptation.site).map(\.what) == [.adaptation(adaptation.id)])
    }
}
