import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Saving one thing") struct SavingTests {
    let scratch: Scratch
    let store: Store
    let study: Study

    init() throws {
        scratch = try Scratch()
        var made = Made(seed: 11)
        study = made.study()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(study)
    }

    @Test("gives a configuration its next revision, with the reason for it")
    func configuration() throws {
        var configuration = study.theory.configurations[1]
        let earlier = configuration
        configuration.resource = []
        let change = study.theory.changes[0].id
        try store.save(configuration, because: change)
        let saved = try #require(try store.configuration(configuration.id))
        #expect(saved.resource.isEmpty && saved.revision == earlier.revision + 1)
        let versions = try store.earlierVersions(of: configuration.id)
        #expect(versions.last?.value == earlier)
        #expect(versions.last?.by == "anna" && versions.last?.change == change)
        #expect(try store.study()?.theory.revisions.contains { $0.value == .configuration(earlier) } == true)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("keeps what a statement, a change and a decision were before")
    func others() throws {
        var statement = study.theory.statements[0]
        statement.text = "Talks stay between us"
        try store.save(statement)
        #expect(try store.statement(statement.id) == statement)
        #expect(try store.earlierVersions(of: statement.id).last?.value == study.theory.statements[0])

        var adaptation = study.adaptations[0]
        adaptation.steps.append(.init(to: .stopped))
        try store.save(adaptation)
        #expect(try store.adaptation(adaptation.id) == adaptation)
        #expect(try store.earlierVersions(of: adaptation.id).map(\.value) == [study.adaptations[0]])

        var decision = try #require(study.decisions.first)
        decision.choice = decision.choice == .adopt ? .reject : .adopt
        try store.save(decision)
        let earlier = try store.earlierDecisions(at: decision.site, on: decision.recommendation)
        #expect(earlier.map(\.value) == [study.decisions[0]])
        #expect(try store.study()?.decisions.map(\.site) == study.decisions.map(\.site), "the order stays")
        #expect(try store.verify().findings.isEmpty)
        #expect(try store.head().sequence == 5)
    }

    @Test("does not overwrite what somebody else saved meanwhile")
    func meanwhile() throws {
        var adaptation = study.adaptations[0]
        let number = try store.number(of: adaptation.id)
        adaptation.reason = "first"
        try store.save(adaptation, expecting: number)
        adaptation.reason = "second"
        #expect(throws: EditConflict<Adaptation>.self) { try store.save(adaptation, expecting: number) }
        #expect(try store.adaptation(adaptation.id)?.reason == "first")
    }

    @Test("of a new thing puts it at the end; deleting one keeps it as an earlier version")
    func new() throws {
        var adaptation = study.adaptations[0]
        try store.delete(adaptation.id)
        #expect(try store.adaptation(adaptation.id) == nil)
        #expect(try store.earlierVersions(of: adaptation.id).count == 1)
        adaptation.title = "Back again"
        try store.save(adaptation)
        #expect(try store.study()?.adaptations.last == adaptation)
        #expect(try store.number(of: adaptation.id) == 2)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("is seen by verify when the order of things was changed past the audit")
    func order() throws {
        try scratch.tamper("s.realist", "UPDATE adaptation SET position = 100 - position")
        let found = try store.verify().findings.map(\.code)
        #expect(found.first == "verify.changed-past-the-audit")
        // The lists have the places as they were.
        #expect(Set(found.dropFirst()) == ["verify.not-as-listed"])
    }

    @Test("of a release remembers what was shown, in its turn")
    func release() throws {
        let figure = Figure(
            id: "f", page: "outcomes.html", instrument: "i", subscale: "s", wave: "w", groupKind: "site",
            group: "g", statistic: "mean", value: "31.2", status: .shown)
        var withheld = figure
        withheld.value = nil
        withheld.status = .small
        let release = Release(number: 4, on: Day(2026, 3, 9), content: "abc", figures: [figure, withheld])
        try store.record(release)
        #expect(try store.releases().last?.figures == [figure])
        #expect(throws: ContentProblem.self) { try store.record(release) }
    }

    @Test("sees one state while it reads, whatever is saved meanwhile")
    func oneState() throws {
        let other = try Store.open(at: scratch.path("s.realist"), for: .reading)
        // Five seconds are too long for a test.
        try store.queue.inDatabase { try $0.execute(sql: "PRAGMA busy_timeout = 50") }
        let before = try other.study()
        try other.holdState()
        let change = TheoryChange(id: .init(known: "c"), on: Day(2026, 1, 1), reason: "r", trigger: .data)
        #expect(throws: StudyFileProblem.busy(path: scratch.path("s.realist"))) { try store.save(change) }
        #expect(try other.study() == before)
        let counts = try other.inOneState { try $0.responseCounts() }
        #expect(counts.isEmpty)
    }
}
