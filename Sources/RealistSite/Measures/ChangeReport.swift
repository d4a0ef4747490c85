public import Realist
import RealistFormats
import Statistics

extension ScoreChange: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.add("n", .integer(sample.count))
        result.add("incomplete_pairs", .integer(sample.incomplete))
        result.add("mean_pre", .figure(sample.beforeMoments.mean))
        result.add("mean_post", .figure(sample.afterMoments.mean))
        result.add("sd_pre", .figure(sample.beforeMoments.standardDeviation))
        result.add("sd_post", .figure(sample.afterMoments.standardDeviation))
        result.add("median_pre", .figure(sample.before.median))
        result.add("median_post", .figure(sample.after.median))
        result.add("correlation", .figure(sample.correlation))
        result.add("mean_diff", .figure(sample.differenceMoments.mean))
        result.add("sd_diff", .figure(sample.differenceMoments.standardDeviation))
        result.add("median_diff", .figure(sample.difference.median))
        result.add("n_up", .integer(sample.up))
        result.add("n_same", .integer(sample.same))
        result.add("n_down", .integer(sample.down))
        result.add("t_test", testJson)
        result.add("effect", effectJson)
        result.add(
            "sign_test",
            .keys([
                "positive": .figure(sign?.positive), "n_nonzero": .figure(sign?.nonzero),
                "p": .figure(sign?.p),
            ]))
        result.add("wilcoxon", rankJson)
        result.sentence = AnalysisWords.sentence(
            sample.differenceMoments.mean, test?.interval(), when: words.comparison)
        result.lines = lines(words)
        if words.isOfStudy {
            result.add("only_pre", .integer(onlyBefore))
            result.add("only_post", .integer(onlyAfter))
            result.add(unscored)
        }
        if let reliability { add(reliability, to: &result) }
        result.warn(ofFew: sample.count, with: "both")
        if sample.count > 1, test == nil {
            result.warnings.append(
                sample.differenceMoments.squaredDeviations.isFinite
                    ? "Everybody changed by the same amount: there is no interval and no test."
                    : AnalysisWords.tooLarge)
        }
    }

    private var testJson: JsonValue {
        guard let test else { return .null }
        return .keys([
            "t": .figure(test.t), "df": .figure(test.degreesOfFreedom),
            "p_two_sided": .figure(test.pTwoSided), "p_greater": .figure(test.pGreater),
            "p_less": .figure(test.pLess), "se": .figure(test.standardError),
            "ci95": .interval(test.interval()), "ci90": .interval(test.interval(level: 0.9)),
        ])
    }

    private var effectJson: JsonValue {
        guard let effects else { return .null }
        return .keys([
            "hedges_j": .figure(effects.hedgesJ),
            "d_z": .figure(effects.dz.value), "d_z_ci95": .interval(effects.dz.interval),
            "g_z": .figure(effects.gz?.value), "g_z_ci95": .interval(effects.gz?.interval),
            "d_av": .figure(effects.dav.value), "d_av_ci95": .interval(effects.dav.interval),
            "g_av": .figure(effects.gav?.value), "g_av_ci95": .interval(effects.gav?.interval),
            "d_av_mean_of_sds": .figure(effects.davMeanOfSDs),
            "g_av_mean_of_sds": .figure(effects.gavMeanOfSDs),
            "d_rm": .figure(effects.drm), "g_rm": .figure(effects.grm),
            "glass_delta_pre": .figure(effects.glassDeltaBefore),
            "g_av_with_approx_j": .figure(effects.gavApproximate),
        ])
    }

    private var rankJson: JsonValue {
        // Without any difference there is nothing to rank.
        guard let test = ranks else { return .keys(["n_nonzero": .integer(0)]) }
        var fields: [JsonValue.Entry] = [
            .init("n_nonzero", .integer(test.nonzero)), .init("v_plus", .figure(test.vPlus)),
            .init("v_minus", .figure(test.vMinus)), .init("has_ties", .flag(test.hasTies)),
            .init("has_zeros", .flag(test.hasZeros)),
            .init("matched_rank_biserial", .figure(test.matchedRankBiserial)),
            .init("r_default", .keys(["p": .figure(test.p), "method": .text(test.method.signedRank)])),
            .init("normal_cc_p", .figure(test.normalCorrectedP)),
            .init("normal_nocc_p", .figure(test.normalP)),
            .init("normal_cc_p_greater", .figure(test.normalCorrectedPGreater)),
            .init("exact_p", .figure(test.exactP)),
            .init("exact_p_with_ties_zeros_dropped", .figure(test.exactPWithTies)),
            .init("pratt_asymptotic_z", .figure(test.prattZ)),
            .init("pratt_asymptotic_p", .figure(test.prattP)),
            .init("pratt_exact_p", .figure(test.prattExactP)),
            .init("wilcoxon_asymptotic_z", .figure(test.z)),
            .init("wilcoxon_asymptotic_p", .figure(test.normalP)),
            .init("hodges_lehmann_nonzero", .figure(centreOfChanged)),
            .init("hodges_lehmann_all", .figure(centre)),
        ]
        if let interval = exactInterval {
            fields.append(.init("exact_ci95", .interval(interval)))
            fields.append(.init("exact_ci95_achieved_level", .figure(interval.level)))
        }
        return .object(fields)
    }

    private func lines(_ words: ReportWords) -> [AnalysisReport.Line] {
        [
            .init(
                what: "People with both",
                value: "\(sample.count); \(onlyBefore) only before, \(onlyAfter) only after"
                    + unscored.words(after: "; ")),
            .init(
                what: words.before, value: spread(sample.beforeMoments),
                method: "mean (SD) of those with both"),
            .init(
                what: words.after, value: spread(sample.afterMoments), method: "mean (SD) of those with both"),
            .init(
                what: "Mean difference", value: AnalysisWords.number(sample.differenceMoments.mean),
                method: "after − before"),
            .init(
                what: "95 % interval", value: AnalysisWords.interval(test?.interval()),
                method: "Student's t for pairs"),
            .init(
                what: "p", value: AnalysisWords.p(test?.pTwoSided),
                method: "Student's t for pairs, two-sided"),
            .init(
                what: "Effect size g_av",
                value: "\(AnalysisWords.number(effects?.gav?.value)) "
                    + "(\(AnalysisWords.interval(effects?.gav?.interval)))",
                method: "difference over the average SD, Hedges' correction; noncentral t"),
            .init(
                what: "p by ranks", value: AnalysisWords.p(ranks?.p),
                method: ranks.map { $0.method.signedRank } ?? "Wilcoxon signed rank test"),
            .init(
                what: "Up, same, down", value: "\(sample.up), \(sample.same), \(sample.down)",
                method: "sign test p = \(AnalysisWords.p(sign?.p))"),
        ]
    }

    private func spread(_ moments: Moments) -> String {
        "\(AnalysisWords.number(moments.mean)) (\(AnalysisWords.number(moments.standardDeviation)))"
    }
}

