import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Rounds of double coding in the file") struct CodingRoundTests {
    let made: MadeCodes
    private var store: Store { made.store }
    static let id = CodingRound.ID(known: "first")
    static let day = Day(2026, 3, 9)

    init() throws { made = try MadeCodes() }

    private func begin(taking: Bool = false) throws {
        try store.begin(
            CodingRound(
                id: Self.id, title: "First", passages: (1...4).map(MadeCodes.passage),
                codes: [MadeCodes.one, MadeCodes.two], coders: ["ann", "bob"], begun: Self.day),
            taking: taking)
    }

    private func give(_ coder: String, _ passage: Int, _ codes: [Code.ID]) throws {
        try store.give(
            BlindCoding(
                round: Self.id, excerpt: MadeCodes.passage(passage), coder: coder, codes: codes,
                on: Self.day))
    }

    private func agree(_ passage: Int, _ code: Code.ID, isGiven: Bool) throws {
        try store.settle(
            [
                Adjudication(
                    round: Self.id, excerpt: MadeCodes.passage(passage), code: code, isGiven: isGiven,
                    because: "Read together", by: "ann", on: Self.day)
            ], at: MadeCodes.passage(passage), of: Self.id)
    }

    private func work() throws -> RoundWork { try #require(try store.roundWork(Self.id)) }

    private func codings(_ passage: Int) throws -> Set<Coding> {
        Set(try store.codings(of: MadeCodes.passage(passage)))
    }

    @Test("leave codings as they are while they are open, and hide others' from those who take part")
    func open() throws {
        let before = try made.all()
        try begin()
        try give("ann", 1, [MadeCodes.one])
        try give("bob", 1, [])
        #expect(try made.all() == before)
        #expect(try work().given(by: "bob", at: MadeCodes.passage(1)) == [])
        let ann = try store.unseenCodings(by: "ann")
        #expect(ann.passages.count == 4)
        #expect(
            try Set(store.codings(of: MadeCodes.passage(1), but: ann).map(\.coder)) == ["ann"])
        #expect(try store.unseenCodings(by: "carla").isNothing)
        // Of the four passages with the second code bob's third and fourth are hidden.
        let found = try store.passages(coded: MadeCodes.two, most: 10, but: ann)
        #expect(found.count == 2 && found.passages.flatMap(\.coders) == ["ann", "ann"])
        #expect(try store.passages(coded: MadeCodes.two, most: 10).count == 4)
        #expect(try store.codeCounts(but: ann).codes[MadeCodes.two]?.passages == 2)
        #expect(try store.codedWork(but: ann).coded.passages.count == 2)
        #expect(try store.codedWork(but: .none).coded.passages.count == 4)
        #expect(try store.source(Source.ID(known: "group"), but: ann)?.codes.isEmpty == true)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("take what was coded before as answers, where somebody wants it")
    func taking() throws {
        try begin(taking: true)
        let work = try work()
        #expect(work.given(by: "ann", at: MadeCodes.passage(1)) == [MadeCodes.one, MadeCodes.two])
        #expect(work.left(for: "ann") == [MadeCodes.passage(3), MadeCodes.passage(4)])
    }

    @Test("make codings of what each gave when they are closed, at passages at which they looked")
    func close() throws {
        try begin()
        try give("ann", 1, [MadeCodes.one])
        try give("bob", 1, [MadeCodes.one])
        try give("ann", 2, [])
        try store.close(Self.id, by: "ann", on: Self.day)
        // Ann had given the second code to the first and second passage, and looked anew.
        #expect(
            try codings(1) == [
                MadeCodes.coding(1, MadeCodes.one, "ann"), MadeCodes.coding(1, MadeCodes.one, "bob"),
            ])
        #expect(try codings(2).isEmpty)
        #expect(try codings(4) == [MadeCodes.coding(4, MadeCodes.two, "bob")], "bob has not looked")
        #expect(try store.unseenCodings(by: "ann").isNothing)
        #expect(throws: RoundRefusal.self) { try give("ann", 3, []) }
        #expect(throws: RoundRefusal.self) { try store.close(Self.id, by: "ann", on: Self.day) }
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("close when the last coder has finished, and take answers until then")
    func finish() throws {
        try begin()
        #expect(try store.finish(Self.id, coder: "ann", on: Self.day) == false)
        try give("ann", 1, [MadeCodes.one])
        #expect(throws: RoundRefusal.self) {
            try store.finish(Self.id, coder: "carla", on: Self.day)
        }
        #expect(try store.finish(Self.id, coder: "bob", on: Self.day))
        #expect(try work().round.closed == .init(on: Self.day, by: "bob"))
    }

    @Test("count what was agreed once, and leave out what was agreed as not given, whoever gave it")
    func settle() throws {
        try store.code(MadeCodes.passage(1), giving: [MadeCodes.two], by: "carla")
        try begin()
        #expect(throws: RoundRefusal.self) { try agree(1, MadeCodes.one, isGiven: true) }
        try give("ann", 1, [MadeCodes.one, MadeCodes.two])
        try give("bob", 1, [])
        try store.close(Self.id, by: "ann", on: Self.day)
        let figures = try work().agreement().map(\.figures)
        try agree(1, MadeCodes.one, isGiven: true)
        try agree(1, MadeCodes.two, isGiven: false)
        #expect(try codings(1) == [MadeCodes.coding(1, MadeCodes.one, "agreed/first")])
        #expect(try store.codeCounts().codes[MadeCodes.one]?.passages == 2)
        // A change of mind: the code is there again, and nobody's figures have moved.
        try agree(1, MadeCodes.two, isGiven: true)
        #expect(try codings(1).contains(MadeCodes.coding(1, MadeCodes.two, "agreed/first")))
        #expect(try work().agreement().map(\.figures) == figures)
        #expect(throws: RoundRefusal.self) { try agree(2, MadeCodes.one, isGiven: true) }
        #expect(try store.coders().contains("agreed/first") == false)
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("take nothing from a stranger, at another passage, or of another code")
    func refuse() throws {
        try begin()
        #expect(throws: RoundRefusal.self) { try give("carla", 1, []) }
        #expect(throws: RoundRefusal.self) { try give("ann", 1, [MadeCodes.three]) }
        let head = try store.head().sequence
        try give("ann", 1, [MadeCodes.one])
        try give("ann", 1, [MadeCodes.one])
        #expect(try store.head().sequence == head + 1)
        #expect(try store.isAsked(MadeCodes.one) && !store.isAsked(MadeCodes.three))
    }

    @Test("lose the passages of somebody who withdraws, with all that was said of them")
    func withdrawn() throws {
        try begin()
        for coder in ["ann", "bob"] {
            for passage in 1...4 { try give(coder, passage, coder == "ann" ? [MadeCodes.one] : []) }
        }
        try store.close(Self.id, by: "ann", on: Self.day)
        try agree(1, MadeCodes.one, isGiven: true)
        _ = try store.withdraw("p-one", mode: .erase)
        let work = try work()
        #expect(!work.round.passages.isEmpty && work.round.passages.count < 4)
        #expect(!work.round.passages.contains(MadeCodes.passage(1)))
        #expect(work.given(by: "ann", at: MadeCodes.passage(1)) == nil)
        #expect(work.adjudication(of: MadeCodes.one, at: MadeCodes.passage(1)) == nil)
        #expect(try store.verify().findings.isEmpty)
    }
}
