import ArgumentParser
import RealistFormats

/// Takes a study, or a part of it, out of Realist.
struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a study, or a part of it, for other programs and for archives.",
        discussion: "Example: realist export bundle support.realist --to support",
        subcommands: [
            ExportBundleCommand.self, ExportChangesCommand.self, ExportCodebookCommand.self,
            ExportCodedCommand.self, ExportLiteratureCommand.self, ExportFlowCommand.self,
            ExportStructureCommand.self, ExportTablesCommand.self,
        ])
}

/// Writes a study as a bundle.
struct ExportBundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Write a study as a folder of YAML, CSV and text files.",
        discussion: """
            The folder is written whole or not at all. One that is there must be a bundle already; what else lies \
            in it, such as a folder of version control, is left alone.

            Example: realist export bundle support.realist --to support
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The folder to write.", valueName: "folder"))
    var target: String

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            try Bundle.write(
                source.study, codings: source.codings, contacts: source.contacts, responses: source.responses,
                observations: source.observations, to: target)
            manners.remark("Written to \(target).")
        }
    }
}
