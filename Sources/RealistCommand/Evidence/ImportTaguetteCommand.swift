import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// `realist import taguette`
struct ImportTaguetteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "taguette",
        abstract: "Take in documents, tags and highlights from Taguette: a project file, or its tables.",
        discussion: """
            From a project file (.sqlite3) come the documents as sources, tags as codes, and highlights as passages with \
            their codes; each passage is checked against its own words. From tables (codebook and highlights, as CSV or \
            Excel) come codes and passages: passages are looked for by their words in the study's source of the same \
            title, and where there is none, they become a source of their own. What came over and what could not is told, \
            everything counted once.

            It all comes in or nothing does. What the study has already stays as it is, so the same file again changes \
            nothing.

            Examples: realist import taguette support.realist 2026-05-04_Interviews.sqlite3 --dry-run
                      realist import taguette support.realist codebook.csv highlights.csv --kind interview
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(
        help: ArgumentHelp(
            "A project file alone, or one or more tables of the same project.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp("Which project, where a file holds several.", valueName: "name"))
    var project: String?

    @OptionGroup var options: CodedOptions
    @OptionGroup var wishes: BroughtOptions
    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run {
            // Before the study is open: one who names it among the files must not close it.
            let given = try read()
            let work = try EvidenceImport("import taguette", into: study, wishes, manners)
            var name = ""
            var plan = try work.plan { store, study, random in
                let brought = given.project(for: study)
                name = brought.name
                return try InterchangePlan(
                    brought, study: study, codings: { try store.codings($0) }, wishes: options.wishes,
                    isWithdrawn: try EvidenceImport.withdrawn(store), using: &random)
            }
            if !name.isEmpty { manners.remark("\(files[0]): a project of Taguette, “\(name)”.") }
            try work.finish(&plan, files: files)
        }
    }

    private enum Given {
        case project(TaguetteProject)
        case tables(TaguetteTables)

        func project(for study: Study) -> QualitativeProject {
            switch self {
            case .project(let project): QualitativeProject(project)
            case .tables(let tables): tables.project(for: study)
            }
        }
    }

    private func read() throws -> Given {
        var tables = TaguetteTables()
        for file in files {
            if TaguetteFile.isLikely(try OpenFile(path: file).read(16)) {
                guard files.count == 1 else { throw OneTaguetteProject(path: file) }
                return .project(try TaguetteFile.read(path: file, project: project))
            }
            try tables.add(TableFile(path: file))
        }
        return .tables(tables)
    }
}

/// A project file has everything that tables beside it could say.
private struct OneTaguetteProject: Explained {
    let path: String

    var code: String { "taguette.one-project" }
    var what: String { "A project file comes in alone." }
    var location: Location? { Location(file: path) }
    var remedy: String { "Name the project file and no table: it holds what they say." }
}
