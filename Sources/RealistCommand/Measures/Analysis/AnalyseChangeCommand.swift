import ArgumentParser
import Realist
import Statistics
import RealistFormats

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
            let used = reliability.map { ReliabilityUsed($0, better: better == .higher ? .higher : .lower) }
            var findings: [Finding<ScoreChange>] = []
            for (place, (first, second)) in zip(before, after).enumerated() {
                let outcome = AnalysedOutcome(id: second, isPrimary: place == 0 && before.count > 1)
                for group in try table.pairs(first, second, by: by) {
                    findings.append(
                        Finding(outcome, group: group.of, ScoreChange(group.pairs, reliability: used)))
                }
            }
            var report = AnalysisReport("change", findings.correctedByHolm())
            report.notes.append(AnalysisWords.beforeAfter)
            if before.count > 1 {
                report.notes.append(
                    "\(after[0]) comes first as the primary measure; all else is exploratory.")
            }
            return report
        }
    }
}
