import ArgumentParser
import Realist
import RealistFormats

/// `realist export coded`
struct ExportCodedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coded",
        abstract: "Write texts, codes and coded passages for another program (REFI-QDA project, .qdpx).",
        discussion: """
            Programs for qualitative analysis open such a file. Memos, readings and linked codings are memos in it; beside the project lies what \
            only Realist knows, so that nothing is lost on the way back. What was written and what stays behind is told.

            The file holds what people said, whole texts with attributes of who spoke: it is for the team, not for \
            publication. People are in it by pseudonyms. Of those who withdrew, or said no to being interviewed, it holds \
            nothing.

            Example: realist export coded support.realist --to support.qdpx
            """,
        aliases: ["qdpx"])

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The file to write.", valueName: "file.qdpx"))
    var target: String

    @Flag(help: "Print the account as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            let export = try StudyExport(source.study, codings: source.codings)
            let output = try OutputFile(path: target)
            try QdpxWriter.write(export, name: target) { try output.write($0) }
            try output.finish()
            let report = InterchangeReport.written(export.account)
            report.tell(manners)
            manners.remark(
                "Written to \(target). It holds what people said in full: keep it among the team, and do not publish it."
            )
            if json { try Manners.output(report.json([.init("export", .text("coded"))])) }
        }
    }
}

/// `realist export codebook`
struct ExportCodebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codebook",
        abstract: "Write the codes for another program (REFI-QDA codebook, .qdc).",
        discussion: """
            Dimensions hold themes, and themes codes. A code of several themes stands under the first; the others are \
            told in sets.

            Example: realist export codebook support.realist --to codes.qdc
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The file to write.", valueName: "file.qdc"))
    var target: String

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            let bytes = try CodebookFile.write(CodebookExport.project(of: source.study), name: study)
            let output = try OutputFile(path: target)
            try output.write(bytes)
            try output.finish()
            let book = source.study.evidence.codebook
            manners.remark(
                "\(book.dimensions.count) dimensions, \(book.themes.count) themes and \(book.codes.count) codes "
                    + "written to \(target).")
        }
    }
}
