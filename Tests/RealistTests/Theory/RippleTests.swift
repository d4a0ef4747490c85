import Realist
import Testing

@Suite("A ripple") struct RippleTests {
    /// I1 makes "accepts", an instance of "insight"; M1 starts from "insight"; B1 from "keen".
    let theory = ProgrammeTheory(
        statements: [
            .example("accepts", broader: [Identifier(known: "listens")]),
            .example("listens", broader: [Identifier(known: "insight")]),
            .example("insight"), .example("commits"), .example("keen"), .example("holds"),
        ],
        configurations: [
            .example("i1", outcome: [.example("accepts")]),
            .example("m1", context: [.example("insight")], outcome: [.example("commits")]),
            .example("b1", context: [.example("keen")], outcome: [.example("holds")]),
            .example("b2", context: [.example("commits")]),
            .example("b3", context: [.example("commits", .absent)]),
        ],
        leadsTo: [
            LeadsTo(
                id: Identifier(known: "l1"), from: Identifier(known: "commits"),
                to: Identifier(known: "keen"), reason: "who commits is keen")
        ])

    @Test("runs by the same statement, by a broader one near or far, and by a written link")
    func ways() {
        #expect(
            theory.ripples.map { "\($0.from)>\($0.to)" } == ["i1>m1", "m1>b1", "m1>b2"])
        #expect(
            theory.ripples.map(\.way) == [.broader, .leadsTo(Identifier(known: "l1")), .same])
    }

    @Test("does not run into a context that must be absent")
    func absent() {
        #expect(!theory.ripples.contains { $0.to.text == "b3" })
    }

    @Test("may go round: cycles are found, each once, in the theory's order")
    func cycles() {
        var round = theory
        #expect(round.cycles.isEmpty)
        round.configurations[2].outcome = [.example("insight")]
        #expect(round.cycles == [[Identifier(known: "m1"), Identifier(known: "b1")]])
    }

    @Test("finds a statement that is an instance of itself")
    func broaderCycle() {
        var broken = theory
        broken.statements[2].broader = [Identifier(known: "accepts")]
        #expect(broken.broaderCycles.map { $0.map(\.text) } == [["accepts", "listens", "insight"]])
        #expect(broken.broaderStatements[Identifier(known: "insight")]?.count == 3)
    }

    @Test("of ten thousand in a row is found without recursion")
    func long() throws {
        let statements = try (0...10_000).map { number in
            let id = try #require(Statement.ID("s\(number)"))
            return Statement(
                id: id, text: "x", level: .team,
                broader: number == 0 ? [] : [try #require(Statement.ID("s\(number - 1)"))])
        }
        #expect(ProgrammeTheory(statements: statements).broaderCycles.isEmpty)
    }
}
