import RealistPages
import Testing

@testable import RealistWeb

@Suite("Ticks of two people") struct MergingTests {
    private let field = Merging.Field(
        name: "ticks", names: ["ticks", "note"], label: "", mayKeepBoth: false,
        ticks: Merging.Ticks(offered: ["a", "b", "c", "unknown"], alone: ["unknown"])
    ) { $0.all("ticks").joined(separator: " ") + $0["note"] }

    private func answers(_ ticks: String, note: String = "") -> Answers {
        Answers(["ticks": ticks.split(separator: " ").map(String.init), "note": [note]])
    }

    private func merged(_ base: String, _ mine: Answers, _ theirs: Answers) -> Answers? {
        let base = answers(base)
        let (merged, met) = Merging.byField(
            [field], base: base, theirsBase: base, mine: mine, theirs: theirs)
        return met.isEmpty ? merged : nil
    }

    @Test(
        "are put together one by one",
        arguments: [
            ("", "a", "b", "a b"), ("a", "a c", "a b", "a b c"), ("a b", "a", "a b c", "a c"),
            ("a b", "", "a", ""), ("unknown", "a", "b", "a b"), ("a", "a b", "a b", "a b"),
            ("a", "a", "b c", "b c"), ("a", "b", "a", "b"),
            // What is no answer of the page nobody could tick: it stays as the other one has it.
            ("own a", "a b", "own a c", "a b c own"), ("own a", "a b", "own a", "a b"),
        ])
    func together(base: String, mine: String, theirs: String, both: String) {
        #expect(merged(base, answers(mine), answers(theirs)) == answers(both))
    }

    @Test(
        "are asked about where they do not go together",
        arguments: [("a", "unknown", "a b"), ("a", "a b", "unknown"), ("a b", "a", "b")])
    func asked(base: String, mine: String, theirs: String) {
        #expect(merged(base, answers(mine), answers(theirs)) == nil)
    }

    @Test("are asked about where the other one wrote beside them")
    func beside() {
        #expect(merged("a", answers("a b"), answers("a c", note: "x")) == nil)
        #expect(merged("a", answers("a b", note: "x"), answers("a c")) == answers("a b c", note: "x"))
    }
}
