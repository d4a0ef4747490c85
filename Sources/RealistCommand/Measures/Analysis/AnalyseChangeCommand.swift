import ArgumentParser
import Realist
import RealistFormats
import Statistics

/// `realist analyse change`
struct AnalyseChangeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "change",
        abstract: "Before and after, on the people who have both.",
        discussion: """
            One row a person, with a column before and one after; several pairs of columns are several outcomes, the \
            first one the primary measure. A row without one of the two is counted and left out.

            Example: realist analyse change scores.csv --before bo_pre --after bo_post --by site
            """)

    @OptionGroup var options: AnalysisOptions

    @Option(help: ArgumentHelp("The column before; may be repeated.", valueName: "column"))
    var before: [String]

    @Option(help: ArgumentHelp("The column after, for each one before.", valueName: "column"))
    var after: [String]

    @Option(help: ArgumentHelp("Do it for each value of these columns too.", valueName: "columns"))
    var by: String?

    @Option(help: ArgumentHelp("Of the measure, 0 to 1: adds reliable change.", valueName: "r"))
    var reliability: Double?

    @Option(help: "Which way is better, for reliable change: higher or lower.")
    var better: Better = .lower

    enum Better: String, ExpressibleByArgument { case higher, lower }

    func validate() throws {
        if before.isEmpty || before.count != after.count {
            throw ValidationError("Name a column after (--after) for each one before (--before).")
        }
        if let reliability, !(reliability >= 0 && reliability < 1) {
            throw ValidationError("A reliability is a number from 0 to below 1.")
        }
    }

    func run() throws {
        try options.print {
            let by = try AnalysisOptions.list(by, "--by")
            let table = try AnalysisTable.read(options.file, columns: before + after + by)
            var report = AnalysisReport(analysis: "change")
            for (first, second) in zip(before, after) {
                let (firsts, seconds) = (try table.numbers(first), try table.numbers(second))
                for group in table.groups(by: by) {
                    let sample = PairedSample(
                        before: group.rows.map { firsts[$0] ?? .nan },
                        after: group.rows.map { seconds[$0] ?? .nan })
                    var result = ChangeResult.make(second, sample)
                    result.group = group.of
                    if let reliability {
                        result.addReliableChange(sample, reliability, better == .higher ? .up : .down)
                    }
                    report.results.append(result)
                }
            }
            report.addHolm("t_test", "p_two_sided", outcomes: before.count)
            report.notes.append(AnalysisWords.beforeAfter)
            if before.count > 1 {
                report.notes.append(
                    "\(after[0]) comes first as the primary measure; all else is exploratory.")
            }
            return report
        }
    }
}

/// A paired sample under the names of the reference values.
enum ChangeResult {
    static func make(_ outcome: String, _ sample: PairedSample, when: String = "after than before")
        -> AnalysisReport.Result
    {
        var result = AnalysisReport.Result(outcome: outcome)
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
        let test = TTest.paired(sample.differenceMoments)
        result.add("t_test", json(test))
        let effects = PairedEffects(sample)
        result.add("effect", json(effects))
        let sign = SignTest(sample.difference)
        result.add(
            "sign_test",
            .keys([
                "positive": .figure(sign?.positive), "n_nonzero": .figure(sign?.nonzero),
                "p": .figure(sign?.p),
            ]))
        let ranks = WilcoxonSignedRank(sample.difference)
        result.add("wilcoxon", json(ranks, sample))
        result.sentence = AnalysisWords.sentence(
            sample.differenceMoments.mean, test?.interval(), when: when)
        result.lines = lines(sample, test, effects, ranks, sign)
        if sample.count < 10 { result.warnings.append(AnalysisWords.fewPeople) }
        if sample.count > 1, test == nil {
            result.warnings.append("Everybody changed by the same amount: there is no interval and no test.")
        }
        return result
    }

    private static func json(_ test: TTest?) -> JsonValue {
        guard let test else { return .null }
        return .keys([
            "t": .figure(test.t), "df": .figure(test.degreesOfFreedom),
            "p_two_sided": .figure(test.pTwoSided), "p_greater": .figure(test.pGreater),
            "p_less": .figure(test.pLess), "se": .figure(test.standardError),
            "ci95": .interval(test.interval()), "ci90": .interval(test.interval(level: 0.9)),
        ])
    }

