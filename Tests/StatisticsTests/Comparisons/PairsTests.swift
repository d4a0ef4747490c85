import Foundation
import Testing

@testable import Statistics

/// Expected values by R 4.2.2 (`t.test`, `wilcox.test`, `binom.test`), exactRankTests, coin and effectsize; tolerances
/// 1e-9 for closed forms, 1e-6 for what is found by iteration.
@Suite("Everything about pairs") struct PairsTests {
    @Test("agrees with the reference on thirteen samples")
    func pairs() throws {
        let rows = try Reference.table("d-change/pairs.csv")
        let names = try Reference.json("d-change/expected-pairs.json").keys.sorted()
        let samples = names.map { name in
            let own = rows.filter { $0["dataset"] == name }
            return (
                name,
                PairedSample(
                    before: Reference.column("pre", of: own), after: Reference.column("post", of: own))
            )
        }
        try compare(samples, "d-change/expected-pairs.json", count: 875, ofOptimiser: 24)
    }

    @Test("agrees with the reference on ProQOL scores, incomplete pairs left out")
    func proqol() throws {
        let rows = try Reference.table("d-change/proqol-pairs.csv")
        let samples = ["cs", "bo", "sts"].map { name in
            (
                name,
                PairedSample(
                    before: Reference.column(name + "_pre", of: rows),
                    after: Reference.column(name + "_post", of: rows))
            )
        }
        try compare(samples, "d-change/expected-proqol-pairs.json", count: 207, ofOptimiser: 6)
    }

    private func compare(
        _ samples: [(name: String, sample: PairedSample)], _ file: String, count: Int, ofOptimiser: Int
    ) throws {
        var agreement = Agreement(file)
        var optimised = Agreement(file + " limits of effectsize")
        let expected = try Reference.json(file)
        #expect(expected.count == samples.count)
        for (name, sample) in samples {
            var want = Reference.leaves(try #require(expected[name]))
            var found = PairedResults(sample).leaves
            // The reference gives this interval only where R chose the exact test.
            if want["wilcoxon.exact_ci95.0"] == nil {
                for path in PairedResults.exactInterval { found[path] = nil }
            }
            // A second program, whose own optimiser finds the limits to five figures; the exact ones stand beside.
            for path in ["effect.check_effectsize_d_z.1", "effect.check_effectsize_d_z.2"] {
                guard case .number(let limit) = want.removeValue(forKey: path),
                    case .number(let got) = found.removeValue(forKey: path)
                else { continue }
                optimised.compare(got, limit, relative: 1e-5, absolute: 1e-7, at: "\(name) \(path)")
            }
            agreement.compare(found, want, at: name) { path in
                path.hasPrefix("effect.") && path.contains("_ci95") ? (1e-6, 1e-9) : (1e-9, 1e-12)
            }
        }
        #expect(agreement.isWhole(count - ofOptimiser), "\(agreement)")
        #expect(optimised.isWhole(ofOptimiser), "\(optimised)")
    }
}

/// All results of one paired sample under the names of the reference.
struct PairedResults {
    private(set) var leaves: [String: Leaf] = [:]

    static let exactInterval = [
        "wilcoxon.exact_ci95.0", "wilcoxon.exact_ci95.1", "wilcoxon.exact_ci95_achieved_level",
        "wilcoxon.r_pseudomedian",
    ]

    init(_ sample: PairedSample) {
        set("n", Double(sample.count))
        set("incomplete_pairs", Double(sample.incomplete))
        set("mean_pre", sample.beforeMoments.mean)
        set("mean_post", sample.afterMoments.mean)
        set("sd_pre", sample.beforeMoments.standardDeviation)
        set("sd_post", sample.afterMoments.standardDeviation)
        set("median_pre", sample.before.median)
        set("median_post", sample.after.median)
        set("correlation", sample.correlation)
        set("mean_diff", sample.differenceMoments.mean)
        set("sd_diff", sample.differenceMoments.standardDeviation)
        set("median_diff", sample.difference.median)
        set("n_up", Double(sample.up))
        set("n_same", Double(sample.same))
        set("n_down", Double(sample.down))
        test(TTest.paired(sample.differenceMoments))
        effects(PairedEffects(sample))
        let sign = SignTest(sample.difference)
        set("sign_test.positive", sign.map { Double($0.positive) })
        set("sign_test.n_nonzero", sign.map { Double($0.nonzero) })
        set("sign_test.p", sign?.p)
        ranks(WilcoxonSignedRank(sample.difference), sample)
    }

