import ArgumentParser
import Realist
import RealistFormats

/// `realist import responses`
struct ImportResponsesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "responses",
        abstract: "Add the answers in a table to a study.",
        discussion: """
            Takes what survey programs and spreadsheets write: commas, semicolons or tabs; UTF-8, and UTF-16 with its \
            mark; answers as numbers or words; up to three lines above them. What the table does not say is asked, and \
            nothing is guessed. What is not named is not taken in, so addresses and names stay outside.

            All forms come in or none does. The same table again changes nothing.

            Example: realist import responses support.realist march.csv --instrument proqol-5 --respondent Code \
            --site-column Practice --wave month-6 --dry-run --save-map proqol.map.yaml
            Example: realist import responses support.realist june.csv --instrument proqol-5 --map proqol.map.yaml \
            --wave month-9
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: "The table.")
    var file: String

    @OptionGroup var options: ImportOptions

    func run() throws {
        try options.manners.run {
            try ResponseImport(study: study, file: file, options, .table).work()
        }
    }
}

/// What a person says of a table of answers on the command line.
struct ResponseColumns: ParsableArguments {
    @Option(help: ArgumentHelp("The column of the pseudonym.", valueName: "column"))
    var respondent: String?

    @Flag(help: "Nobody can be followed from wave to wave: each form is somebody of their own.")
    var unlinked = false

    @Option(help: ArgumentHelp("The site of all forms.", valueName: "id"))
    var site: String?

    @Option(help: ArgumentHelp("The column that says the site.", valueName: "column"))
    var siteColumn: String?

    @Option(help: ArgumentHelp("The wave of all forms.", valueName: "id"))
    var wave: String?

    @Option(help: ArgumentHelp("The column that says the wave.", valueName: "column"))
    var waveColumn: String?

    @Option(
        name: .customLong("site-value"),
        help: ArgumentHelp(
            "What a cell of that column means; may be repeated. An empty ID leaves such rows out.",
            valueName: "text=id"))
    var siteValues: [String] = []

    @Option(
        name: .customLong("wave-value"),
        help: ArgumentHelp(
            "What a cell of the wave's column means; may be repeated. An empty ID leaves such rows out.",
            valueName: "text=id"))
    var waveValues: [String] = []

    @Option(help: ArgumentHelp("The column of the day on which a form was filled in.", valueName: "column"))
    var date: String?

    @Option(help: "How days are written: year-first, day-first, month-first or excel.", transform: choice)
    var dates: WrittenDay?

    @Option(
        help: "Which end of a set of words counts high: rising (the most of it) or falling.",
        transform: choice)
    var answers: AnswerDirection?

    @Option(
        name: .customLong("missing-code"),
        help: ArgumentHelp("A cell that means no answer; may be repeated.", valueName: "text"))
    var missing: [String] = []

    @Option(
        name: .customLong("attribute"),
        help: ArgumentHelp("A column to take along; may be repeated.", valueName: "[name=]column"))
    var attributes: [String] = []

    @Option(help: "How the file is written: utf-8, utf-16 or windows-1252.", transform: choice)
    var encoding: TextEncoding?

    @Option(help: "What parts the cells: comma, semicolon or tab.", transform: choice)
    var separator: ResponseMap.Separator?

    @Flag(help: "Numbers have a comma where others have a point: 3,0 is 3.")
    var decimalComma = false

    @Option(help: ArgumentHelp("How many lines stand above the answers.", valueName: "lines"))
    var headerRows: Int?

    func validate() throws {
        if respondent != nil, unlinked { throw ValidationError("Either --respondent or --unlinked.") }
        if site != nil, siteColumn != nil { throw ValidationError("Either --site or --site-column.") }
        if wave != nil, waveColumn != nil { throw ValidationError("Either --wave or --wave-column.") }
        if (siteValues + waveValues).contains(where: { !$0.contains("=") }) {
            throw ValidationError("--site-value and --wave-value are written TEXT=ID.")
        }
        if let headerRows, !(1...5).contains(headerRows) {
            throw ValidationError("--header-rows is 1 to 5.")
        }
    }

    /// Whether anything is said that a map says too, but for the wave and the site of all forms.
    var isAnySet: Bool {
        let texts = [respondent, siteColumn, waveColumn, date]
        return texts.contains { $0 != nil } || unlinked || dates != nil || answers != nil || encoding != nil
            || separator != nil || headerRows != nil || !missing.isEmpty || !attributes.isEmpty
            || !siteValues.isEmpty || !waveValues.isEmpty || decimalComma
    }

    var wishes: ResponseWishes {
        var wishes = ResponseWishes()
        wishes.form.encoding = encoding
        wishes.form.separator = separator
        wishes.form.headerRows = headerRows
        wishes.respondent = unlinked ? .unlinked : respondent.map { .column($0) }
        wishes.site = site.map { .fixed($0) } ?? siteColumn.map { .column($0) } ?? .open
        wishes.wave = wave.map { .fixed($0) } ?? waveColumn.map { .column($0) } ?? .open
        wishes.siteValues = siteValues.map(ResponseColumns.value)
        wishes.waveValues = waveValues.map(ResponseColumns.value)
        wishes.hasDecimalComma = decimalComma
        wishes.dayColumn = date
        wishes.days = dates
        wishes.direction = answers
        wishes.missing = missing
        wishes.attributes = attributes.map { text in
            let parts = text.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard parts.count == 2, let name = Identifier<Response>(String(parts[0])) else {
                return (text, text)
            }
            return (name.text, String(parts[1]))
        }
        return wishes
    }

    /// The identifier stands behind the last sign of equality.
    private static func value(_ text: String) -> (text: String, id: String) {
        guard let sign = text.lastIndex(of: "=") else { return (text, "") }
        return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }

    private static func choice<Value: CaseIterable & RawRepresentable>(_ text: String) throws -> Value
    where Value.RawValue == String {
        if let value = Value(rawValue: text) { return value }
        throw ValidationError("One of: \(Value.allCases.map(\.rawValue).joined(separator: ", ")).")
    }
}
