import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// `realist import theory`
struct ImportTheoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "theory",
        abstract: "Take in a team's own table of its theory, as proposals to look at.",
        discussion: """
            Takes a table with one row for each configuration: CSV with any separator, a sheet of a workbook (.xlsx), or \
            a table of a document (.docx); or a document with a small table for each configuration. Columns are known by words that people use (context, mechanism, outcome; \
            resource, reasoning; if, then, because), whatever their order. Each row becomes a proposed explanation that \
            waits for an evaluator in the app: nothing becomes part of the theory by this command.

            All rows come in or none does. The same table again proposes nothing twice; a row with the identifier of a \
            configuration is proposed as an edit of it.

            Example: realist import theory support.realist theory.docx --table 2 --dry-run
            Example: realist import theory support.realist theory.xlsx --column "context=In which wards"
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: "The table.")
    var file: String

    @Option(
        help: ArgumentHelp(
            "Which table of a document, or which sheet of a workbook, counted from 1.", valueName: "number"))
    var table: Int?

    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "Which column holds what; may be repeated. An empty column means none.", valueName: "role=column")
    )
    var columns: [String] = []

    @Option(
        name: .customLong("leave-out"),
        help: ArgumentHelp(
            "A column to leave out, whatever it is called; may be repeated.", valueName: "column"))
    var leaveOut: [String] = []

    @Option(
        help: ArgumentHelp(
            "Rows that do not come in, by the lines in which they begin: 12,17,20-25.", valueName: "lines"),
        transform: RowNumbers.option)
    var leaveOutRows: Set<Int> = []

    @Flag(
        help: "Take each cell as one part, and do not part it at line ends, bullets, numbers and semicolons.")
    var wholeCells = false

    @Flag(
        help: """
            Take each table of a document that names the parts of one configuration below each other. Without it that is \
            done where no table has a row for each configuration.
            """)
    var eachTable = false

    @Option(help: "How a text file is written: utf-8, utf-16 or windows-1252.")
    var encoding: String?

    @Option(help: "What parts the cells of a text file: comma, semicolon or tab.")
    var separator: String?

    @Flag(help: "Say what was understood and what would come in; change nothing.")
    var dryRun = false

    @Flag(help: "Print what was understood and done as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws { _ = try wishes() }

    func wishes() throws -> TheoryWishes {
        var wishes = TheoryWishes()
        wishes.encoding = try ChangeOptions.choice(encoding, "--encoding")
        wishes.separator = try ChangeOptions.choice(separator, "--separator")
        wishes.leaveOut = leaveOut
        wishes.leaveOutRows = leaveOutRows
        wishes.wholeCells = wholeCells
        wishes.eachTable = eachTable
        if let table, table < 1 { throw ValidationError("--table is counted from 1.") }
        wishes.table = table
        wishes.columns = try columns.map { text in
            guard let sign = text.firstIndex(of: "=") else {
                throw ValidationError("--column is written ROLE=COLUMN.")
            }
            guard let column = TheoryColumn(rawValue: String(text[..<sign])) else {
                let names = TheoryColumn.allCases.map(\.rawValue).joined(separator: ", ")
                throw ValidationError("There is no role “\(text[..<sign])”. The roles are: \(names).")
            }
            return (column, String(text[text.index(after: sign)...]))
        }
        return wishes
    }

    func run() throws {
        try manners.run { try work() }
    }

    private func work() throws {
        let access = dryRun ? Access.reading : .writing(by: .person("import theory"))
        let store = try Store.open(at: self.study, for: access)
        try store.holdState()
        guard let study = try store.study(changes: false) else { throw EmptyStudy(path: self.study) }
        let words = try VocabularyLibrary.theoryWords()
        let (table, source) = try TheoryTable.read(path: file, study: study, words: words, wishes())
        let report = TheoryImportReport(self, study)
        report.tell(table, source)
        try Problems(table.questions).throwIfAny()
        var random = SystemRandomNumberGenerator()
        let reading = TheoryReading(
            table, study: study, words: words, file: fileName, today: Moment.now().day ?? Day(2_000, 1, 1),
            using: &random)
        try reading.problems.throwIfAny()
        let plan = TheoryPlan(reading.proposals, study: study)
        report.tell(plan, reading)
        if !dryRun, !plan.writes.isEmpty {
            try store.takeTheoryProposals(
                plan.writes, known: study.theoryProposals, file: fileName,
                leftOut: table.rows.leftOut.count)
        }
        report.end(plan, table)
        if json { try Manners.output(report.json(table, source, plan, reading)) }
    }

    /// Under which the table is remembered: in whichever folder it lies.
    private var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}
