import ArgumentParser
import Realist
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
            let findings = table.groups(by: by).map { group in
                let forms = group.rows.map { row in columns.map { $0[row] } }
                return Finding(
                    AnalysedOutcome(id: "\(items.count) items"), group: group.of,
                    ItemConsistency(items: items, forms: forms))
            }
            return AnalysisReport("reliability", findings)
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
