import ArgumentParser
import Realist
import RealistFormats

/// One screen: what is in a study, and what is missing.
struct ShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Show on one screen what is in a study, and what is missing.",
        discussion: "Example: realist show support.realist")

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Flag(help: "Print it as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            let overview = StudyOverview(
                source.study, responses: source.responseCounts, series: source.series,
                logged: try source.loggedMonths())
            try Manners.output(json ? overview.json : overview.text)
        }
    }
}
