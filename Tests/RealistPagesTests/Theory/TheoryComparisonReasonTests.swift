import Realist
import Testing

@testable import RealistPages

@Suite("Why two snapshots differ") struct TheoryComparisonReasonTests {
    @Test(
        "each explanation that says something else has the reasons of its changes, whichever snapshot comes first"
    )
    func reasons() throws {
        let theory = try AppExample.theory(.plain)
        let around = try AppExample.surroundings(.plain)
        for (from, to) in [("first", "now"), ("now", "first")] {
            let page = TheoryComparisonPage(around, theory, from: from, to: to, start: 0)
            let changed = try #require(page.changed?.items)
            let expected = Set(theory.theory.changes.map { theory.text($0.reason) })
            let told = changed.flatMap { $0.reasons?.items ?? [] }
            #expect(!told.isEmpty)
            for reason in told { #expect(expected.contains { reason.contains($0.dropLast()) }) }
        }
    }

    @Test("what was changed before the earlier snapshot is no reason")
    func between() throws {
        let theory = try AppExample.theory(.plain)
        let page = TheoryComparisonPage(
            try AppExample.surroundings(.plain), theory, from: "now", to: "now", start: 0)
        #expect(page.changed == nil)
    }
}
