import ArgumentParser
import Realist
import RealistFormats

/// `realist import changes`
struct ImportChangesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "changes",
        abstract: "Take in the changes that a team keeps in a spreadsheet.",
        discussion: """
            Takes a table with one row for each change: CSV with any separator, or the first sheet of a workbook. \
            Columns are known by the names of `export changes` and by words that people use; what is not understood is \
            asked, all at once, and nothing is guessed. A map keeps the answers for the next time.

            All rows come in or none does. The same table again changes nothing; a row that was edited updates its \
            change, unless somebody edited it in Realist meanwhile; a row that vanished is told, and nothing deleted.

            Example: realist import changes support.realist tracker.xlsx --site city-hospital --kind adapts \
            --dates day-first --told-by "Support lead" --dry-run --save-map tracker.map.yaml
            Example: realist import changes support.realist tracker.xlsx --map tracker.map.yaml
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: "The table.")
    var file: String

    @Option(help: ArgumentHelp("How to understand the table, as it was kept.", valueName: "file"))
    var map: String?

    @Option(help: ArgumentHelp("Keep how the table was understood, for the next time.", valueName: "file"))
    var saveMap: String?

    @OptionGroup(title: "What the table does not say")
    var said: ChangeOptions

    @Option(
        help: ArgumentHelp(
            "Who told what stands in the table, by role, where a row does not say it; the site's lead has yet to "
                + "confirm it.", valueName: "role"))
    var toldBy: String?

    @Option(help: ArgumentHelp("Who writes down what was told, by role.", valueName: "role"))
    var recordedBy = "Evaluator"

    @Flag(help: "Say what was understood and what would come in; change nothing.")
    var dryRun = false

    @Option(
        help: ArgumentHelp(
            "List every refused row, conflict and cell to look at in this CSV file.", valueName: "file"))
    var refusals: String?

    @Flag(help: "Print what was understood and done as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func run() throws {
        try manners.run { try ChangeImport(self).work() }
    }
}

/// What a person says of a table of changes on the command line.
struct ChangeOptions: ParsableArguments {
    @Option(help: ArgumentHelp("The site of all changes.", valueName: "id"))
    var site: String?

    @Flag(help: "An empty cell of the site means the site of the row above.")
    var carrySite = false

    @Option(help: ArgumentHelp("The kind of changes where the table does not say it.", valueName: "kind"))
    var kind: String?

    @Option(help: ArgumentHelp("The state of changes where the table does not say it.", valueName: "state"))
    var state: String?

    @Option(
        name: .customLong("column"),
        help: ArgumentHelp(
            "Which column holds what; may be repeated. An empty column means none.", valueName: "field=column"
        ))
    var columns: [String] = []

    @Option(
        name: .customLong("value"),
        help: ArgumentHelp(
            "What a word in a column means; may be repeated. An empty code means: not known yet; of a site it leaves such rows out.",
            valueName: "field:text=code"))
    var values: [String] = []

    @Option(help: "How days such as 3/4/26 are written: day-first or month-first.")
    var dates: String?

    @Flag(help: "Keep columns that are not understood as lines of a note.")
    var keepColumns = false

    @Option(
        name: .customLong("leave-out"),
        help: ArgumentHelp(
            "A column to leave out, whatever it is called; may be repeated.", valueName: "column"))
    var leaveOut: [String] = []

    @Option(
        help: ArgumentHelp(
            "Rows that do not come in, by the lines in which they begin, as the list of refusals has them: 12,17,20-25.",
            valueName: "lines"), transform: RowNumbers.option)
    var leaveOutRows: Set<Int> = []

    @Option(
        help: ArgumentHelp(
            "The name of the tracker, where a site has two with numbers of their own.", valueName: "name"))
    var source: String?

    @Option(help: "How the file is written: utf-8, utf-16 or windows-1252.")
    var encoding: String?

    @Option(help: "What parts the cells: comma, semicolon or tab.")
    var separator: String?

    func validate() throws { _ = try wishes() }

    func wishes() throws -> ChangeWishes {
        var wishes = ChangeWishes()
        wishes.site = site
        wishes.carriesSite = carrySite
        wishes.kind = try ChangeOptions.choice(kind, "--kind")
        wishes.state = try ChangeOptions.choice(state, "--state")
        wishes.dates = try ChangeOptions.choice(dates, "--dates", among: [.dayFirst, .monthFirst])
        wishes.encoding = try ChangeOptions.choice(encoding, "--encoding")
        wishes.separator = try ChangeOptions.choice(separator, "--separator")
        wishes.source = source
        wishes.keepsColumns = keepColumns
        wishes.leaveOut = leaveOut
        wishes.leaveOutRows = leaveOutRows
        wishes.columns = try columns.map { text in
            guard let sign = text.firstIndex(of: "=") else {
                throw ValidationError("--column is written FIELD=COLUMN.")
            }
            return (try ChangeOptions.field(text[..<sign]), String(text[text.index(after: sign)...]))
        }
        wishes.values = try values.map { text in
            // A word may hold both signs; a field and a code hold neither.
            guard let colon = text.firstIndex(of: ":"), let sign = text.lastIndex(of: "="), colon < sign
            else {
                throw ValidationError("--value is written FIELD:TEXT=CODE.")
            }
            let word = text[text.index(after: colon)..<sign]
            return (
                try ChangeOptions.field(text[..<colon]), String(word),
                String(text[text.index(after: sign)...])
            )
        }
        return wishes
    }

    private static func field(_ text: Substring) throws -> ChangeField {
        if let field = ChangeField(rawValue: String(text)) { return field }
        let names = ChangeField.allCases.map(\.rawValue).joined(separator: ", ")
        throw ValidationError("There is no field “\(text)”. The fields are: \(names).")
    }

    static func choice<Value: CaseIterable & RawRepresentable & Equatable>(
        _ text: String?, _ option: String, among values: [Value] = Array(Value.allCases)
    ) throws -> Value? where Value.RawValue == String {
        guard let text else { return nil }
        if let value = Value(rawValue: text), values.contains(value) { return value }
        throw ValidationError("\(option) is one of: \(values.map(\.rawValue).joined(separator: ", ")).")
    }
}
