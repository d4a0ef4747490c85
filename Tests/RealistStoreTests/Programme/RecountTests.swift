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
            ("DELETE FROM adaptationBearing", "verify.not-as-listed"),
            ("INSERT INTO adaptationGroup VALUES ('theme', 'x', 0, 'a-5')", "verify.not-as-listed"),
        ] as [(String, String?)])
    func differs(sql: String, code: String?) throws {
        try scratch.tamper("s.realist", sql)
        let found = try verify()
        #expect(!found.isEmpty)
        if let code { #expect(found.contains { $0.code == code }, "\(found.map(\.what))") }
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
