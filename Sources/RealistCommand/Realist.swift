import ArgumentParser

@main
struct RealistCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "realist", version: "0.1.0")
}
