import ArgumentParser
import Realist
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
    @OptionGroup var groups: GroupOptions

    func run() throws {
        try options.print {
            let findings = try groups.findings(options.file) { samples in
                guard samples.count == 2 else {
                    throw WrongGroups(
                        column: groups.group, found: samples.map(\.name), wanted: "two", file: options.file,
                        remedy: "For more than two use `realist analyse groups`.")
                }
                return TwoGroups(samples[0], samples[1])
            }
            var report = AnalysisReport("compare", findings)
            report.notes.append(GroupOptions.note)
            return report
        }
    }
}
