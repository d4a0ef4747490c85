import ArgumentParser
import Foundation

@main
struct RealistCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "realist",
        abstract: "Find out what works, for whom, in what circumstances, and why.",
        version: "0.1.0",
        subcommands: [
            NewCommand.self,
            ShowCommand.self,
            CheckCommand.self,
            ImportCommand.self,
            ExportCommand.self,
            PublishCommand.self,
            ServeCommand.self,
            BackupCommand.self,
            VerifyCommand.self,
            WithdrawCommand.self,
            AllocateCommand.self,
            ScoreCommand.self,
            AnalyseCommand.self,
            InstrumentsCommand.self,
            AccountCommand.self,
        ])
}

extension RealistCommand {
    /// Runs what was typed. What a command finds wrong with its options ends with the usage of that command.
    static func main() async {
        do {
            var command = try parseAsRoot()
            do {
                if var waiting = command as? any AsyncParsableCommand {
                    try await waiting.run()
                } else {
                    try command.run()
                }
            } catch let wrong as ValidationError {
                let usage = usageString(for: type(of: command))
                let names = usage.split(separator: " ").prefix { $0.first?.isLetter ?? false }
                let text =
                    "Error: \(wrong.message)\nUsage: \(usage)\n  See '\(names.joined(separator: " ")) --help' for more "
                    + "information.\n"
                try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
                throw ExitCode.validationFailure
            }
        } catch {
            exit(withError: error)
        }
    }
}
