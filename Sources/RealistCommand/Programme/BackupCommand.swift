import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// Copies a study file, also while somebody writes to it.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a study file, or the accounts beside it, also while somebody works on it.",
        discussion: """
            The copy is checked before it gets its name. Keep the audit head that is printed: with it \
            `realist verify --head` can tell later that nothing was cut off.

            A study's copy holds no accounts. --accounts copies those of its folder, without who is signed in and without \
            links that nobody has used. To restore, end `realist serve`, put the copy in the place of \
            accounts.realist-side beside the studies, and start it again.

            Example: realist backup support.realist --to support-2026-03-09.realist
            Example: realist backup support.realist --accounts --to accounts-2026-03-09.realist-side
            """)

    @Argument(help: "The study file; with --accounts also the folder of several.")
    var study: String

    @Flag(help: "Copy the accounts of the study's folder, not the study.")
    var accounts = false

    @Option(name: .customLong("to"), help: ArgumentHelp("Where the copy is to be.", valueName: "file"))
    var target: String

    @Flag(help: "Replace an earlier copy of this name.")
    var force = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            if accounts { return try copyAccounts() }
            let head = try Store.open(at: study, for: .reading).backup(to: target, replacing: force)
            guard json else {
                return try Manners.output("Audit head: \(head.hash)\n")
            }
            let result = JsonValue.keys([
                "backup": .text(target), "entries": .integer(Int(head.sequence)), "head": .text(head.hash),
            ])
            try Manners.output(String(decoding: JsonWriter.bytes(result), as: UTF8.self))
        }
    }

    private func copyAccounts() throws {
        let count = try AccountPlace(study).accounts().backup(to: target, replacing: force)
        guard json else {
            return try Manners.output("Copied: \(count) \(count == 1 ? "account" : "accounts")\n")
        }
        let result = JsonValue.keys(["backup": .text(target), "accounts": .integer(count)])
        try Manners.output(String(decoding: JsonWriter.bytes(result), as: UTF8.self))
    }
}
