import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Codings") struct CodingTests {
    let made: MadeCodes
    private var store: Store { made.store }

    init() throws { made = try MadeCodes() }

    private func lastEntry() throws -> AuditEntry {
        try #require(
            try store.read {
                try AuditEntry.fetchOne($0, sql: "SELECT * FROM audit ORDER BY sequence DESC LIMIT 1")
            })
    }

    @Test("that one coder gives and takes are one entry of the audit, and it verifies")
    func give() throws {
        let head = try store.head().sequence
        let passage = MadeCodes.passage(1)
        let changed = try store.code(
            passage, giving: [MadeCodes.three, MadeCodes.one], taking: [MadeCodes.two], by: "ann")
        #expect(changed == CodingChange(given: [MadeCodes.three], taken: [MadeCodes.two]))
        let expected = Set(MadeCodes.codings).subtracting([MadeCodes.coding(1, MadeCodes.two, "ann")])
            .union([MadeCodes.coding(1, MadeCodes.three, "ann")])
        #expect(try made.all() == expected, "bob's stay")
        let entry = try lastEntry()
        #expect(entry.sequence == head + 1 && entry.action == "code")
        #expect(entry.kind == "excerpt" && entry.object == "x-1")
        #expect(entry.detail == #"{"given":["empty"],"taken":["not-my-words"]}"#)
        #expect(entry.before != nil && entry.after != nil)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("taken back leave all as it was; what is so already is no entry")
    func undo() throws {
        let passage = MadeCodes.passage(1)
        let before = try made.all()
        let changed = try store.code(passage, giving: [MadeCodes.three], taking: [MadeCodes.one], by: "ann")
        try store.code(passage, giving: changed.taken, taking: changed.given, by: "ann")
        #expect(try made.all() == before)
        let head = try store.head().sequence
        let again = try store.code(passage, giving: [MadeCodes.one], taking: [MadeCodes.three], by: "ann")
        #expect(again == CodingChange())
        #expect(try store.head().sequence == head)
        #expect(try store.codings(of: passage).count == 3)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("need a code and a passage that are there")
    func broken() throws {
        let before = try made.all()
        let gone = Code.ID(known: "gone")
        #expect(throws: ContentProblem.self) {
            try store.code(MadeCodes.passage(1), giving: [gone], by: "ann")
        }
        #expect(throws: ContentProblem.self) {
            try store.code(Excerpt.ID(known: "nowhere"), giving: [MadeCodes.one], by: "ann")
        }
        #expect(try made.all() == before)
        #expect(throws: ContentProblem.self, "a code that somebody gave cannot be deleted") {
            try store.delete(.code(MadeCodes.one))
        }
    }

    @Test("are counted by passages and by different people, again as soon as something is coded")
    func counts() throws {
        let kept = try store.keptCodeCounts()
        #expect(kept.value.codes[MadeCodes.one] == .init(passages: 2, people: 2))
        #expect(kept.value.codes[MadeCodes.two] == .init(passages: 4, people: 2), "x-4 is nobody's")
        #expect(kept.value.themes[MadeCodes.pen] == .init(passages: 4, people: 2))
        #expect(kept.value.dimensions[MadeCodes.safety] == .init(passages: 4, people: 2))
        #expect(kept.value.codes[MadeCodes.three] == .init())
        try store.code(MadeCodes.passage(4), giving: [MadeCodes.three], by: "ann")
        #expect(try store.keptCodeCounts(kept).value.codes[MadeCodes.three] == .init(passages: 1, people: 0))
    }

    @Test("of a code come in the order of the sources, page by page, each passage once")
    func passages() throws {
        let first = try store.passages(coded: MadeCodes.two, most: 3)
        #expect(first.count == 4 && first.passages.map(\.excerpt.id.text) == ["x-1", "x-2", "x-3"])
        #expect(first.passages[0].coders == ["ann", "bob"] && first.passages[0].title == "A talk")
        let rest = try store.passages(coded: MadeCodes.two, from: 3, most: 3)
        #expect(rest.passages.map(\.excerpt.id.text) == ["x-4"])
        #expect(try store.passages(coded: MadeCodes.three, most: 3).count == 0)
    }
}
