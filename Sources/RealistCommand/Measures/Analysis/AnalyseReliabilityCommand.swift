import ArgumentParser
import Realist
import RealistFormats
import Statistics

/// `realist analyse reliability`
struct AnalyseReliabilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reliability",
        abstract: "How consistently items answer together: alpha, omega, and each item.",
        discussion: """
            A row with a blank among the items is left out. Items that count backwards are turned round with --reverse, \
            which needs the scale.

            Example: realist analyse reliability answers.csv --items q1,q4,q8,q10 --reverse q1,q4 --scale 1-5
            """)

    @OptionGroup var options: AnalysisOptions

    @Option(help: ArgumentHelp("The columns of the items, with commas between them.", valueName: "columns"))
    var items: String

    @Option(help: ArgumentHelp("Those that count backwards.", valueName: "columns"))
    var reverse: String?

    @Option(help: ArgumentHelp("The lowest and the highest answer, as 1-5.", valueName: "range"))
    var scale: String?

    @Option(help: ArgumentHelp("Do it for each value of these columns too.", valueName: "columns"))
    var by: String?

    func run() throws {
        try options.print {
            let by = try AnalysisOptions.list(by, "--by")
            let items = try AnalysisOptions.list(items, "--items")
            let turned = Set(try AnalysisOptions.list(reverse, "--reverse"))
            guard items.count > 1 else { throw ValidationError("--items names two columns or more.") }
            if let stranger = turned.subtracting(items).sorted().first {
                throw ValidationError("\(stranger) of --reverse is not among --items.")
            }
            let sum = try ends()
            if !turned.isEmpty, sum == nil {
                throw ValidationError("--reverse needs --scale, such as --scale 1-5.")
            }
            let table = try AnalysisTable.read(options.file, columns: items + by)
            let columns = try items.map { item in
                try table.numbers(item).map { value in
                    turned.contains(item) ? value.map { (sum ?? 0) - $0 } : value
                }
            }
            var report = AnalysisReport(analysis: "reliability")
            for group in table.groups(by: by) {
                let rows = group.rows.map { row in columns.map { $0[row] } }
                var result = ReliabilityResult.make("\(items.count) items", items, rows)
                result.group = group.of
                report.results.append(result)
            }
            return report
        }
    }

    /// Lowest + highest answer.
    private func ends() throws -> Double? {
        guard let scale else { return nil }
        let parts = scale.split(separator: "-").compactMap { Double($0) }
        guard parts.count == 2, parts[0] < parts[1] else {
            throw ValidationError("--scale is the lowest and the highest answer, as 1-5.")
        }
        return parts[0] + parts[1]
    }
}

/// Reliability under the names of the reference values.
enum ReliabilityResult {
    static func make(_ outcome: String, _ names: [String], _ rows: [[Double?]]) -> AnalysisReport.Result {
        var result = AnalysisReport.Result(outcome: outcome)
        guard let found = Reliability(rows) else {
            result.warnings.append("There are too few rows without a blank.")
            return result
        }
        result.add("n_complete", .integer(found.completeCount))
        result.add("k", .integer(found.itemCount))
        result.add("alpha", .figure(found.alpha))
        result.add("alpha_standardised", .figure(found.standardizedAlpha))
        result.add("mean_inter_item_r", .figure(found.meanCorrelation))
        result.add("feldt_ci95", .interval(found.alphaInterval()))
        result.add("feldt_ci90", .interval(found.alphaInterval(level: 0.9)))
        result.add("total_mean", .figure(found.total.mean))
        result.add("total_sd", .figure(found.total.standardDeviation))
        result.add("sem", .figure(found.standardErrorOfMeasurement))
        result.add("guttman_lambda2", .figure(found.guttmanLambda2))
        result.add("spearman_brown", .figure(found.spearmanBrown))
        result.add(
            "items",
            .object(
                zip(names, found.items).map { name, item in
                    .init(
                        name,
                        .keys([
                            "mean": .figure(item.mean), "sd": .figure(item.standardDeviation),
                            "item_total_r": .figure(item.totalCorrelation),
                            "item_rest_r": .figure(item.restCorrelation),
                            "alpha_if_dropped": .figure(item.alphaIfDropped),
                        ]))
                }))
        let factor = found.oneFactor
        result.add("omega_uls_correlation", .figure(factor?.omega))
        result.add("omega_uls_correlation_over_observed", .figure(factor?.omegaOverObserved))
        result.add("omega_uls_one_minus_uniqueness_over_observed", .figure(factor?.oneMinusUniqueness))
        result.add("loadings_uls", factor.map { .list($0.loadings.map { .figure($0) }) } ?? .null)
        result.add("heywood", factor.map { .flag($0.isHeywood) } ?? .null)
        result.lines =
            [
                .init(what: "Rows without a blank", value: "\(found.completeCount) of \(rows.count)"),
                .init(
                    what: "Alpha",
                    value: "\(AnalysisWords.number(found.alpha)) "
                        + "(\(AnalysisWords.interval(found.alphaInterval())))",
                    method: "Cronbach; 95 % interval by Feldt"),
                .init(
                    what: "Omega", value: AnalysisWords.number(factor?.omega),
                    method: "omega total, one factor, standardised"),
                .init(
                    what: "Error of a score", value: AnalysisWords.number(found.standardErrorOfMeasurement),
                    method: "standard error of measurement, points of the sum"),
            ]
            + zip(names, found.items).map { name, item in
                .init(
                    what: name, value: "\(AnalysisWords.number(item.restCorrelation))",
                    method:
                        "correlation with the rest; alpha without it \(AnalysisWords.number(item.alphaIfDropped))"
                )
            }
        if let alpha = found.alpha, alpha < 0 {
            result.warnings.append(
                "Alpha is below 0: some items count backwards and were not turned round (--reverse).")
        }
        if found.completeCount < 30 {
            result.warnings.append("Fewer than thirty rows: alpha is not well known.")
        }
        return result
    }
}
