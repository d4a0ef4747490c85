import ArgumentParser
import Realist
import RealistFormats

/// `realist export changes`
struct ExportChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Write the changes of all sites as one table.",
        discussion: """
            A row for each change, texts in the study's first language. The table can be edited in a spreadsheet and \
            brought back with `import changes`; brought back as it is, it changes nothing. It is not made for \
            publishing: it holds what sites have not approved.

            Example: realist export changes support.realist --to changes.csv
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The CSV file to write.", valueName: "file"))
    var target: String

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            let output = try OutputFile(path: target)
            try output.write(ChangeLog.write(source.study.adaptations))
            try output.finish()
            let count = source.study.adaptations.count
            manners.remark("\(count) \(count == 1 ? "change" : "changes") written to \(target).")
        }
    }
}
