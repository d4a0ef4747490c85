import ArgumentParser
import Realist
import Statistics

/// `realist analyse groups`
struct AnalyseGroupsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "groups",
        abstract: "Two groups or more of different people.",
        discussion: "Example: realist analyse groups scores.csv --value bo --group role")

    @OptionGroup var options: AnalysisOptions
    @OptionGroup var groups: GroupOptions

    func run() throws {
        try options.print {
            let findings = try groups.findings(options.file) { samples in
                let known = samples.filter { $0.moments.count > 0 }
                guard known.count > 1 else {
                    throw WrongGroups(
                        column: groups.group, found: known.map(\.name), wanted: "two or more",
                        file: options.file,
                        remedy: "Name the column that parts the people into groups.")
                }
                return SeveralGroups(known)
            }
            var report = AnalysisReport("groups", findings)
            report.notes.append(GroupOptions.note)
            return report
        }
    }
}
