import ArgumentParser
import Realist
import RealistFormats
import Statistics

/// `realist analyse response`
struct AnalyseResponseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "response",
        abstract: "How many were asked, and how many answered.",
        discussion: """
            One row a site, with the columns invited, undelivered, started, completed and usable.

            Example: realist analyse response returns.csv --group site
            """)

    @OptionGroup var options: AnalysisOptions

    @Option(help: ArgumentHelp("The column that names each row.", valueName: "column"))
    var group = "site"

    private static let columns = ["invited", "undelivered", "started", "completed", "usable"]

    func run() throws {
        try options.print {
            let table = try AnalysisTable.read(options.file, columns: [group] + Self.columns)
            let numbers = try Self.columns.map { try table.numbers($0) }
            var report = AnalysisReport(analysis: "response")
            var all: SurveyReturns?
            for (row, name) in table.texts(group).enumerated() {
                let counts = numbers.map { $0[row].flatMap { Int(exactly: $0) } }
                guard let invited = counts[0], let undelivered = counts[1], let started = counts[2],
                    let completed = counts[3], let usable = counts[4],
                    let returns = SurveyReturns(
                        invited: invited, undelivered: undelivered, started: started, completed: completed,
                        usable: usable)
                else { throw WrongReturns(location: table.place(ofRow: row)) }
                all = all.map { $0 + returns } ?? returns
                report.results.append(make(returns, [(group, name)]))
            }
            if let all { report.results.append(make(all, nil)) }
            report.notes.append("Everybody's rates are of all counts together, not averages of rates.")
            return report
        }
    }

    private func make(_ returns: SurveyReturns, _ group: [(column: String, value: String)]?)
        -> AnalysisReport.Result
    {
        var result = AnalysisReport.Result(outcome: "returns", group: group)
        result.add("reached", .integer(returns.reached))
        result.add("response_rate_completed_of_invited", .figure(returns.responseRate))
        result.add("response_rate_completed_of_reached", .figure(returns.responseRateOfReached))
        result.add("completion_rate_completed_of_started", .figure(returns.completionRate))
        result.add("usable_rate_usable_of_invited", .figure(returns.usableRate))
        let share = Proportion(returns.completed, of: returns.reached)
        result.add("response_rate_wilson_ci95", .interval(share?.wilson()))
        func percent(_ rate: Double?) -> String { "\(AnalysisWords.number(rate.map { $0 * 100 }, 1)) %" }
        result.lines = [
            .init(what: "Invited, reached", value: "\(returns.invited), \(returns.reached)"),
            .init(
                what: "Completed",
                value: "\(returns.completed): \(percent(returns.responseRateOfReached))",
                method: "of those reached; 95 % interval by Wilson "
                    + "\(percent(share?.wilson()?.lower)) to \(percent(share?.wilson()?.upper))"),
            .init(what: "Completed of started", value: percent(returns.completionRate)),
            .init(what: "Usable of invited", value: percent(returns.usableRate)),
        ]
        return result
    }
}

/// A row whose counts cannot be.
struct WrongReturns: Explained {
    let location: Location?

    var code: String { "analyse.wrong-returns" }
    var what: String { "The counts of this row are not whole numbers, or more came back than went out." }
    var remedy: String { "Fill in all five, with undelivered at most as many as invited." }
}
