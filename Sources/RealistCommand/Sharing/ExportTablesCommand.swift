import ArgumentParser
import Foundation
import Realist
import RealistFormats
import RealistSite
import RealistStore

/// `realist export tables`
struct ExportTablesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "tables",
        abstract: "Write the tables of a report: for journals, supplements and co-authors.",
        discussion: """
            Configurations with their parts and with their evidence, changes after FRAME and FRAME-IS, what each site's \
            programme is after TIDieR, the data structure with exemplary words, participants, and the reporting standard \
            filled from the study. They hold what the published site may show, and nothing else: no words without consent, \
            nothing of a site that has not approved it, and no count of few people.

            The table of configurations can be edited by a co-author and brought back with `import theory`, which proposes \
            what was edited and nothing else. Each file is written whole; one of the same name is replaced, and what else \
            is in the folder is left alone.

            Example: realist export tables support.realist --to tables
            Example: realist export tables support.realist --to tables --table evidence --format docx,csv
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(name: .customLong("to"), help: ArgumentHelp("The folder to write into.", valueName: "folder"))
    var target: String

    @Option(
        help: ArgumentHelp(
            "How they are written: docx, xlsx, csv, md, html; several with commas between them.",
            valueName: "formats"),
        transform: TableFormat.list)
    var format: [TableFormat] = [.docx]

    @Option(
        name: .customLong("table"),
        help: ArgumentHelp(
            "Only this table; may be repeated: \(StudyTables.Kind.allCases.map(\.rawValue).joined(separator: ", ")).",
            valueName: "name"), transform: ExportTablesCommand.kind)
    var kinds: [StudyTables.Kind] = []

    @Flag(help: "One file with all tables, tables.docx and the like, in place of a file for each.")
    var one = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if target.isEmpty { throw ValidationError("Name the folder to write into.") }
    }

    private static func kind(_ text: String) throws -> StudyTables.Kind {
        if let kind = StudyTables.Kind(rawValue: text) { return kind }
        let names = StudyTables.Kind.allCases.map(\.rawValue)
        let near = Suggestion.nearest(to: text, among: names).map { " Did you mean “\($0)”?" } ?? ""
        throw ValidationError(
            "There is no table “\(text)”.\(near) The tables are: \(names.joined(separator: ", ")).")
    }

    func run() throws {
        try manners.run { try work() }
    }

    private func work() throws {
        let source = try StudySource.open(study)
        let wanted = StudyTables.Kind.allCases.filter { kinds.isEmpty || kinds.contains($0) }
        let tables = try StudyTables(
            source.study, for: wanted, on: Moment.now().day ?? Day(2_000, 1, 1),
            codings: { try source.codings($0) }, responses: { try source.responses($0, $1) })
        let made = wanted.map { (kind: $0, document: tables.document($0)) }
        let each = made.compactMap(\.document)
        let documents = one ? [tables.together(each)].compactMap { $0 } : each
        // Everything is made before anything is written.
        let files = try documents.flatMap { document in
            try format.map {
                ($0.fileName(of: document), try $0.bytes(of: document, about: tables.aboutSheet))
            }
        }
        let folder = try TableFolder(target)
        for (name, bytes) in files { try folder.write(bytes, to: name) }
        report(made, files.count)
        let people = each.flatMap(tables.personalCells)
        if !people.isEmpty, !manners.quiet {
            manners.remark("Look at these cells before you send the tables to anybody:")
            Manners.report(people)
        }
    }

    private func report(_ made: [(kind: StudyTables.Kind, document: WrittenDocument?)], _ count: Int) {
        for (kind, document) in made {
            guard let document else {
                manners.remark("\(kind.rawValue): the study has nothing for this table that may be shown.")
                continue
            }
            let rows = document.tables.reduce(0) { $0 + $1.rows.count }
            manners.remark("\(kind.rawValue): \(rows) \(rows == 1 ? "row" : "rows").")
        }
        manners.remark(
            count == 0
                ? "Nothing was written." : "\(count) \(count == 1 ? "file" : "files") written to \(target).")
    }
}

/// The folder that tables are written into.
private struct TableFolder {
    private let path: String

    /// Makes it, with the folders above it, where it is not there.
    init(_ path: String) throws {
        self.path = path
        var isFolder: ObjCBool = false
        if FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) {
            guard isFolder.boolValue else { throw FileProblem.notAFolder(at: Location(file: path)) }
            return
        }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw OutputProblem(path, cause: error.localizedDescription)
        }
    }

    func write(_ bytes: [UInt8], to name: String) throws {
        try WholeFile.write(bytes, to: path.hasSuffix("/") ? path + name : path + "/" + name)
    }
}
