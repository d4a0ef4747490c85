import Testing

@testable import Statistics

/// Expected values by R 4.2.2 (`dsignrank`, `psignrank`, `dwilcox`, `pwilcox`); tolerance 1e-10.
@Suite("Exact distributions of ranks") struct ExactNullTests {
    @Test("of signed ranks agree with the reference")
    func signedRanks() throws {
        var agreement = Agreement("d-change/expected-signed-rank-null.csv")
        var laws: [Int: SignedRankNull] = [:]
        for row in try Reference.table("d-change/expected-signed-rank-null.csv") {
            let n = try #require(Int(row["n"] ?? ""))
            let v = try #require(Int(row["v"] ?? ""))
            let law = try #require(laws[n] ?? SignedRankNull(n))
            laws[n] = law
            for (name, got) in [("pmf", law.pmf(v)), ("cdf", law.cdf(v))] {
                agreement.compare(
                    got, Double(row[name] ?? ""), relative: 1e-10, absolute: 0, at: "\(name) \(n) \(v)")
            }
        }
        #expect(agreement.isWhole(816), "\(agreement)")
    }

    @Test("of rank sums agree with the reference")
    func rankSums() throws {
        var agreement = Agreement("d-change/expected-rank-sum-null.csv")
        var laws: [[Int]: RankSumNull] = [:]
        for row in try Reference.table("d-change/expected-rank-sum-null.csv") {
            let sizes = [try #require(Int(row["m"] ?? "")), try #require(Int(row["n"] ?? ""))]
            let u = try #require(Int(row["u"] ?? ""))
            let law = try #require(laws[sizes] ?? RankSumNull(sizes[0], sizes[1]))
            laws[sizes] = law
            for (name, got) in [("pmf", law.pmf(u)), ("cdf", law.cdf(u))] {
                agreement.compare(
                    got, Double(row[name] ?? ""), relative: 1e-10, absolute: 0, at: "\(name) \(sizes) \(u)")
            }
        }
        #expect(agreement.isWhole(362), "\(agreement)")
    }

    @Test("have ends") func ends() throws {
        let signed = try #require(SignedRankNull(4))
        #expect(signed.cdf(-1) == 0 && signed.cdf(10) == 1 && signed.pmf(11) == 0 && signed.pmf(-1) == 0)
        #expect(signed.quantile(0) == 0 && signed.quantile(1) == 10 && signed.quantile(0.5) == 5)
        #expect(SignedRankNull(-1) == nil && SignedRankNull(SignedRankNull.largest + 1) == nil)
        #expect(SignedRankNull(0)?.cdf(0) == 1)
        let sums = try #require(RankSumNull(2, 3))
        #expect(sums.cdf(-1) == 0 && sums.cdf(6) == 1 && sums.pmf(7) == 0 && sums.quantile(1) == 6)
        #expect(RankSumNull(0, 3) == nil && RankSumNull(60, 61) == nil && RankSumNull(.max, 1) == nil)
    }
}
