import ArgumentParser
import Foundation
import Realist
import RealistFormats
import RealistStore

/// Takes somebody out of a study.
struct WithdrawCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "withdraw",
        abstract: "Take somebody who withdrew out of a study.",
        discussion: """
            What the person was promised when they agreed to take part decides the mode; there is no default:
              stop           nothing more is taken in; what they gave stays and is used
              keep-analysed  answers and passages that were analysed stay, and lead to nobody; all else goes
              erase          everything goes: answers, passages, what was read in them, earlier values
            It is all done or nothing is. The audit says that somebody withdrew, when, in which mode and by whom it was \
            done, and not who. Afterwards tables with this pseudonym are refused. What lies elsewhere is told at the end: \
            backups, bundles and sites that were published cannot be reached from here.

            Example: realist withdraw support.realist p-107 --mode erase --dry-run
            Example: realist withdraw support.realist p-107 --mode erase
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: "The pseudonym, as the study has it.")
    var participant: String

    @Option(help: ArgumentHelp("stop, keep-analysed or erase.", valueName: "mode"))
    var mode: String

    @Flag(help: "Say what would go; change nothing.")
    var dryRun = false

    @Flag(help: "Do not ask before it is done.")
    var yes = false

    @Flag(help: "Print what was done as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if participant.isEmpty { throw ValidationError("Name the participant by their pseudonym.") }
        _ = try chosen()
    }

    func run() throws {
        try manners.run {
            let mode = try chosen()
            guard !StudySource.isFolder(study) else { throw NotInABundle(path: study) }
            let mayAsk = isatty(STDIN_FILENO) == 1
            if !dryRun, !yes, !mayAsk {
                throw ValidationError("Nobody can be asked here: add --yes if it shall be done.")
            }
            let store = try Store.open(at: study, for: .writing(by: .person("withdraw")))
            let elsewhere = WithdrawalElsewhere(study: study)
            if dryRun || !yes {
                let looked = try store.withdraw(participant, mode: mode, looking: true)
                let report = WithdrawalReport(participant, looked, elsewhere, isDone: false)
                if dryRun { return try tell(report) }
                if !looked.isNothing {
                    for line in report.counted { manners.remark(line) }
                    try ask()
                }
            }
            try tell(
                WithdrawalReport(
                    participant, try store.withdraw(participant, mode: mode), elsewhere, isDone: true))
        }
    }

    private func chosen() throws -> Withdrawal.Mode {
        if let chosen = Withdrawal.Mode(rawValue: mode) { return chosen }
        throw ValidationError("--mode is stop, keep-analysed or erase.")
    }

    private func tell(_ report: WithdrawalReport) throws {
        try Manners.output(
            json
                ? String(decoding: JsonWriter.bytes(report.json), as: UTF8.self)
                : report.lines.map { Manners.printable($0) + "\n" }.joined())
    }

    private func ask() throws {
        try FileHandle.standardError.write(contentsOf: Data("It cannot be undone. Write yes to go on: ".utf8))
        guard readLine()?.trimmingCharacters(in: .whitespaces).lowercased() == "yes" else {
            manners.remark("Nothing was changed.")
            throw ExitCode(1)
        }
    }
}

/// A withdrawal is of a study file; a bundle has no audit and is no place to keep it.
private struct NotInABundle: Explained {
    let path: String

    var code: String { "withdraw.bundle" }
    var location: Location? { Location(file: path) }
    var what: String { "This is a bundle, not a study file." }
    var remedy: String {
        "Withdraw from the study file and export the bundle anew; of a bundle under version control, mind its history."
    }
}