    private mutating func set(_ path: String, _ value: Double?) { leaves[path] = .number(value) }

    private mutating func set(_ path: String, _ interval: Interval?) {
        set(path + ".0", interval?.lower)
        set(path + ".1", interval?.upper)
    }

    private mutating func test(_ test: TTest?) {
        set("t_test.t", test?.t)
        set("t_test.df", test?.degreesOfFreedom)
        set("t_test.p_two_sided", test?.pTwoSided)
        set("t_test.p_greater", test?.pGreater)
        set("t_test.p_less", test?.pLess)
        set("t_test.se", test?.standardError)
        set("t_test.ci95", test?.interval())
        set("t_test.ci90", test?.interval(level: 0.9))
    }

    private mutating func effects(_ effects: PairedEffects?) {
        set("effect.hedges_j", effects?.hedgesJ)
        for (name, effect) in [
            ("d_z", effects?.dz), ("g_z", effects?.gz), ("d_av", effects?.dav), ("g_av", effects?.gav),
        ] {
            set("effect.\(name)", effect?.value)
            set("effect.\(name)_ci95", effect?.interval)
        }
        set("effect.d_av_mean_of_sds", effects?.davMeanOfSDs)
        set("effect.g_av_mean_of_sds", effects?.gavMeanOfSDs)
        set("effect.d_rm", effects?.drm)
        set("effect.g_rm", effects?.grm)
        set("effect.glass_delta_pre", effects?.glassDeltaBefore)
        set("effect.g_av_with_approx_j", effects?.gavApproximate)
        set("effect.check_effectsize_d_z.0", effects?.dz.value)
        set("effect.check_effectsize_d_z.1", effects?.dz.interval?.lower)
        set("effect.check_effectsize_d_z.2", effects?.dz.interval?.upper)
    }

    private mutating func ranks(_ test: WilcoxonSignedRank?, _ sample: PairedSample) {
        set("wilcoxon.n_nonzero", Double(test?.nonzero ?? 0))
        set("wilcoxon.v_plus", test?.vPlus)
        set("wilcoxon.v_minus", test?.vMinus)
        set("wilcoxon.has_ties", test.map { $0.hasTies ? 1 : 0 })
        set("wilcoxon.has_zeros", test.map { $0.hasZeros ? 1 : 0 })
        set("wilcoxon.matched_rank_biserial", test?.matchedRankBiserial)
        set("wilcoxon.r_default.p", test?.p)
        if let test {
            leaves["wilcoxon.r_default.method"] = .text(
                test.method == .exact
                    ? "Wilcoxon signed rank exact test"
                    : "Wilcoxon signed rank test with continuity correction")
        }
        set("wilcoxon.normal_cc_p", test?.normalCorrectedP)
        set("wilcoxon.normal_nocc_p", test?.normalP)
        set("wilcoxon.normal_cc_p_greater", test?.normalCorrectedPGreater)
        set("wilcoxon.exact_p", test?.exactP)
        set("wilcoxon.exact_p_with_ties_zeros_dropped", test?.exactPWithTies)
        set("wilcoxon.pratt_asymptotic_z", test?.prattZ)
        set("wilcoxon.pratt_asymptotic_p", test?.prattP)
        set("wilcoxon.pratt_exact_p", test?.prattExactP)
        set("wilcoxon.wilcoxon_asymptotic_z", test?.z)
        set("wilcoxon.wilcoxon_asymptotic_p", test?.normalP)
        guard let test else { return }
        let nonzero = sample.difference.withoutZeros
        set("wilcoxon.hodges_lehmann_nonzero", HodgesLehmann.centre(nonzero))
        set("wilcoxon.hodges_lehmann_all", HodgesLehmann.centre(sample.difference))
        guard test.exactP != nil else { return }
        let interval = HodgesLehmann.exactInterval(centreOf: nonzero)
        set("wilcoxon.exact_ci95", interval)
        set("wilcoxon.exact_ci95_achieved_level", interval?.level)
        set("wilcoxon.r_pseudomedian", HodgesLehmann.centre(nonzero))
    }
}
