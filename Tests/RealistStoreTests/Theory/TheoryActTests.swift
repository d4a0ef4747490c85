import Realist
import Testing

@testable import RealistStore

@Suite("Acts on a whole explanation") struct TheoryActTests {
    let scratch: Scratch
    let store: Store
    let study: Study

    init() throws {
        let made = try ListTests.made.get()
        scratch = try Scratch()
        study = made.study
        store = try Store.open(at: scratch.write(made.bytes, "s.realist"), for: .writing(by: .example()))
    }

    @Test("merging moves what named the one that goes, and puts it aside with its judgements")
    func merge() throws {
        let (kept, gone) = (study.theory.configurations[0], study.theory.configurations[1])
        let change = try #require(study.theory.changes.first).id
        try store.merge(
            gone, into: kept, on: Day(2026, 3, 9), because: change, expecting: kept.revision)
        let now = try #require(try store.study())
        let merged = try #require(now.theory.configurations.first { $0.id == kept.id })
        #expect(merged.context == kept.merged(with: gone).context)
        #expect(now.theory.configurations.first { $0.id == gone.id }?.archived == Day(2026, 3, 9))
        #expect(!now.recommendations.contains { $0.links.contains { $0.configuration == gone.id } })
        #expect(!now.adaptations.contains { $0.configurations.contains(gone.id) })
        #expect(!now.theory.contrasts.contains { $0.first == gone.id || $0.second == gone.id })
        #expect(!now.theory.rivals.contains { $0.configurations.contains(gone.id) })
        let judged = study.evidence.judgements.filter { $0.configuration == gone.id }
        #expect(now.evidence.judgements.filter { $0.configuration == gone.id } == judged)
        let lineage = now.theory.lineage.filter { $0.kind == .merged && $0.change == change }
        #expect(lineage.contains { $0.from == [kept.id, gone.id] && $0.into == [kept.id] })
        for reading in now.evidence.readings where reading.configuration == gone.id {
            var other = reading
            other.configuration = kept.id
            #expect(
                study.evidence.readings.contains {
                    $0.excerpt == other.excerpt && $0.part == other.part && $0.reader == other.reader
                        && $0.configuration == kept.id
                },
                "only what was read against both stays")
        }
        #expect(try store.verify().findings.isEmpty)
        #expect(throws: EditConflict<Configuration>.self) {
            // Somebody who has not seen that.
            let third = study.theory.configurations[2]
            try store.merge(third, into: kept, on: Day(2026, 3, 9), because: nil, expecting: kept.revision)
        }
    }

    @Test("what was taken out is found, comes back with its history, and is then not among what is out")
    func removed() throws {
        #expect(try store.removedTheory() == RemovedTheory())
        let lone = Configuration(
            id: Configuration.ID(known: "lone"), label: "L", title: "Alone", stage: study.about.stages[0].id)
        try store.save(lone)
        #expect(throws: ContentProblem.self) {
            try store.delete(.configuration(study.theory.contrasts[0].first))
        }
        try store.named("ben").delete(.configuration(lone.id), expecting: 1)
        let contrast = try #require(study.theory.contrasts.first)
        try store.delete(.contrast(contrast.id))
        let removed = try store.removedTheory()
        #expect(removed.configurations.map(\.value.label) == ["L"] && removed.configurations[0].by == "ben")
        #expect(removed.contrasts.map(\.value) == [contrast])
        try store.save(lone, expecting: 0)
        try store.save(contrast, as: .contrast(contrast.id), expecting: 0)
        #expect(try store.removedTheory() == RemovedTheory())
        #expect(try store.history(of: .contrast(contrast.id)).count == 3)
        let meant = study.adaptations.count { $0.configurations.contains(study.theory.configurations[0].id) }
        #expect(try store.changes(meantFor: study.theory.configurations[0].id) == meant)
    }
}
