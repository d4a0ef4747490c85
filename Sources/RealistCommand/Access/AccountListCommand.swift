import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// Who may sign in.
struct AccountListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List the accounts of a study, or of all studies of a folder.",
        discussion: "Example: realist account list support.realist")

    @Argument(help: "The study file, or the folder of several.")
    var study: String

    @Flag(help: "Print it as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let place = try AccountPlace(study)
            let all = try place.accounts().accounts()
            let entries = all.filter { entry in
                place.place.study == nil || entry.memberships.contains { $0.study == place.place.study }
            }
            try Manners.output(
                json
                    ? String(
                        decoding: JsonWriter.bytes(.list(entries.map(AccountReport.json))), as: UTF8.self)
                    : AccountReport.text(entries))
            if entries.isEmpty, !json { manners.remark("Nobody has a part in this study yet.") }
        }
    }
}
