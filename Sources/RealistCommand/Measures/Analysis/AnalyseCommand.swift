import ArgumentParser
import Foundation
import Realist

/// `realist analyse`
struct AnalyseCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "analyse",
        abstract: "Statistics on scores, every figure with its method.",
        discussion: """
            Each takes a CSV file. What is printed first is what a reader needs; --json and --csv have every figure in \
            full precision.

            Example: realist analyse change scores.csv --before bo_baseline --after bo_month6 --by site
            """,
        subcommands: [
            AnalyseChangeCommand.self, AnalyseBandsCommand.self, AnalyseCompareCommand.self,
            AnalyseGroupsCommand.self, AnalyseSitesCommand.self, AnalyseReliabilityCommand.self,
            AnalyseAgreementCommand.self, AnalyseResponseCommand.self,
        ])
}

/// What all analyses take.
struct AnalysisOptions: ParsableArguments {
    @Argument(help: "A CSV file with a header.")
    var file: String

    @Flag(help: "Print every figure as JSON.")
    var json = false

    @Flag(help: "Print every figure as CSV: outcome, group, statistic, value.")
    var csv = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if json, csv { throw ValidationError("Either --json or --csv.") }
    }

    /// Runs the analysis and prints what it found.
    func print(_ analysis: () throws -> AnalysisReport) throws {
        try manners.run {
            let report = try analysis()
            if json { return try Manners.output(String(decoding: report.json(), as: UTF8.self)) }
            if csv { return try Manners.output(String(decoding: report.csv(), as: UTF8.self)) }
            try Manners.output(report.text())
        }
    }

    /// Names with commas between them, each once.
    static func list(_ text: String?, _ option: String) throws -> [String] {
        guard let text else { return [] }
        let names = text.split(separator: ",", omittingEmptySubsequences: false).map(String.init)
        if names.contains("") || Set(names).count < names.count {
            throw ValidationError("\(option) takes names, each once, with commas between them.")
        }
        return names
    }
}
