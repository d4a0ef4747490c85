import ArgumentParser
import Realist
import RealistFormats
import Statistics

/// `realist analyse compare`
struct AnalyseCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Two groups of different people.",
        discussion: """
            The group that comes first by its name is A, the other B; the difference is A − B.

            Example: realist analyse compare scores.csv --value bo --group role --by site
            """)

    @OptionGroup var options: AnalysisOptions

    @Option(help: ArgumentHelp("The column of the value; may be repeated.", valueName: "column"))
    var value: [String]

    @Option(help: ArgumentHelp("The column that parts the groups.", valueName: "column"))
    var group: String

    @Option(help: ArgumentHelp("Do it for each value of these columns too.", valueName: "columns"))
    var by: String?

    func run() throws {
        try options.print {
            let by = try AnalysisOptions.list(by, "--by")
            let table = try AnalysisTable.read(options.file, columns: value + [group] + by)
            let names = table.texts(group)
            var report = AnalysisReport(analysis: "compare")
            for column in value {
                let numbers = try table.numbers(column)
                for part in table.groups(by: by) {
                    let kinds = Set(part.rows.map { names[$0] }.filter { !$0.isEmpty }).sorted()
                    guard kinds.count == 2 else {
                        throw WrongGroups(
                            column: group, found: kinds, wanted: "two", file: options.file,
                            remedy: "For more than two use `realist analyse groups`.")
                    }
                    let samples = kinds.map { kind in
                        CountedValues(part.rows.filter { names[$0] == kind }.compactMap { numbers[$0] })
                    }
                    var result = CompareResult.make(column, kinds, samples[0], samples[1])
                    result.group = part.of
                    report.results.append(result)
                }
            }
            report.addHolm("welch", "p", outcomes: value.count)
            report.notes.append("Different people: who is in which group was not decided by chance.")
            return report
        }
    }
}

/// A column with too few or too many groups.
struct WrongGroups: Explained {
    let column: String
    let found: [String]
    let wanted: String
    let file: String
    let remedy: String

    var code: String { "analyse.wrong-groups" }
    var location: Location? { Location(file: file) }
    var what: String {
        let names = found.prefix(8).map { "“\(Manners.printable($0))”" }.joined(separator: ", ")
        return
            "The column \(column) has \(found.count) \(found.count == 1 ? "group" : "groups"), not \(wanted)"
            + (found.isEmpty ? "." : ": \(names)\(found.count > 8 ? ", …" : "").")
    }
}

/// Two samples under the names of the reference values.
enum CompareResult {
    static func make(_ outcome: String, _ names: [String], _ a: CountedValues, _ b: CountedValues)
        -> AnalysisReport.Result
    {
        let (momentsA, momentsB) = (Moments(a), Moments(b))
        var result = AnalysisReport.Result(outcome: outcome)
        result.add("group_a", .text(names[0]))
        result.add("group_b", .text(names[1]))
        result.add("n_a", .integer(a.count))
        result.add("n_b", .integer(b.count))
        result.add("mean_a", .figure(momentsA.mean))
        result.add("mean_b", .figure(momentsB.mean))
        result.add("sd_a", .figure(momentsA.standardDeviation))
        result.add("sd_b", .figure(momentsB.standardDeviation))
        let welch = TTest.welch(momentsA, momentsB)
        let student = TTest.student(momentsA, momentsB)
        result.add("mean_diff", .figure(welch?.estimate ?? student?.estimate))
        result.add("welch", json(welch))
        result.add("student", json(student))
        let effects = IndependentEffects(momentsA, momentsB)
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
        let ranks = MannWhitney(a, b)
        result.add("mann_whitney", json(ranks, a, b))
        let ratio = VarianceRatio(momentsA, momentsB)
        result.add("f_test_variances", .keys(["f": .figure(ratio?.f), "p": .figure(ratio?.p)]))
        result.sentence = AnalysisWords.sentence(
            welch?.estimate, welch?.interval(), when: "in \(names[0]) than in \(names[1])")
        result.lines = lines(names, momentsA, momentsB, welch, effects, ranks)
        if min(a.count, b.count) < 10 { result.warnings.append(AnalysisWords.fewPeople) }
        return result
    }

    private static func json(_ test: TTest?) -> JsonValue {
        guard let test else { return .null }
        return .keys([
            "t": .figure(test.t), "df": .figure(test.degreesOfFreedom), "p": .figure(test.pTwoSided),
            "ci95": .interval(test.interval()), "se": .figure(test.standardError),
        ])
    }

    private static func json(_ test: MannWhitney?, _ a: CountedValues, _ b: CountedValues) -> JsonValue {
        guard let test else { return .null }
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
            .init("hodges_lehmann", .figure(HodgesLehmann.shift(a, b))),
        ]
        if test.exactP != nil {
            fields.append(.init("exact_ci95", .interval(HodgesLehmann.exactInterval(shiftOf: a, b))))
        }
        return .object(fields)
    }

    private static func lines(
        _ names: [String], _ a: Moments, _ b: Moments, _ welch: TTest?, _ effects: IndependentEffects?,
        _ ranks: MannWhitney?
    ) -> [AnalysisReport.Line] {
        zip(names, [a, b]).map { name, moments in
            .init(
                what: name,
                value: "n \(moments.count), \(AnalysisWords.number(moments.mean)) "
                    + "(\(AnalysisWords.number(moments.standardDeviation)))",
                method: "mean (SD)")
        } + [
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
