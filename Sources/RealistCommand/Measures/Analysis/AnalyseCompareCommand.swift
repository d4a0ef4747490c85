import ArgumentParser
import Realist
import RealistPages
import RealistSite
import Statistics

/// `realist analyse compare`
struct AnalyseCompareCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "compare",
        abstract: "Two groups of different people.",
        discussion: """
            The group that comes first by its name is A, the other B; the difference is A − B. Of a study: the change from \
            one wave to another, or with --wave the score at one, by an attribute that parts those with scores into two; for \
            more than two there is `groups`.

            Example: realist analyse compare scores.csv --value bo --group role --by site
            """)

    @OptionGroup var options: AnalysisOptions
    @OptionGroup var groups: GroupOptions

    func run() throws {
        try options.print {
            if options.isStudy {
                return try groups.report("compare", options, wanted: "two", isRight: { $0 == 2 }) {
                    TwoGroups($0[0], $0[1])
                }
            }
            let findings = try groups.findings("compare", options) { samples in
                guard samples.count == 2 else {
                    throw WrongGroups(
                        column: groups.group ?? "", found: samples.map(\.name), wanted: "two",
                        file: options.file,
                        remedy: "For more than two use `realist analyse groups`.")
                }
                return TwoGroups(samples[0], samples[1])
            }
            var report = AnalysisReport("compare", findings)
            report.charted.parted = AnalysisChart.Parted(name: groups.group ?? "")
            report.notes.append(AnalysisWords.differentPeople)
            return report
        }
    }
}
