import GRDB
import Realist
import Testing

@testable import RealistStore

@Suite("Rounds of double coding that were begun by mistake") struct TakingBackTests {
    let made: MadeCodes
    private var store: Store { made.store }
    static let id = CodingRound.ID(known: "first")
    static let day = Day(2026, 3, 9)

    init() throws { made = try MadeCodes() }

    private func begin(taking: Bool = false, _ codes: [Code.ID] = [MadeCodes.one, MadeCodes.two]) throws {
        try store.begin(
            CodingRound(
                id: Self.id, title: "First", passages: (1...2).map(MadeCodes.passage), codes: codes,
                coders: ["ann", "bob"], begun: Self.day), taking: taking)
    }

    @Test(
        "are taken back with what was taken into them, and leave codings as they were",
        arguments: [false, true])
    func takeBack(taking: Bool) throws {
        let before = try made.all()
        try begin(taking: taking)
        let given = try store.roundWork(Self.id)?.given(by: "ann", at: MadeCodes.passage(1))
        #expect(given == (taking ? [MadeCodes.one, MadeCodes.two] : nil))
        #expect(try store.beginning(of: Self.id)?.isUntouched == true)
        try store.takeBack(Self.id)
        #expect(try store.codingRounds().isEmpty && store.beginning(of: Self.id) == nil)
        #expect(try made.all() == before)
        #expect(try store.unseenCodings(by: "ann").isNothing)
        let sql = "SELECT action || ' ' || kind || ' ' || object FROM audit ORDER BY sequence DESC LIMIT 1"
        #expect(try store.read { try String.fetchOne($0, sql: sql) } == "delete codingRound first")
        #expect(throws: RoundRefusal.self) { try store.takeBack(Self.id) }
        #expect(try store.verify().findings.isEmpty)
    }

    @Test("stay once somebody has coded in them or has finished")
    func coded() throws {
        try begin(taking: true)
        try store.give(
            BlindCoding(
                round: Self.id, excerpt: MadeCodes.passage(1), coder: "bob", codes: [], on: Self.day))
        #expect(try store.beginning(of: Self.id)?.isUntouched == false)
        #expect(throws: RoundRefusal.coded("First")) { try store.takeBack(Self.id) }
        #expect(try store.codingRounds().count == 1)
        let other = try MadeCodes()
        try other.store.begin(
            CodingRound(
                id: Self.id, title: "First", passages: [MadeCodes.passage(1)], codes: [MadeCodes.one],
                coders: ["ann", "bob"], begun: Self.day), taking: false)
        _ = try other.store.finish(Self.id, coder: "ann", on: Self.day)
        #expect(throws: RoundRefusal.coded("First")) { try other.store.takeBack(Self.id) }
    }

    @Test("are taken back by whoever began them, and stay where they came with a bundle")
    func another() throws {
        try begin()
        #expect(throws: RoundRefusal.begunByAnother("First")) {
            try store.acting(as: Account.ID(known: "a-nobody")).takeBack(Self.id)
        }
        let study = try #require(try store.study())
        let copy = try Store.create(at: made.scratch.path("copy.realist"), by: .example())
        _ = try copy.importBundle(study)
        #expect(try copy.beginning(of: Self.id)?.actor == nil)
        #expect(throws: RoundRefusal.begunByAnother("First")) { try copy.takeBack(Self.id) }
    }

    private func memo(_ about: Memo.Thing, by writer: String = "bob") -> Memo {
        Memo(
            id: Identifier(known: "m"), kind: .coding, about: about, text: "Trust.", writer: writer,
            on: Self.day)
    }

    @Test("hide, while they are open, what others wrote about their passages, sources and codes")
    func memos() throws {
        let before = try #require(try store.version(of: .code(MadeCodes.one)))
        var code = before.value
        code.formerly = [Identifier(known: "old")]
        try store.save(code, as: .code(MadeCodes.one), expecting: before.number)
        // The round asks for a code by the name that it had before it was merged.
        try begin([Identifier(known: "old")])
        let unseen = try store.unseenCodings(by: "ann")
        let hidden: [Memo.Thing] = [
            .passage(MadeCodes.passage(1)), .source(Identifier(known: "talk")), .code(MadeCodes.one),
            .code(Identifier(known: "old")),
        ]
        let shown: [Memo.Thing] = [
            .passage(MadeCodes.passage(3)), .source(Identifier(known: "group")), .code(MadeCodes.two),
            .explanation(Identifier(known: "e")), .study,
        ]
        for thing in hidden {
            #expect(unseen.hides(memo(thing)) && unseen.isAsked(thing), "\(thing)")
            #expect(!unseen.hides(memo(thing, by: "ann")), "\(thing)")
        }
        for thing in shown { #expect(!unseen.hides(memo(thing)), "\(thing)") }
        #expect(try !store.unseenCodings(by: "carla").hides(memo(hidden[0])))
        try store.close(Self.id, by: "ann", on: Self.day)
        #expect(try !store.unseenCodings(by: "ann").hides(memo(hidden[0])))
    }
}
