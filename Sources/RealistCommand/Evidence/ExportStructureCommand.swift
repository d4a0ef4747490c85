import ArgumentParser
import Realist
import RealistFormats
import RealistPages
import RealistSite
import RealistStore

/// `realist export structure`
struct ExportStructureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "structure",
        abstract: "Write the data structure: concepts, themes and dimensions as a figure, or as a table.",
        discussion: """
            The name of the file says which: .svg for the figure, which holds all of its words as well, .csv for the table. \
            Concepts that are named in words of people who have not agreed to be quoted are left out, as on the site.

            Example: realist export structure support.realist --to structure.svg
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
            let source = try StudySource.open(study)
            var codings: [Coding] = []
            try source.codings { codings.append($0) }
            let told = source.study.quotedCodes(codings, on: Moment.now().day ?? Day(2_000, 1, 1))
            guard !told.structure.isEmpty else { throw NoCodebook(path: study) }
            let language = source.study.about.languages.first ?? .english
            let words = try ThemeFolder.wordsOfTables(language)
            let figure = StructureFile(told.structure, words) { $0.text }
            let isTable = target.lowercased().hasSuffix(".csv")
            let output = try OutputFile(path: target)
            try output.write(
                isTable
                    ? CodingTable.structure(told.structure, language, passages: [:]) : Array(figure.text.utf8)
            )
            try output.finish()
            manners.remark("\(figure.title): written to \(target).")
            if told.unnamed > 0 { manners.remark(words.count("structure.unnamed", told.unnamed)) }
        }
    }
}

/// There is nothing to draw.
private struct NoCodebook: Explained {
    let path: String

    var code: String { "codes.none" }
    var what: String { "This study has no codes that may be shown." }
    var location: Location? { Location(file: path) }
    var remedy: String {
        "Make codes and themes in the app, or bring a codebook with `realist import codebook`."
    }
}
