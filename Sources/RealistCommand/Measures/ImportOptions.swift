import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// What every import of answers can be told.
struct ImportOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "What was answered: an instrument of the study, one that comes with the program, or a file.",
            valueName: "id|file"))
    var instrument: String

    @Option(help: ArgumentHelp("How to understand the table, as it was kept.", valueName: "file"))
    var map: String?

    @Option(help: ArgumentHelp("Keep how the table was understood, for the next one.", valueName: "file"))
    var saveMap: String?

    @OptionGroup(title: "What the table does not say")
    var columns: ResponseColumns

    @Flag(help: "Say what was understood and what would come in; change nothing.")
    var dryRun = false

    @Flag(help: "Take answers that are not on the scale as missing, with what stood there beside them.")
    var invalidAsMissing = false

    @Option(
        help: ArgumentHelp(
            "Rows that do not come in, by the lines in which they begin, as the list of refusals has them: 12,17,20-25.",
            valueName: "lines"), transform: RowNumbers.option)
    var leaveOutRows: Set<Int> = []

    @Option(help: ArgumentHelp("List every refused cell and row in this CSV file.", valueName: "file"))
    var refusals: String?

    @Flag(help: "Let forms take the place of those of the same person and wave.")
    var replace = false

    @Flag(
        help: "Let forms that are in the study with other answers stay as they are, and take in the new ones."
    )
    var keepEarlier = false

    var differing: DifferingForms { replace ? .replaced : keepEarlier ? .kept : .refused }

    @Flag(help: "Print what was understood and done as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if replace, keepEarlier { throw ValidationError("Either --replace or --keep-earlier.") }
        if map != nil, columns.isAnySet {
            throw ValidationError(
                "--map says what the columns are: only --site and --wave may be said beside it.")
        }
    }
}

extension RowNumbers {
    static func option(_ text: String) throws -> Set<Int> {
        if let lines = read(text) { return lines }
        throw ValidationError("Rows are named by their lines, as in 12,17,20-25; at most \(most).")
    }
}
