public import Realist
import RealistFormats
import Statistics

extension TwoGroups: Reported {
    public func fill(_ result: inout AnalysisReport.Result, _ words: ReportWords) {
        result.add("group_a", .text(a.name))
        result.add("group_b", .text(b.name))
        result.add("n_a", .integer(a.moments.count))
        result.add("n_b", .integer(b.moments.count))
        result.add("mean_a", .figure(a.moments.mean))
        result.add("mean_b", .figure(b.moments.mean))
        result.add("sd_a", .figure(a.moments.standardDeviation))
        result.add("sd_b", .figure(b.moments.standardDeviation))
        result.add("mean_diff", .figure(welch?.estimate ?? student?.estimate))
        result.add("welch", TwoGroups.json(welch))
        result.add("student", TwoGroups.json(student))
        result.add(
            "effect",
            .keys([
                "d_pooled": .figure(effects?.dPooled.value),
                "d_pooled_ci95": .interval(effects?.dPooled.interval),
                "g": .figure(effects?.g?.value), "g_ci95": .interval(effects?.g?.interval),
                "g_approx_j": .figure(effects?.gApproximate),
                "d_average_variance": .figure(effects?.dAverageVariance),
                "glass_delta_b": .figure(effects?.glassDeltaB),
            ]))
        result.add("mann_whitney", rankJson)
        result.add("f_test_variances", .keys(["f": .figure(variances?.f), "p": .figure(variances?.p)]))
        result.sentence = AnalysisWords.sentence(
            welch?.estimate, welch?.interval(), when: "in \(a.title) than in \(b.title)",
            none: "No clear difference")
        result.lines = lines
        result.warn(ofFew: min(a.moments.count, b.moments.count))
        if welch == nil { result.warnings.append(AnalysisWords.noTest([a.moments, b.moments])) }
    }

    private static func json(_ test: TTest?) -> JsonValue {
        guard let test else { return .null }
        return .keys([
            "t": .figure(test.t), "df": .figure(test.degreesOfFreedom), "p": .figure(test.pTwoSided),
            "ci95": .interval(test.interval()), "se": .figure(test.standardError),
        ])
    }

    private var rankJson: JsonValue {
        guard let test = ranks else { return .null }
        var fields: [JsonValue.Entry] = [
            .init("u_a", .figure(test.uA)), .init("u_b", .figure(test.uB)),
            .init("has_ties", .flag(test.hasTies)),
            .init("probability_of_superiority", .figure(test.probabilityOfSuperiority)),
            .init("cliffs_delta", .figure(test.cliffsDelta)),
            .init(
                "r_default",
                .keys([
                    "w": .figure(test.uA), "p": .figure(test.p), "method": .text(test.method.rankSum),
                ])),
            .init("normal_cc_p", .figure(test.normalCorrectedP)),
            .init("normal_nocc_p", .figure(test.normalP)),
            .init("exact_p", .figure(test.exactP)),
            .init("exact_p_with_ties", .figure(test.exactPWithTies)),
            .init("hodges_lehmann", .figure(shift)),
        ]
        if test.exactP != nil {
            fields.append(.init("exact_ci95", .interval(exactInterval)))
        }
        return .object(fields)
    }

    private var lines: [AnalysisReport.Line] {
        [a.line, b.line] + [
            .init(
                what: "Difference",
                value:
                    "\(AnalysisWords.number(welch?.estimate)) (\(AnalysisWords.interval(welch?.interval())))",
                method: "95 % interval by Welch's t"),
            .init(what: "p", value: AnalysisWords.p(welch?.pTwoSided), method: "Welch's t, two-sided"),
            .init(
                what: "Effect size g",
                value: "\(AnalysisWords.number(effects?.g?.value)) "
                    + "(\(AnalysisWords.interval(effects?.g?.interval)))",
                method: "difference over the pooled SD, Hedges' correction; noncentral t"),
            .init(
                what: "p by ranks", value: AnalysisWords.p(ranks?.p),
                method: ranks?.method.rankSum ?? "Wilcoxon rank sum test"),
            .init(
                what: "Cliff's delta", value: AnalysisWords.number(ranks?.cliffsDelta),
                method: "how much more often A lies above B than below"),
        ]
    }
}

extension NamedSample {
    /// How many, mean and spread.
    var line: AnalysisReport.Line {
        .init(
            what: title,
            value: "n \(moments.count), \(AnalysisWords.number(moments.mean)) "
                + "(\(AnalysisWords.number(moments.standardDeviation)))",
            method: "mean (SD)")
    }
}
