import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// `realist import coded`
struct ImportCodedCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "coded",
        abstract: "Take in texts, codes and coded passages from another program (REFI-QDA project, .qdpx).",
        discussion: """
            NVivo, ATLAS.ti, MAXQDA, QDA Miner, Quirkos, QualCoder and others export such a file. Its texts become \
            sources, its codes codes, themes and dimensions, and its cases participants where they are named by \
            pseudonyms. Recordings, pictures and pages are counted, not read. What came over and what could not is \
            told, everything in the file counted once.

            It all comes in or nothing does. What the study has already stays as it is, so the same file again changes \
            nothing. A file that Realist wrote brings back readings, linked codings, memos, rounds of double coding, judgements \
            and literature, and the explanations that these are of. Memos of other programs become memos.

            Example: realist import coded support.realist interviews.qdpx --dry-run
            """,
        aliases: ["qdpx"])

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: ArgumentHelp("The project.", valueName: "file.qdpx"))
    var file: String

    @OptionGroup var options: CodedOptions
    @OptionGroup var wishes: BroughtOptions
    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let work = try EvidenceImport("import coded", into: study, wishes, manners)
            var project = try QdpxFile.read(path: file)
            var plan = try work.plan { store, study, random in
                try InterchangePlan(
                    taking: &project, study: study, codings: { try store.codings($0) },
                    wishes: options.wishes,
                    isWithdrawn: try EvidenceImport.withdrawn(store), using: &random)
            }
            let origin = project.project.origin
            manners.remark(
                "\(file): a project\(origin.isEmpty ? "" : " of \(origin)"), “\(project.project.name)”.")
            try work.finish(&plan, files: [file])
        }
    }
}

/// `realist import codebook`
struct ImportCodebookCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "codebook",
        abstract: "Take in the codes of another program (REFI-QDA codebook, .qdc).",
        discussion: """
            Codes that stand under others become themes and dimensions. What the study has already stays as it is, so \
            the same file again changes nothing.

            Example: realist import codebook support.realist codes.qdc --dry-run
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: ArgumentHelp("The codebook.", valueName: "file.qdc"))
    var file: String

    @OptionGroup var wishes: BroughtOptions
    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            let work = try EvidenceImport("import codebook", into: study, wishes, manners)
            let project = try CodebookFile.read(path: file)
            var plan = try work.plan { _, study, random in
                InterchangePlan(codebook: project, study: study, using: &random)
            }
            try work.finish(&plan, files: [file])
        }
    }
}
