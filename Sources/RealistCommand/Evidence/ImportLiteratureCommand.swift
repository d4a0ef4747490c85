import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// `realist import literature`
struct ImportLiteratureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "literature",
        abstract: "Take in what a search for literature found (RIS or BibTeX).",
        discussion: """
            Each file is what one search gave, as the database or the reference manager exports it. A document that is \
            there already, by its DOI or by title and year, stays as it is and is noted as found by this search, too. \
            What came in and what could not is told, everything counted once.

            It all comes in or nothing does. The same file of the same search changes nothing.

            Examples: realist import literature support.realist pubmed.ris --found-in PubMed --on 2026-05-04
                      realist import literature support.realist zotero.bib --found-in "reference lists" --dry-run
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: ArgumentHelp("RIS or BibTeX.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("The database, or the other way in which it was found.", valueName: "place"))
    var foundIn: String

    @Option(help: ArgumentHelp("The day of the search: 2026-05-04.", valueName: "date"), transform: Self.day)
    var on: Day?

    @Option(help: ArgumentHelp("The search string, as it was typed there.", valueName: "text"))
    var query: String?

    @OptionGroup var wishes: BroughtOptions
    @OptionGroup var manners: Manners

    func validate() throws {
        if foundIn.allSatisfy(\.isWhitespace) { throw ValidationError("--found-in names a place.") }
    }

    func run() throws {
        try manners.run {
            // Before the study is open: one who names it among the files must not close it.
            var all = LiteratureFile()
            var problems = Problems()
            for file in files {
                do {
                    let read = try LiteratureFile.read(path: file)
                    all.entries += read.entries
                    all.unknown.merge(read.unknown) { $0 + $1 }
                } catch let faults as Problems {
                    problems.add(contentsOf: faults)
                }
            }
            try problems.throwIfAny()
            let work = try EvidenceImport("import literature", into: study, wishes, manners)
            _ = try work.study()
            var random = SystemRandomNumberGenerator()
            let plan = LiteraturePlan(
                all, foundIn: foundIn, on: on, query: query.map { PlainText.of($0) },
                into: try work.store.literature(), using: &random)
            try work.finish(plan.account, isEmpty: plan.isEmpty, files: files) { name in
                try work.store.take(
                    search: plan.search, new: plan.new, changed: plan.changed, file: name)
            }
        }
    }

    @Sendable static func day(_ text: String) throws -> Day {
        if let day = Day(text[...]) { return day }
        throw ValidationError("“\(text)” is no day; write it as 2026-05-04.")
    }
}

/// `realist export literature`
struct ExportLiteratureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "literature",
        abstract: "Write the literature of a study for reference managers (RIS or BibTeX).",
        discussion: """
            The name of the file says which: .ris, or .bib for BibTeX. What was decided about a document is not in it.

            Example: realist export literature support.realist --state included --to included.ris
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The file to write.", valueName: "file.ris|file.bib"))
    var target: String

    @Option(
        help: ArgumentHelp(
            "Only documents that stand there: \(LiteratureRecord.State.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "state"),
        transform: Self.state)
    var state: LiteratureRecord.State?

    @OptionGroup var manners: Manners

    func validate() throws {
        if form == nil { throw ValidationError("--to names a file that ends with .ris or .bib.") }
    }

    private var form: LiteratureFile.Form? {
        let name = target.lowercased()
        return name.hasSuffix(".ris") ? .ris : name.hasSuffix(".bib") ? .bibtex : nil
    }

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            let all = source.study.evidence.literature.records
            let records = state.map { wanted in all.filter { $0.state == wanted } } ?? all
            let output = try OutputFile(path: target)
            try output.write(LiteratureFile.write(records, as: form ?? .ris))
            try output.finish()
            manners.remark("\(records.count) of \(all.count) records written to \(target).")
        }
    }

    @Sendable static func state(_ text: String) throws -> LiteratureRecord.State {
        if let state = LiteratureRecord.State(rawValue: text) { return state }
        let all = LiteratureRecord.State.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no state “\(text)”. The states are: \(all).")
    }
}
