import ArgumentParser
import Realist
import RealistFormats
import Statistics

/// `realist analyse groups`
struct AnalyseGroupsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "Two groups or more of different people.",
        discussion: "Example: realist analyse groups scores.csv --value bo --group role")

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
            var report = AnalysisReport(analysis: "groups")
            for column in value {
                let numbers = try table.numbers(column)
                for part in table.groups(by: by) {
                    var values: [String: [Double]] = [:]
                    for row in part.rows where !names[row].isEmpty {
                        if let number = numbers[row] { values[names[row], default: []].append(number) }
                    }
                    let kinds = values.keys.sorted()
                    guard kinds.count > 1 else {
                        throw WrongGroups(
                            column: group, found: kinds, wanted: "two or more", file: options.file,
                            remedy: "Name the column that parts the people into groups.")
                    }
                    var result = make(column, kinds, kinds.map { CountedValues(values[$0] ?? []) })
                    result.group = part.of
                    report.results.append(result)
                }
            }
            report.addHolm("welch_anova", "p", outcomes: value.count)
            report.notes.append("Different people: who is in which group was not decided by chance.")
            return report
        }
    }

    private func make(_ outcome: String, _ names: [String], _ samples: [CountedValues])
        -> AnalysisReport.Result
    {
        let moments = samples.map { Moments($0) }
        var result = AnalysisReport.Result(outcome: outcome)
        func each(_ figure: (Moments) -> JsonValue) -> JsonValue {
            .object(zip(names, moments).map { .init($0, figure($1)) })
        }
        result.add("group_n", each { .integer($0.count) })
        result.add("group_mean", each { .figure($0.mean) })
        result.add("group_sd", each { .figure($0.standardDeviation) })
        let anova = AnalysisOfVariance(moments)
        result.add(
            "anova",
            .keys([
                "f": .figure(anova?.f), "df1": .figure(anova?.df1), "df2": .figure(anova?.df2),
                "p": .figure(anova?.p), "ss_between": .figure(anova?.squaresBetween),
                "ss_within": .figure(anova?.squaresWithin), "eta_squared": .figure(anova?.etaSquared),
                "omega_squared": .figure(anova?.omegaSquared),
            ]))
        let welch = WelchAnalysis(moments)
        result.add(
            "welch_anova",
            .keys([
                "f": .figure(welch?.f), "df1": .figure(welch?.df1), "df2": .figure(welch?.df2),
                "p": .figure(welch?.p),
            ]))
        let ranks = KruskalWallis(samples)
        result.add(
            "kruskal_wallis",
            .keys(["h": .figure(ranks?.h), "df": .figure(ranks?.df), "p": .figure(ranks?.p)]))
        result.add("bartlett_p", .figure(Bartlett(moments)?.p))
        result.lines =
            zip(names, moments).map { name, moments in
                .init(
                    what: name,
                    value: "n \(moments.count), \(AnalysisWords.number(moments.mean)) "
                        + "(\(AnalysisWords.number(moments.standardDeviation)))",
                    method: "mean (SD)")
            } + [
                .init(what: "p", value: AnalysisWords.p(welch?.p), method: "Welch's analysis of variance"),
                .init(what: "p, classic", value: AnalysisWords.p(anova?.p), method: "analysis of variance"),
                .init(what: "p by ranks", value: AnalysisWords.p(ranks?.p), method: "Kruskal–Wallis test"),
                .init(
                    what: "Explained", value: AnalysisWords.number(anova?.omegaSquared),
                    method: "share of the variance, omega squared"),
            ]
        if (samples.map(\.count).min() ?? 0) < 10 { result.warnings.append(AnalysisWords.fewPeople) }
        return result
    }
}
