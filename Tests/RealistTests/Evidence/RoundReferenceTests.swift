import Statistics
import Testing

@testable import Realist

/// Figures by R's irr 0.84.1, statsmodels 0.15 and krippendorff 0.9 on the same tables; T1: within 1e-9 of the value or 1e-12.
@Suite("Agreement in a round of double coding") struct RoundReferenceTests {
    private static func isSame(_ got: Double?, _ want: Double) -> Bool {
        guard let got else { return false }
        return abs(got - want) <= 1e-12 + 1e-9 * abs(want)
    }

    /// A round of two in which each gives one code of several to each passage: rows of the table what the first gave.
    private func work(_ table: [[Int]]) -> RoundWork {
        let codes = table.indices.compactMap { Code.ID("c-\($0)") }
        var passages: [Excerpt.ID] = []
        var codings: [BlindCoding] = []
        for (row, counts) in table.enumerated() {
            for (column, count) in counts.enumerated() {
                for _ in 0..<count {
                    guard let passage = Excerpt.ID("x-\(passages.count)") else { continue }
                    passages.append(passage)
                    for (coder, code) in [("a", row), ("b", column)] {
                        codings.append(
                            BlindCoding(
                                round: Identifier(known: "r"), excerpt: passage, coder: coder,
                                codes: [codes[code]], on: Day(2026, 1, 1)))
                    }
                }
            }
        }
        let round = CodingRound(
            id: Identifier(known: "r"), title: "R", passages: passages, codes: codes, coders: ["a", "b"],
            begun: Day(2026, 1, 1))
        return RoundWork(
            round, codings: codings, adjudications: [],
            in: Codebook(codes: codes.map { Code(id: $0, title: Wording($0.text)) }))
    }

    @Test("of a code that is rare: percent, kappa with its error and interval, alpha, AC1")
    func skewed() throws {
        let finding = try #require(work([[89, 2], [2, 7]]).agreement().last)
        let two = try #require(finding.figures.two)
        let kappa = try #require(two.kappa())
        let interval = kappa.interval()
        #expect(two.count == 100 && two.table == [[89, 2], [2, 7]])
        let figures: [(String, Double?, Double)] = [
            ("percent", two.percentAgreement, 96), ("kappa", kappa.value, 0.7557997557997556),
            ("error", kappa.standardError, 0.11710810170356158), ("low", interval.lower, 0.5262720941629212),
            ("high", interval.upper, 0.9853274174365899), ("AC1", two.ac1, 0.9521645539344654),
            ("alpha", finding.figures.many.krippendorff(), 0.757020757020757),
        ]
        for (name, got, want) in figures { #expect(Self.isSame(got, want), "\(name)") }
    }

    @Test("code by code of six codes")
    func byCode() throws {
        let found = work([
            [3, 0, 0, 0, 0, 0], [0, 8, 0, 1, 1, 0], [0, 0, 9, 1, 1, 0], [1, 0, 1, 20, 0, 0],
            [0, 0, 1, 1, 13, 1], [1, 0, 1, 3, 0, 13],
        ]).agreement().dropFirst()
        let want = [
            0.7377049180327867, 0.8749999999999999, 0.7461928934010154, 0.7626112759643917, 0.8,
            0.7665369649805446,
        ]
        #expect(found.count == want.count)
        for (finding, want) in zip(found, want) {
            #expect(finding.figures.two?.count == 80)
            #expect(Self.isSame(finding.figures.two?.kappa()?.value, want), "\(finding.outcome.id)")
        }
    }
}