    private static func json(_ effects: PairedEffects?) -> JsonValue {
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

    private static func json(_ test: WilcoxonSignedRank?, _ sample: PairedSample) -> JsonValue {
        // Without any difference there is nothing to rank.
        guard let test else { return .keys(["n_nonzero": .integer(0)]) }
        let nonzero = sample.difference.withoutZeros
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
            .init("hodges_lehmann_nonzero", .figure(HodgesLehmann.centre(nonzero))),
            .init("hodges_lehmann_all", .figure(HodgesLehmann.centre(sample.difference))),
        ]
        if test.exactP != nil, let interval = HodgesLehmann.exactInterval(centreOf: nonzero) {
            fields.append(.init("exact_ci95", .interval(interval)))
            fields.append(.init("exact_ci95_achieved_level", .figure(interval.level)))
        }
        return .object(fields)
    }

    private static func lines(
        _ sample: PairedSample, _ test: TTest?, _ effects: PairedEffects?, _ ranks: WilcoxonSignedRank?,
        _ sign: SignTest?
    ) -> [AnalysisReport.Line] {
        let incomplete = sample.incomplete
        return [
            .init(
                what: "People with both",
                value: "\(sample.count)" + (incomplete > 0 ? ", \(incomplete) without one of the two" : "")),
            .init(what: "Before", value: spread(sample.beforeMoments), method: "mean (SD)"),
            .init(what: "After", value: spread(sample.afterMoments), method: "mean (SD)"),
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

    private static func spread(_ moments: Moments) -> String {
        "\(AnalysisWords.number(moments.mean)) (\(AnalysisWords.number(moments.standardDeviation)))"
    }
}

extension AnalysisReport.Result {
    mutating func addReliableChange(
        _ sample: PairedSample, _ reliability: Double, _ direction: ReliableChange.Direction
    ) {
        guard let change = ReliableChange(sample, reliability: reliability, direction: direction) else {
            return add("reliable_change", .null)
        }
        add(
            "reliable_change",
            .keys([
                "n": .integer(change.count), "reliability": .figure(change.reliability),
                "sd_pre": .figure(change.standardDeviation),
                "se_measurement": .figure(change.standardErrorOfMeasurement),
                "s_diff": .figure(change.standardErrorOfDifference),
                "rci_threshold_points": .figure(change.threshold),
                "reliable_improvement": .integer(change.reliablyBetter),
                "no_reliable_change": .integer(change.unchanged),
                "reliable_deterioration": .integer(change.deteriorated),
            ]))
        lines.append(
            .init(
                what: "Reliably better",
                value: "\(change.reliablyBetter), worse \(change.deteriorated), neither \(change.unchanged)",
                method: "Jacobson and Truax: \(AnalysisWords.number(change.threshold)) points or more"))
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

extension AnalysisReport {
    /// Where several outcomes were looked at, Holm's correction stands beside each p, group by group.
    mutating func addHolm(_ test: String, _ name: String, outcomes: Int) {
        guard outcomes > 1, results.count % outcomes == 0 else { return }
        let groups = results.count / outcomes
        for group in 0..<groups {
            let places = (0..<outcomes).map { $0 * groups + group }
            let adjusted = AdjustedP.holm.adjust(places.map { results[$0].p(test, name) })
            for (place, p) in zip(places, adjusted) {
                results[place].add("p_holm", .figure(p))
                results[place].lines.append(
                    .init(
                        what: "p, corrected", value: AnalysisWords.p(p),
                        method: "Holm, for \(outcomes) outcomes"))
            }
        }
    }
}

extension AnalysisReport.Result {
    func p(_ test: String, _ name: String) -> Double? {
        guard case .object(let fields) = fields.first(where: { $0.key == test })?.value,
            case .number(let p) = fields.first(where: { $0.key == name })?.value
        else { return nil }
        return p
    }
}
