import ArgumentParser
import Realist
import RealistPages
import RealistSite
import Statistics

/// `realist analyse groups`
struct AnalyseGroupsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "Two groups or more of different people.",
        discussion: """
            Of a study: the change from one wave to another, or with --wave the score at one, between the sites or the \
            groups by an attribute.

            Example: realist analyse groups support.realist --by career-stage
            Example: realist analyse groups support.realist --by site --wave baseline
            Example: realist analyse groups scores.csv --value bo --group role
            """)

    @OptionGroup var options: AnalysisOptions
    @OptionGroup var groups: GroupOptions

    func run() throws {
        try options.print {
            if options.isStudy {
                return try groups.report(
                    "groups", options, wanted: "two or more", isRight: { $0 > 1 }
                ) { SeveralGroups($0) }
            }
            let findings = try groups.findings("groups", options) { samples in
                let known = samples.filter { $0.moments.count > 0 }
                guard known.count > 1 else {
                    throw WrongGroups(
                        column: groups.group ?? "", found: known.map(\.name), wanted: "two or more",
                        file: options.file,
                        remedy: "Name the column that parts the people into groups.")
                }
                return SeveralGroups(known)
            }
            var report = AnalysisReport("groups", findings)
            report.charted.parted = AnalysisChart.Parted(name: groups.group ?? "")
            report.notes.append(AnalysisWords.differentPeople)
            return report
        }
    }
}