extension ScoreChange {
    private func add(_ reliability: ReliabilityUsed, to result: inout AnalysisReport.Result) {
        guard let change = reliableChange else { return result.add("reliable_change", .null) }
        var fields: [JsonValue.Entry] = [
            .init("n", .integer(change.count)), .init("reliability", .figure(change.reliability)),
            .init("sd_pre", .figure(change.standardDeviation)), .init("sd_of", .text("everybody-before")),
            .init("se_measurement", .figure(change.standardErrorOfMeasurement)),
            .init("s_diff", .figure(change.standardErrorOfDifference)),
            .init("rci_threshold_points", .figure(change.threshold)),
            .init("reliable_improvement", .integer(change.reliablyBetter)),
            .init("no_reliable_change", .integer(change.unchanged)),
            .init("reliable_deterioration", .integer(change.deteriorated)),
        ]
        result.lines.append(
            .init(
                what: "Reliably better",
                value: "\(change.reliablyBetter), worse \(change.deteriorated), neither \(change.unchanged)",
                method: "Jacobson and Truax: more than \(AnalysisWords.number(change.threshold)) points, by "
                    + "everybody's SD before, the same for all groups"))
        if let title = reliability.title {
            fields.append(.init("reliability_source", .text(title)))
            result.lines.append(
                .init(
                    what: "Reliability used", value: AnalysisWords.number(reliability.value),
                    method: "alpha, as the questionnaire's file has it"))
        }
        if let norm = reliability.norm {
            fields += [
                .init("norm", .optional(reliability.normTitle)), .init("norm_mean", .figure(norm.mean)),
                .init("norm_sd", .figure(norm.sd)), .init("cut_off", .figure(change.cutOff)),
                .init("recovered", .figure(change.recovered)),
                .init("improved_not_recovered", .figure(change.improvedNotRecovered)),
            ]
            result.lines.append(
                .init(
                    what: "Of these over the cut-off", value: "\(change.recovered ?? 0)",
                    method:
                        "clinically significant: crossed \(AnalysisWords.number(change.cutOff)), criterion c "
                        + "against: \(reliability.normTitle ?? "norm")"))
        }
        result.add("reliable_change", .object(fields))
    }
}

extension Unscored {
    /// Nothing where everybody who answered at both has both scores.
    func words(after separator: String) -> String {
        guard people > 0 else { return "" }
        return "\(separator)\(people) answered at both and \(people == 1 ? "has" : "have") no score"
    }
}

extension AnalysisReport.Result {
    mutating func add(_ unscored: Unscored) {
        add("answered_both_unscored", .integer(unscored.people))
        add("unscored_before", .integer(unscored.before))
        add("unscored_after", .integer(unscored.after))
    }
}

extension RankTestMethod {
    /// As R names it.
    var signedRank: String {
        self == .exact
            ? "Wilcoxon signed rank exact test" : "Wilcoxon signed rank test with continuity correction"
    }

    var rankSum: String {
        self == .exact ? "Wilcoxon rank sum exact test" : "Wilcoxon rank sum test with continuity correction"
    }
}
