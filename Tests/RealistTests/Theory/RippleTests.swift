@testable import Realist
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

    /// Every pair of configurations is looked at, and every outcome of the one against every context of the other.
    private func pairByPair(_ theory: ProgrammeTheory) -> [Ripple] {
        theory.configurations.flatMap { first in
            theory.configurations.filter { $0.id != first.id }.flatMap { second in
                first.outcome.flatMap { outcome in
                    second.context.filter { $0.need == .present || $0.need == .strengthens }
                        .compactMap { context in
                            way(from: outcome.statement, to: context.statement, theory).map {
                                Ripple(
                                    from: first.id, to: second.id, outcome: outcome.statement,
                                    context: context.statement, way: $0)
                            }
                        }
                }
            }
        }
    }

    private func way(from: Statement.ID, to: Statement.ID, _ theory: ProgrammeTheory) -> Ripple.Way? {
        if from == to { return .same }
        if theory.broaderStatements[from]?.contains(to) == true { return .broader }
        return theory.leadsTo.first { $0.from == from && $0.to == to }.map { .leadsTo($0.id) }
    }

    @Test("is found wherever a comparison of every pair finds it, in the same order", arguments: 1...60)
    func everyPair(seed: UInt64) throws {
        var random = Seeded(seed)
        let names: [StaticString] = ["s0", "s1", "s2", "s3", "s4", "s5", "s6"]
        let labels: [StaticString] = ["c0", "c1", "c2", "c3", "c4", "c5", "c6", "c7"]
        let written: [StaticString] = ["l0", "l1", "l2", "l3"]
        func name() -> StaticString { names[random.below(names.count)] }
        let statements = names.indices.map { own in
            Statement.example(
                names[own],
                broader: names.indices.filter { $0 != own && random.below(6) == 0 }
                    .map { Identifier(known: names[$0]) })
        }
        let configurations = labels.map { label in
            Configuration.example(
                label,
                context: (0..<random.below(4)).map { _ in
                    .example(name(), ContextLink.Need.allCases[random.below(4)])
                },
                outcome: (0..<random.below(4)).map { _ in .example(name()) })
        }
        let links = written.prefix(random.below(5)).map { link in
            LeadsTo(
                id: Identifier(known: link), from: Identifier(known: name()),
                to: Identifier(known: name()), reason: "it was seen")
        }
        let theory = ProgrammeTheory(
            statements: statements, configurations: configurations, leadsTo: links)
        #expect(theory.ripples == pairByPair(theory))
    }
}
