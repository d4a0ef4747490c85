import Realist
import Testing

@testable import RealistStore

@Suite("What is kept so that lists stay quick") struct RecountTests {
    private let scratch: Scratch
    private let study: Study

    init() throws {
        let made = try ListTests.made.get()
        scratch = try Scratch()
        study = made.study
        try scratch.write(made.bytes, "s.realist")
    }

    private func totals() throws -> [String] {
        let store = try Store.open(at: scratch.path("s.realist"), for: .reading)
        var texts = try store.adaptationTotals().map { "\($0)" }
        texts += try store.responseTotals().map { "\($0)" }
        texts += try store.board(of: study.sites.map(\.id)).map { "\($0)" }
        return texts
    }

    private func writing() throws -> Store {
        try Store.open(at: scratch.path("s.realist"), for: .writing(by: .example()))
    }

    @Test("is left alone where the study itself is not whole, and by whoever only reads")
    func notWhole() throws {
        try scratch.tamper("s.realist", "UPDATE responseTotal SET forms = forms + 1")
        #expect(throws: StudyFileProblem.self) {
            try Store.open(at: scratch.path("s.realist"), for: .reading).mendLists()
        }
        try scratch.tamper("s.realist", "UPDATE adaptation SET title = 'made up' WHERE id = 'a-5'")
        let bytes = try scratch.bytes("s.realist")
        #expect(throws: Problems.self) { try writing().mendLists() }
        #expect(try scratch.bytes("s.realist") == bytes)
        let found = try Store.open(at: scratch.path("s.realist"), for: .reading).verify()
        #expect(!found.isWhole && found.findings.contains { $0.remedy.contains("backup") })
    }

    @Test("says so where a change does not go into its list, and then nothing of it is written")
    func refused() throws {
        try scratch.tamper(
            "s.realist",
            "CREATE UNIQUE INDEX i ON adaptationLine (siteId, state) WHERE adaptationId IN ('a-3', 'a-4')")
        func change(_ id: String) throws -> Adaptation {
            try #require(study.adaptations.first { $0.id.text == id })
        }
        let (old, other) = (try change("a-3"), try change("a-4"))
        #expect(old.site == other.site && old.state != other.state)
        var moved = old
        moved.steps = other.steps
        let store = try writing()
        #expect(throws: (any Error).self) {
            try store.save(moved)
        }
        #expect(try store.adaptation(old.id)?.state == old.state)
    }

    private func verify() throws -> [AuditFinding] {
        try Store.open(at: scratch.path("s.realist"), for: .reading).verify().findings
    }

    @Test("is counted once more when the study is verified, and agrees")
    func whole() throws {
        #expect(try verify().isEmpty)
    }

    @Test(
        "is named where it differs from the rows",
        arguments: [
            (
                "UPDATE adaptationTotal SET adaptations = adaptations + 1 WHERE code = 'in-place'",
                "verify.total-differs"
            ),
            ("INSERT INTO adaptationTotal VALUES ('nowhere', 'kept', 3)", "verify.total-differs"),
            ("DELETE FROM bearingTotal", "verify.total-differs"),
            ("UPDATE responseTotal SET forms = forms - 1", "verify.total-differs"),
            ("DELETE FROM responseTotal", "verify.total-differs"),
            ("DELETE FROM adaptationLine WHERE adaptationId = 'a-5'", "verify.not-as-listed"),
            (
                "UPDATE adaptationLine SET state = iif(state = 'kept', 'agreed', 'kept') WHERE adaptationId = 'a-5'",
                nil
            ),
            (
                "UPDATE adaptationLine SET shared = 1 - shared WHERE adaptationId = 'a-5'",
                "verify.not-as-listed"
            ),
            (
                "UPDATE adaptationLine SET title = title || '!' WHERE adaptationId = 'a-5'",
                "verify.not-as-listed"
            ),
            ("DELETE FROM adaptationBearing", "verify.not-as-listed"),
            ("INSERT INTO adaptationGroup VALUES ('theme', 'x', 0, 'a-5')", "verify.not-as-listed"),
        ] as [(String, String?)])
    func differs(sql: String, code: String?) throws {
        let sound = try totals()
        try scratch.tamper("s.realist", sql)
        let found = try verify()
        #expect(!found.isEmpty)
        if let code { #expect(found.contains { $0.code == code }, "\(found.map(\.what))") }
        #expect(found.allSatisfy { $0.isOfLists && !$0.remedy.contains("backup") })

        let store = try writing()
        let before = try store.audit(most: 1).lines.first
        let (mended, now) = try store.mendLists()
        #expect(mended == found && now.findings.isEmpty)
        let entry = try #require(try store.audit(most: 1).lines.first)
        #expect(entry.action == "mend-lists" && entry.sequence == (before?.sequence ?? 0) + 1)
        #expect(entry.detail == "{\"mended\":\(found.count)}")
        #expect(now.head?.hash == entry.hash)
        #expect(try store.verify().findings.isEmpty)
        #expect(try totals() == sound)
        // Where nothing is wrong nothing is written.
        #expect(try store.mendLists().mended.isEmpty)
        #expect(try store.audit(most: 1).lines.first?.sequence == entry.sequence)
    }

    @Test("says which total, what it is, and what there is")
    func words() throws {
        try scratch.tamper("s.realist", "UPDATE responseTotal SET forms = forms + 7")
        let store = try Store.open(at: scratch.path("s.realist"), for: .reading)
        let total = try #require(try store.responseTotals().first)
        let place = "\(total.instrument), \(total.wave), \(total.site)"
        #expect(
            try store.verify().findings.map(\.what).contains(
                "The total kept for \(place) is \(total.forms), and there are \(total.forms - 7) (responseTotal)."
            ))
        // The study itself is whole, and can be copied.
        _ = try store.backup(to: scratch.path("copy.realist"))
    }
}
