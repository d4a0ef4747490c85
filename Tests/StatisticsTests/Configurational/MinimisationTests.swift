import Testing

@testable import Statistics

@Suite("Minimising a truth table") struct MinimisationTests {
    /// Each row of a table by the throw of dice: explained, assumable, or neither.
    private func thrown(_ conditions: Int, _ shares: (Int, Int), _ numbers: inout FixedNumbers) -> (
        Set<Int>, Set<Int>
    ) {
        var explained: Set<Int> = []
        var assumable: Set<Int> = []
        for row in 0..<(1 << conditions) {
            let die = numbers.below(10)
            if die < shares.0 { explained.insert(row) } else if die < shares.1 { assumable.insert(row) }
        }
        return (explained, assumable)
    }

    @Test(
        "gives the prime implicants and all shortest models that trying everything gives",
        arguments: [(1, 40), (2, 40), (3, 120), (4, 150), (5, 25)])
    func brute(conditions: Int, times: Int) throws {
        var numbers = FixedNumbers(seed: UInt64(conditions))
        var ties = 0
        for turn in 0..<times {
            let shares = [(3, 3), (3, 8), (5, 7), (2, 9)][turn % 4]
            let (explained, assumable) = thrown(conditions, shares, &numbers)
            let want = BruteMinimisation(explained: explained, assumable: assumable, conditions: conditions)
            let found = try Minimisation(
                RowSet(conditionCount: conditions, explained),
                assumable: RowSet(conditionCount: conditions, assumable))
            #expect(Set(found.primeImplicants) == want.primeImplicants)
            #expect(found.primeImplicants == found.primeImplicants.sorted())
            #expect(found.isComplete && Set(found.models.map(Set.init)) == want.models)
            #expect(found.models.count == want.models.count)
            let inAll = want.models.reduce(want.models.first ?? []) { $0.intersection($1) }
            #expect(Set(found.essential) == inAll)
            ties += want.models.count > 1 ? 1 : 0
        }
        #expect(conditions < 3 || ties > times / 10, "\(ties)")
    }

    @Test("of sixteen conditions gives products that hold and that nothing can be left away from")
    func wide() throws {
        var numbers = FixedNumbers(seed: 16)
        let rows = (0..<75).map { _ in numbers.below(1 << 16) }
        let explained = RowSet(conditionCount: 16, rows.prefix(12))
        let negative = RowSet(conditionCount: 16, rows.dropFirst(12)).subtracting(explained)
        let found = try Minimisation(explained, assumable: explained.union(negative).inverted)
        #expect(found.primeImplicants.count > 500)
        let forbidden = negative.rows
        for prime in found.primeImplicants {
            #expect(!forbidden.contains { prime.covers(row: $0) })
            for digit in 0..<UInt32(16) where prime.fixed >> digit & 1 == 1 {
                let shorter = Product(fixed: prime.fixed & ~(1 << digit), present: prime.present)
                #expect(forbidden.contains { shorter.covers(row: $0) })
            }
        }
        for model in found.models {
            #expect(explained.rows.allSatisfy { row in model.contains { $0.covers(row: row) } })
        }
        #expect(Set(found.models.map(\.count)).count == 1)
    }

    @Test("says that there are more models than it lists, and lists as many as were wanted")
    func manyModels() throws {
        // One row to explain and its opposite forbidden: each condition alone is a model.
        var limits = MinimisationLimits()
        let explained = RowSet(conditionCount: 6, [0])
        let assumable = RowSet(conditionCount: 6, 1..<63)
        #expect(try Minimisation(explained, assumable: assumable, limits: limits).models.count == 6)
        limits.models = 4
        let cut = try Minimisation(explained, assumable: assumable, limits: limits)
        #expect(cut.models.count == 4 && !cut.isComplete && cut.models.allSatisfy { $0.count == 1 })
    }

    @Test("gives up with its reason where there is too much to look through")
    func limits() throws {
        var numbers = FixedNumbers(seed: 3)
        let (explained, assumable) = thrown(8, (3, 6), &numbers)
        let rows = RowSet(conditionCount: 8, explained)
        let others = RowSet(conditionCount: 8, assumable)
        var limits = MinimisationLimits()
        limits.primeImplicants = 20
        #expect(throws: MinimisationProblem.tooManyPrimeImplicants(most: 20)) {
            try Minimisation(rows, assumable: others, limits: limits)
        }
        limits = MinimisationLimits()
        limits.steps = 10
        let primes = try PrimeImplicants.find(rows, allowed: rows.union(others), most: 1_000_000).count
        #expect(
            throws: MinimisationProblem.tooManySteps(
                primeImplicants: primes, rows: explained.count, steps: 10)
        ) { try Minimisation(rows, assumable: others, limits: limits) }
    }

    @Test("explains nothing by nothing, and everything by a product that asks nothing")
    func ends() throws {
        let none = RowSet(conditionCount: 3)
        let nothing = try Minimisation(none, assumable: none.inverted)
        #expect(nothing.primeImplicants.isEmpty && nothing.models.isEmpty && nothing.isComplete)
        let all = try Minimisation(
            RowSet(conditionCount: 3, [5]), assumable: RowSet(conditionCount: 3, 0..<8))
        #expect(all.models == [[Product(fixed: 0, present: 0)]])
    }

    @Test("an expectation against a condition takes it away, one for it or none keeps it")
    func expectations() throws {
        // Present A with absent B brought the outcome; neither A nor B did not; the other two were never seen.
        let complex = try Minimisation(RowSet(conditionCount: 2, [2]), assumable: RowSet(conditionCount: 2))
        let short = try Minimisation(
            RowSet(conditionCount: 2, [2]), assumable: RowSet(conditionCount: 2, [1, 3]))
        func easy(_ b: DirectionalExpectation) throws -> [[Int]] {
            try IntermediateSolution(complex, short, expectations: [.present, b]).pairs.map(\.easy.rows)
        }
        #expect(try easy(.present) == [[3]] && easy(.absent) == [[]] && easy(.either) == [[]])
    }
}
