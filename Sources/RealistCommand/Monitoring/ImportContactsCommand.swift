import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// `realist import contacts`
struct ImportContactsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "contacts",
        abstract: "Take in how often members of networks were in contact, by month and type.",
        discussion: """
            Takes a table with one row for each month, network and type of contact: CSV with any separator, or a sheet of a \
            workbook (.xlsx). Its columns are month (2026-03), network and type (an id or a title of the study), contacts, \
            and, where they were counted, people; a note is taken as well. 0 contacts is a count; a row that is missing \
            says nothing.

            All rows come in or none does. What the table has of a month of a network is all that is logged of it \
            afterwards: a month that is logged already, and otherwise, is told and left alone without --replace.

            Example: realist import contacts support.realist march.csv --dry-run
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: "The table.")
    var file: String

    @Flag(help: "Write months anew that are logged already.")
    var replace = false

    @Option(
        name: .customLong("recorded-by"),
        help: ArgumentHelp("Who counted: a role or initials; otherwise you.", valueName: "who"))
    var recordedBy: String?

    @Flag(help: "Say what would come in; change nothing.")
    var dryRun = false

    @Flag(help: "Print what was done as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if let recordedBy, recordedBy.allSatisfy(\.isWhitespace) {
            throw ValidationError("--recorded-by names a role, or initials.")
        }
    }

    func run() throws {
        try manners.run { try work() }
    }

    private func work() throws {
        let person = Writer.person("import contacts")
        let store = try Store.open(at: self.study, for: dryRun ? .reading : .writing(by: person))
        try store.holdState()
        guard let study = try store.study(changes: false) else { throw EmptyStudy(path: self.study) }
        let counts = try ContactTable.read(
            path: file, study: study, by: recordedBy.map { PlainText.of($0) } ?? person.name,
            on: Moment.now().day ?? Day(2_000, 1, 1))
        let months = Set(counts.map(\.logged))
        manners.remark(
            "\(file): \(counts.count) count\(counts.count == 1 ? "" : "s") of \(months.count) "
                + "month\(months.count == 1 ? "" : "s") of networks, "
                + "\(counts.reduce(0) { $0 + $1.contacts }) contacts.")
        let taken = try dryRun ? store.lookAtContacts(counts) : log(counts, store)
        tell(taken)
        if dryRun {
            if taken.replaced > 0, !replace {
                manners.remark("Months that are logged already are replaced with --replace only.")
            }
            manners.remark("Nothing was changed (--dry-run).")
        }
        if json {
            let entries: KeyValuePairs<String, JsonValue> = [
                "import": .text("import contacts"), "dry_run": .flag(dryRun),
                "counts": .integer(counts.count),
                "months_new": .integer(taken.new), "months_replaced": .integer(taken.replaced),
                "months_same": .integer(taken.same),
            ]
            try Manners.output(String(decoding: JsonWriter.bytes(.keys(entries)), as: UTF8.self))
        }
    }

    private func log(_ counts: [ContactCount], _ store: Store) throws -> ContactsTaken {
        do {
            return try store.logContacts(counts, replacing: replace, file: fileName)
        } catch let logged as MonthsLogged {
            throw LoggedAlready(file: file, logged: logged)
        }
    }

    private func tell(_ taken: ContactsTaken) {
        manners.remark(
            "Months of networks: \(taken.new) new, \(taken.replaced) logged otherwise already, "
                + "\(taken.same) there already.")
    }

    /// Under which the table is remembered: in whichever folder it lies.
    private var fileName: String { file.split(separator: "/").last.map(String.init) ?? file }
}

/// The same as the store says, with the option that helps.
private struct LoggedAlready: Explained {
    let file: String
    let logged: MonthsLogged

    var code: String { logged.code }
    var what: String { logged.what }
    var location: Location? { Location(file: file) }
    var remedy: String {
        "Add --replace if this table is right, or leave these months out. Nothing was changed."
    }
}
