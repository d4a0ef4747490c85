import Testing

@testable import Statistics

@Suite("Tests of ranks") struct RankTestTests {
    /// Hollander & Wolfe (1973), *Nonparametric Statistical Methods*, p. 29: depression before and after; V = 40 and
    /// one-sided p = 0.01953, as R's manual page of `wilcox.test` prints them.
    @Test("give what handbooks print")
    func handbook() throws {
        let sample = PairedSample(
            before: [1.83, 0.50, 1.62, 2.48, 1.68, 1.88, 1.55, 3.06, 1.30],
            after: [0.878, 0.647, 0.598, 2.05, 1.06, 1.29, 1.06, 3.14, 1.29])
        let test = try #require(WilcoxonSignedRank(sample.difference))
        #expect(test.vMinus == 40 && test.method == .exact)
        #expect(near(test.p, 2 * 0.01953125))
        // The same, p. 69: permeability of the chorioamnion at term and between 12 and 26 weeks; W = 35, p = 0.1272.
        let weeks = try #require(
            MannWhitney(
                CountedValues([0.80, 0.83, 1.89, 1.04, 1.45, 1.38, 1.91, 1.64, 0.73, 1.46]),
                CountedValues([1.15, 0.88, 0.90, 0.74, 1.21])))
        #expect(weeks.uA == 35 && near(weeks.p.map { $0 / 2 }, 0.1272, relative: 0, absolute: 5e-5))
    }

    @Test("without ties the general exact distributions are the plain ones")
    func untied() throws {
        let differences = CountedValues([3, -1, 4, -15, 9, 2, 6])
        let test = try #require(WilcoxonSignedRank(differences))
        let null = try #require(SignedRankNull(7))
        let v = Int(min(test.vPlus, test.vMinus))
        #expect(near(test.exactP, min(1, 2 * null.cdf(v))) && test.exactP == test.prattExactP)
        #expect(near(test.prattZ, test.z))
    }

    @Test("for two groups Kruskal–Wallis is Mann–Whitney without correction")
    func twoGroups() throws {
        let a = CountedValues([1, 2, 2, 5, 7, 7, 7])
        let b = CountedValues([2, 3, 5, 8, 9, 9])
        let pair = try #require(MannWhitney(a, b))
        let groups = try #require(KruskalWallis([a, b]))
        #expect(near(groups.h, pair.z.map { $0 * $0 }) && near(groups.p, pair.normalP))
        let turned = try #require(MannWhitney(b, a))
        #expect(turned.uA == pair.uB && near(turned.cliffsDelta, -pair.cliffsDelta))
        #expect(near(turned.exactPWithTies, pair.exactPWithTies))
    }

    @Test("are not defined without numbers, or where all are the same")
    func undefined() throws {
        #expect(WilcoxonSignedRank(CountedValues([])) == nil && SignTest(CountedValues([0, 0])) == nil)
        #expect(WilcoxonSignedRank(CountedValues([0, 0])) == nil)
        let same = CountedValues([4, 4, 4])
        #expect(MannWhitney(same, CountedValues([])) == nil)
        let tied = try #require(MannWhitney(same, same))
        #expect(tied.z == nil && tied.p == nil && tied.normalCorrectedP == nil && tied.exactPWithTies == 1)
        #expect(tied.cliffsDelta == 0)
        #expect(KruskalWallis([same, same]) == nil && KruskalWallis([same]) == nil)
        #expect(KruskalWallis([same, CountedValues([])]) == nil)
        let one = try #require(WilcoxonSignedRank(CountedValues([2])))
        #expect(one.p == 1 && one.matchedRankBiserial == 1 && one.method == .exact)
        #expect(MannWhitney(CountedValues([1]), CountedValues([2]))?.p == 1)
    }

    @Test("leave exact distributions to small samples")
    func large() throws {
        let many = CountedValues((0..<3000).map { Double($0 * 7 % 43) - 15 })
        let test = try #require(WilcoxonSignedRank(many))
        #expect(test.exactPWithTies == nil && test.prattExactP == nil && test.method == .normal)
        #expect(test.p == test.normalCorrectedP)
        let pair = try #require(MannWhitney(many, CountedValues([1, 2])))
        #expect(pair.exactPWithTies == nil && pair.p == pair.normalCorrectedP)
    }
}
