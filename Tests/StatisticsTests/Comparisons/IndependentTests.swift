import Foundation
import Testing

@testable import Statistics

/// Expected values by R 4.2.2 (`t.test`, `wilcox.test`, `var.test`, `oneway.test`, `kruskal.test`, `bartlett.test`) and
/// exactRankTests; tolerances 1e-9 for closed forms, 1e-6 for intervals by the noncentral t.
@Suite("Everything about independent samples") struct IndependentTests {
    @Test("agrees with the reference on five pairs of samples")
    func twoSamples() throws {
        var agreement = Agreement("d-change/expected-independent.json")
        let rows = try Reference.table("d-change/independent.csv")
        for (name, want) in try Reference.json("d-change/expected-independent.json") {
            func sample(_ group: String) -> CountedValues {
                CountedValues(
                    Reference.column(
                        "value", of: rows.filter { $0["dataset"] == name && $0["group"] == group }))
            }
            let leaves = Reference.leaves(want)
            agreement.compare(results(sample("A"), sample("B")), leaves, at: name) { path in
                path.hasPrefix("effect.") && path.contains("_ci95") ? (1e-6, 1e-9) : (1e-9, 1e-12)
            }
        }
        #expect(agreement.isWhole(217), "\(agreement)")
    }

    private func results(_ a: CountedValues, _ b: CountedValues) -> [String: Leaf] {
        let (momentsA, momentsB) = (Moments(a), Moments(b))
        var numbers: [String: Double?] = [
            "n_a": Double(a.count), "n_b": Double(b.count), "mean_a": momentsA.mean, "mean_b": momentsB.mean,
            "sd_a": momentsA.standardDeviation, "sd_b": momentsB.standardDeviation,
        ]
        func set(_ path: String, _ interval: Interval?) {
            numbers[path + ".0"] = interval?.lower
            numbers[path + ".1"] = interval?.upper
        }
        let welch = TTest.welch(momentsA, momentsB)
        let student = TTest.student(momentsA, momentsB)
        numbers["mean_diff"] = welch?.estimate
        for (name, test) in [("welch", welch), ("student", student)] {
            numbers["\(name).t"] = test?.t
            numbers["\(name).df"] = test?.degreesOfFreedom
            numbers["\(name).p"] = test?.pTwoSided
            set("\(name).ci95", test?.interval())
        }
        numbers["welch.se"] = welch?.standardError
        let effects = IndependentEffects(momentsA, momentsB)
        numbers["effect.d_pooled"] = effects?.dPooled.value
        set("effect.d_pooled_ci95", effects?.dPooled.interval)
        numbers["effect.g"] = effects?.g?.value
        set("effect.g_ci95", effects?.g?.interval)
        numbers["effect.g_approx_j"] = effects?.gApproximate
        numbers["effect.d_average_variance"] = effects?.dAverageVariance
        numbers["effect.glass_delta_b"] = effects?.glassDeltaB
        let ratio = VarianceRatio(momentsA, momentsB)
        numbers["f_test_variances.f"] = ratio?.f
        numbers["f_test_variances.p"] = ratio?.p
        let ranks = MannWhitney(a, b)
        numbers["mann_whitney.u_a"] = ranks?.uA
        numbers["mann_whitney.u_b"] = ranks?.uB
        numbers["mann_whitney.has_ties"] = ranks.map { $0.hasTies ? 1 : 0 }
        numbers["mann_whitney.probability_of_superiority"] = ranks?.probabilityOfSuperiority
        numbers["mann_whitney.cliffs_delta"] = ranks?.cliffsDelta
        numbers["mann_whitney.r_default.w"] = ranks?.uA
        numbers["mann_whitney.r_default.p"] = ranks?.p
        numbers["mann_whitney.normal_cc_p"] = ranks?.normalCorrectedP
        numbers["mann_whitney.normal_nocc_p"] = ranks?.normalP
        numbers["mann_whitney.exact_p"] = ranks?.exactP
        numbers["mann_whitney.exact_p_with_ties"] = ranks?.exactPWithTies
        numbers["mann_whitney.hodges_lehmann"] = HodgesLehmann.shift(a, b)
        if ranks?.exactP != nil {
            set("mann_whitney.exact_ci95", HodgesLehmann.exactInterval(shiftOf: a, b))
        }
        var found = numbers.mapValues { Leaf.number($0) }
        found["mann_whitney.r_default.method"] = .text(
            ranks?.method == .exact
                ? "Wilcoxon rank sum exact test" : "Wilcoxon rank sum test with continuity correction")
        return found
    }

    @Test("agrees with the reference on three and on five groups")
    func groups() throws {
        var agreement = Agreement("d-change/expected-groups.json")
        let rows = try Reference.table("d-change/groups.csv")
        for (name, want) in try Reference.json("d-change/expected-groups.json") {
            let own = rows.filter { $0["dataset"] == name }
            let names = Set(own.compactMap { $0["group"] }).sorted()
            let samples = names.map { group in
                CountedValues(Reference.column("value", of: own.filter { $0["group"] == group }))
            }
            let moments = samples.map { Moments($0) }
            var numbers: [String: Double?] = [:]
            for (group, moments) in zip(names, moments) {
                numbers["group_n.\(group)"] = Double(moments.count)
                numbers["group_mean.\(group)"] = moments.mean
                numbers["group_sd.\(group)"] = moments.standardDeviation
            }
            let anova = try #require(AnalysisOfVariance(moments))
            numbers["anova.f"] = anova.f
            numbers["anova.df1"] = Double(anova.df1)
            numbers["anova.df2"] = Double(anova.df2)
            numbers["anova.p"] = anova.p
            numbers["anova.ss_between"] = anova.squaresBetween
            numbers["anova.ss_within"] = anova.squaresWithin
            numbers["anova.eta_squared"] = anova.etaSquared
            numbers["anova.omega_squared"] = anova.omegaSquared
            let welch = try #require(WelchAnalysis(moments))
            numbers["welch_anova.f"] = welch.f
            numbers["welch_anova.df1"] = Double(welch.df1)
            numbers["welch_anova.df2"] = welch.df2
            numbers["welch_anova.p"] = welch.p
            let ranks = try #require(KruskalWallis(samples))
            numbers["kruskal_wallis.h"] = ranks.h
            numbers["kruskal_wallis.df"] = Double(ranks.df)
            numbers["kruskal_wallis.p"] = ranks.p
            numbers["bartlett_p"] = Bartlett(moments)?.p
            agreement.compare(
                numbers.mapValues { Leaf.number($0) }, Reference.leaves(want), at: name)
        }
        #expect(agreement.isWhole(56), "\(agreement)")
    }
}
