import Realist
import Testing

@testable import RealistStore

@Suite("Changes of a table, in a study file") struct TakeChangesTests {
    let scratch: Scratch
    let store: Store
    let study: Study

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 23)
        study = made.study()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
    }

    private func change(_ id: String, _ title: Wording = "Tea at three") throws -> Adaptation {
        Adaptation(
            id: try #require(Adaptation.ID(id)), site: study.sites[0].id, title: title, kind: .local,
            description: title, before: "Noon", steps: [.init(to: .inPlace)])
    }

    private func take(_ changes: [Adaptation], from source: String = "changes") throws {
        try store.takeChanges(
            changes, numbers: try store.importedChanges(from: source).numbers, source: source)
    }

    @Test("come in behind the others, in one entry of the audit, and are remembered")
    func new() throws {
        let before = try store.head().sequence
        let two = [try change("a-1"), try change("a-2")]
        try take(two)
        #expect(try store.head().sequence == before + 1)
        #expect(try store.study()?.adaptations == study.adaptations + two)
        let imported = try store.importedChanges(from: "changes")
        #expect(imported.untouched == Set(two.map(\.id)) && imported.fromHere == imported.untouched)
        #expect(imported.last.isEmpty)
        #expect(imported.numbers.count == study.adaptations.count + 2)
        #expect(try store.importedChanges(from: "other").fromHere.isEmpty)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("are remembered as they came in, when they were edited or deleted since")
    func edited() throws {
        let first = [try change("a-1"), try change("a-2")]
        try take(first)
        let second = try change("a-1", "Tea at four")
        try take([second])
        var edited = second
        edited.observed = "More came"
        try store.save(edited)
        try store.delete(first[1].id)
        let imported = try store.importedChanges(from: "changes")
        #expect(imported.untouched.isEmpty)
        #expect(imported.last == [second.id: second, first[1].id: first[1]])
        #expect(imported.fromHere == Set(first.map(\.id)))
        #expect(try store.earlierVersions(of: second.id).map(\.value) == [first[0], second])
        #expect(try store.study()?.adaptations.last == edited, "the order stays")
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("do not come in when somebody else was quicker, none of them")
    func quicker() throws {
        try take([try change("a-1")])
        let numbers = try store.importedChanges(from: "changes").numbers
        try store.save(try change("a-1", "Tea at five"))
        let new = [try change("a-3"), try change("a-1", "Tea at four")]
        #expect(throws: EditConflict<Adaptation>.self) {
            try store.takeChanges(new, numbers: numbers, source: "changes")
        }
        #expect(try store.adaptation(new[0].id) == nil)
        #expect(try store.adaptation(new[1].id)?.title == "Tea at five")
    }
}
