import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// Copies a study file, also while somebody writes to it.
struct BackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: "Copy a study file, also while somebody works on it.",
        discussion: """
            The copy is checked before it gets its name. Keep the audit head that is printed: with it \
            `realist verify --head` can tell later that nothing was cut off.

            Example: realist backup support.realist --to support-2026-03-09.realist
            """)

    @Argument(help: "The study file.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("Where the copy is to be.", valueName: "file"))
    var target: String

    @Flag(help: "Replace a file of this name.")
    var force = false

    @Flag(help: "Print the result as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
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
}
