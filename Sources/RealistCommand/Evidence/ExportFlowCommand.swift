import ArgumentParser
import Realist
import RealistFormats
import RealistPages
import RealistSite

/// `realist export flow`
struct ExportFlowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "flow",
        abstract:
            "Write how many documents were found, and what became of them: the flow diagram, or its numbers.",
        discussion: """
            The name of the file says which: .svg for the picture, .csv for the numbers.

            Example: realist export flow support.realist --to flow.svg
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The file to write.", valueName: "file.svg|file.csv"))
    var target: String

    @OptionGroup var manners: Manners

    func validate() throws {
        let name = target.lowercased()
        guard name.hasSuffix(".svg") || name.hasSuffix(".csv") else {
            throw ValidationError("--to names a file that ends with .svg or .csv.")
        }
    }

    func run() throws {
        try manners.run {
            let literature = try StudySource.open(study).study.evidence.literature
            guard !literature.records.isEmpty else { throw NoLiterature(path: study) }
            let flow = LiteratureFlow(literature)
            let words = try ThemeFolder.words()
            var bytes = Array(FlowFigure.file(flow, words).utf8)
            if target.lowercased().hasSuffix(".csv") {
                bytes = FlowFigure(flow, words).csv
            }
            let output = try OutputFile(path: target)
            try output.write(bytes)
            try output.finish()
            manners.remark("\(flow.identified) found, \(flow.included) included: written to \(target).")
        }
    }
}

/// There is nothing to draw.
private struct NoLiterature: Explained {
    let path: String

    var code: String { "literature.none" }
    var what: String { "This study has no literature." }
    var location: Location? { Location(file: path) }
    var remedy: String { "Bring in what searches found with `realist import literature`." }
}
