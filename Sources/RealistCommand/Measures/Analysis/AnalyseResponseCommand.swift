import ArgumentParser
import Realist
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
            let outcome = AnalysedOutcome(id: "returns")
            var findings: [Finding<ReturnRates>] = []
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
                findings.append(Finding(outcome, group: [GroupPart(group, name)], ReturnRates(returns)))
            }
            if let all { findings.append(Finding(outcome, ReturnRates(all))) }
            var report = AnalysisReport("response", findings)
            report.notes.append("Everybody's rates are of all counts together, not averages of rates.")
            return report
        }
    }
}

/// A row whose counts cannot be.
struct WrongReturns: Explained {
    let location: Location?

    var code: String { "analyse.wrong-returns" }
    var what: String { "The counts of this row are not whole numbers, or more came back than went out." }
    var remedy: String { "Fill in all five, with undelivered at most as many as invited." }
}
