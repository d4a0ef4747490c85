import ArgumentParser
import Realist
import RealistStore

/// Takes a study, or a part of it, into a study file.
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import",
        abstract: "Take something into a study file.",
        discussion: "Example: realist import bundle support.realist support",
        subcommands: [
            ImportBundleCommand.self, ImportResponsesCommand.self, ImportRedcapCommand.self,
            ImportTheoryCommand.self, ImportChangesCommand.self, ImportCodebookCommand.self,
            ImportCodedCommand.self, ImportTaguetteCommand.self, ImportLiteratureCommand.self,
            ImportIndicatorsCommand.self,
            ImportContactsCommand.self,
        ])
}

/// Makes a study file hold what a bundle holds.
struct ImportBundleCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bundle",
        abstract: "Make a study file hold what a bundle holds, and nothing else.",
        discussion: """
            What is as it was stays untouched; what changes or goes is kept in the study's history. It all happens, \
            or nothing does. Releases that were made stay remembered, though the bundle may not have them, \
            and so do sealed lists of allocations. Answers, codings and the figures of indicators have no history: \
            fewer than there are is refused without --force.

            Example: realist import bundle support.realist support
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: ArgumentHelp("The folder of the bundle.", valueName: "folder"))
    var bundle: String

    @Flag(help: "Let answers, codings and figures go that the bundle does not have.")
    var force = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let source = try StudySource.bundle(bundle)
            let store = try Store.open(at: study, for: .writing(by: .person("import bundle")))
            let counts = try store.take(source, manners, losing: force)
            manners.remark("\(study): \(counts.sentence)")
            try LinkDoubts.tell(store, manners)
        }
    }
}
