import ArgumentParser

@main
struct RealistCommand: ParsableCommand {
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
            BackupCommand.self,
            VerifyCommand.self,
            WithdrawCommand.self,
            ScoreCommand.self,
            AnalyseCommand.self,
            InstrumentsCommand.self,
        ])
}
