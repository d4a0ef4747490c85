import Foundation
import Testing

@testable import Statistics

/// Expected values by R 4.2.2 (`mcnemar.test`, `binom.test`), irr and coin; tolerance 1e-9.
@Suite("The same people in categories, twice") struct BandChangeTests {
    private let order = ["low", "moderate", "high"]

    @Test("agree with the reference on three bands")
    func bands() throws {
        var agreement = Agreement("d-change/expected-bands.json")
        let rows = try Reference.table("d-change/bands.csv")
        func places(_ column: String) -> [Int] {
            rows.map { row in order.firstIndex(of: row[column] ?? "") ?? -1 }
        }
        let table = try #require(
            SquareTable(first: places("pre"), second: places("post"), categories: order.count))
        var found: [String: Leaf] = [
            "moved_up": .number(Double(table.up)), "moved_down": .number(Double(table.down)),
            "same": .number(Double(table.same)),
            "ordinal_marginal_homogeneity.z": .number(table.ordinalHomogeneity?.z),
            "ordinal_marginal_homogeneity.p": .number(table.ordinalHomogeneity?.p),
        ]
        for (i, name) in order.enumerated() {
            found["order.\(i)"] = .text(name)
            for j in order.indices {
                found["table_rows_pre_cols_post.\(i).\(j)"] = .number(Double(table.counts[i][j]))
            }
        }
        for (name, test) in [
            ("stuart_maxwell", table.stuartMaxwell), ("bhapkar", table.bhapkar), ("bowker", table.bowker),
        ] {
            found["\(name).chisq"] = .number(test?.chiSquare)
            found["\(name).df"] = .number(test.map { Double($0.df) })
            found["\(name).p"] = .number(test?.p)
        }
        let high = table.mcNemar(inside: [2])
        found["mcnemar_high_vs_not.n_high_to_not"] = .number(Double(high.forth))
        found["mcnemar_high_vs_not.n_not_to_high"] = .number(Double(high.back))
        for (name, value) in values(of: high) { found["mcnemar_high_vs_not." + name] = .number(value) }
        let want = try Reference.object("d-change/expected-bands.json")
        agreement.compare(found, Reference.leaves(want), at: "bands")
        #expect(agreement.isWhole(34), "\(agreement)")
        #expect(high.method == .exact && high.p == high.exactP)
    }

    @Test("agree with the reference on five tables of two")
    func mcNemar() throws {
        var agreement = Agreement("d-change/expected-mcnemar.json")
        let expected = try Reference.json("d-change/expected-mcnemar.json")
        for row in try Reference.table("d-change/mcnemar-tables.csv") {
            let name = try #require(row["table"])
            let cells = ["n11", "n12", "n21", "n22"].map { Int(row[$0] ?? "") ?? -1 }
            let test = McNemar(forth: cells[1], back: cells[2], pairs: cells.reduce(0, +))
            var found = values(of: test).mapValues { Leaf.number($0) }
            found["discordant_12"] = .number(Double(test.forth))
            found["discordant_21"] = .number(Double(test.back))
            found["odds_ratio"] = .number(test.oddsRatio)
            found["difference_in_proportions"] = .number(test.differenceInProportions)
            agreement.compare(found, Reference.leaves(try #require(expected[name])), at: name)
        }
        #expect(agreement.isWhole(50), "\(agreement)")
    }

    private func values(of test: McNemar) -> [String: Double?] {
        [
            "chisq_cc": test.chiSquareCorrected, "p_cc": test.pCorrected, "chisq_nocc": test.chiSquare,
            "p_nocc": test.pUncorrected, "exact_p": test.exactP, "mid_p": test.midP,
        ]
    }

    @Test("for two categories Stuart–Maxwell and Bowker are McNemar's test")
    func twoCategories() throws {
        let table = try #require(SquareTable([[20, 31], [12, 40]]))
        let test = table.mcNemar(inside: [0])
        #expect(near(table.stuartMaxwell?.chiSquare, test.chiSquare))
        #expect(near(table.bowker?.p, test.pUncorrected))
        #expect(test.method == .chiSquare && test.p == test.pUncorrected)
        #expect(near(table.ordinalHomogeneity.map { $0.z * $0.z }, test.chiSquare))
    }

    @Test("a category that nobody uses changes nothing")
    func unused() throws {
        let table = try #require(SquareTable([[20, 22, 2], [13, 46, 5], [0, 10, 12]]))
        let wider = try #require(
            SquareTable([[20, 0, 22, 2], [0, 7, 0, 0], [13, 0, 46, 5], [0, 0, 10, 12]]))
        #expect(near(table.stuartMaxwell?.chiSquare, wider.stuartMaxwell?.chiSquare))
        #expect(wider.stuartMaxwell?.df == 2 && wider.bowker?.df == 3)
    }

    @Test("without anybody who moved there is nothing to test")
    func nobody() throws {
        let table = try #require(SquareTable([[5, 0], [0, 3]]))
        #expect(table.stuartMaxwell == nil && table.bhapkar == nil && table.bowker == nil)
        #expect(table.ordinalHomogeneity == nil)
        let test = table.mcNemar(inside: [1])
        #expect(test.p == nil && test.exactP == nil && test.midP == nil && test.oddsRatio == nil)
        #expect(test.differenceInProportions == 0)
        #expect(McNemar(forth: 0, back: 0, pairs: 0).differenceInProportions == nil)
        #expect(McNemar(forth: 3, back: 0, pairs: 3).oddsRatio == .infinity)
        // Two pairs of categories, and nobody between the pairs.
        let parts = try #require(
            SquareTable([[1, 2, 0, 0], [3, 1, 0, 0], [0, 0, 1, 4], [0, 0, 2, 1]]))
        #expect(parts.stuartMaxwell == nil)
        #expect(SquareTable([[1]]) == nil && SquareTable([[1, 2], [3]]) == nil)
        #expect(SquareTable([[1, -2], [3, 1]]) == nil)
        #expect(SquareTable(first: [0, 2], second: [0, 1], categories: 2) == nil)
    }
}
