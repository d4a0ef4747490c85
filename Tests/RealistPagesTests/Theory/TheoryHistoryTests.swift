@testable import Realist
import Testing

@testable import RealistPages

@Suite("How the theory changed") struct TheoryHistoryTests {
    private typealias Touched = TheoryPage.ChangeOfTheory.Touched

    private static func touched(_ change: Int) throws -> [Touched] {
        try #require(try TheoryPage(Example.toolkit()).changes).items[change].touched
    }

    private static func line(_ touched: Touched) -> String {
        let name = touched.explanation?.label ?? touched.text ?? ""
        let into = touched.successors?.items.map(\.label) ?? []
        return ([name + ": " + touched.what] + into).joined(separator: " ")
    }

    @Test("says of each explanation once what became of it")
    func once() throws {
        #expect(try Self.touched(0).map(Self.line) == ["I1: I2 split off from it", "I2: split off from I1"])
        #expect(
            try Self.touched(1).map(Self.line) == [
                "I1: version 2", "I3: split off from an explanation that was not kept",
                "C1: C3 merged into it", "C2: split off from an explanation that was not kept, added",
                "C3, A plan that is signed: no longer there: merged into C1",
                "an explanation that was not kept: no longer there: split into I3 C2",
                "Everybody knows everybody: a statement in new words; before: “The place is small”",
            ])
    }

    @Test("names no identifier, neither on the map's page nor on that of an explanation")
    func noIdentifier() throws {
        for (path, page) in try WrittenSite.pages() {
            for id in [Example.merged, Example.unkept] {
                #expect(!page.contains(">\(id)<") && !page.contains(" \(id) "), "\(path)")
            }
        }
    }

    @Test("an explanation that was added later has its day and its reason")
    func addedLater() throws {
        let toolkit = try Example.toolkit()
        let configuration = try #require(toolkit.index.configurations[Example.c2])
        let first = try #require(RevisionLine.all(of: configuration, in: toolkit).last)
        #expect(first.date?.machine == "2025-09-01")
        #expect(first.reason == "Four passages say so.")
        #expect(first.heading.hasSuffix("added"))
    }

    @Test("one of which nobody noted the day is dated by the first snapshot that has it")
    func bySnapshot() throws {
        var theory = Example.theory
        theory.lineage = []
        let toolkit = Toolkit(
            try Example.publication(theory: theory), words: try Example.words(), downloads: [])
        let configuration = try #require(toolkit.index.configurations[Example.i2])
        let first = try #require(RevisionLine.all(of: configuration, in: toolkit).last)
        #expect(first.date?.machine == "2026-03-01")
        #expect(first.reason?.contains("The refined theory") == true)
    }
}
