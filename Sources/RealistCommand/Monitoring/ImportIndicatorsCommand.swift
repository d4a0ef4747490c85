import ArgumentParser
import Realist
import RealistFormats
import RealistStore

/// `realist import indicators`
struct ImportIndicatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "Take in figures of a study's indicators (CSV or a workbook).",
        discussion: """
            The table has one row a figure, with the columns indicator, organisation, group, period, numerator, \
            denominator, value and note; those that stay empty may be left out. What the indicators, organisations and \
            groups are is in the study; the table names them by their identifiers. A rate that is published alone stays \
            alone: write it as the value.

            All rows come in or none does. The same table again changes nothing. A figure that the study has otherwise \
            is told, and replaced with --replace alone.

            Example: realist import indicators workforce.realist vacancies.csv --dry-run
            """)

    @Argument(help: "The study file.")
    var study: String

    @Argument(help: "The table.")
    var file: String

    @Flag(help: "Figures take the place of others that the study has.")
    var replace = false

    @Flag(help: "Say what would come in; change nothing.")
    var dryRun = false

    @Option(help: "How the file is written: utf-8, utf-16 or windows-1252.")
    var encoding: String?

    @Option(help: "What parts the cells: comma, semicolon or tab.")
    var separator: String?

    @Flag(help: "Print the account as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws { _ = try form() }

    private func form() throws -> ResponseMap.Form {
        var form = ResponseMap.Form()
        if let encoding: TextEncoding = try ChangeOptions.choice(encoding, "--encoding") {
            form.encoding = encoding
        }
        if let separator: ResponseMap.Separator = try ChangeOptions.choice(separator, "--separator") {
            form.separator = separator
        }
        return form
    }

    func run() throws {
        try manners.run {
            // Before the study is open: one who names it as the table must not close it.
            let table = try TableFile(path: file)
            let person = Writer.person("import indicators")
            let store = try Store.open(at: study, for: dryRun ? .reading : .writing(by: person))
            try store.holdState()
            guard let present = try store.study(changes: false) else { throw EmptyStudy(path: study) }
            let plan = try ObservationPlan.read(
                table, form: try form(), study: present, there: { try store.observations($0) },
                replacing: replace)
            for line in plan.lines { manners.remark(line.sentence) }
            if plan.lines.isEmpty { manners.remark("There is no figure in it.") }
            if dryRun {
                manners.remark("Nothing was changed (--dry-run).")
            } else if plan.isEmpty {
                manners.remark("Nothing in it is new: the study stays as it is.")
            } else {
                let name = file.split(separator: "/").last.map(String.init) ?? file
                _ = try store.takeObservations(plan.brought, file: name, replacing: replace)
            }
            if json { try Manners.output(account(plan)) }
        }
    }

    private func account(_ plan: ObservationPlan) -> String {
        let lines = plan.lines.map { line -> JsonValue in
            .keys([
                "indicator": .text(line.indicator.text), "series": .integer(line.series),
                "figures": .integer(line.figures), "new": .integer(line.new), "same": .integer(line.same),
                "replaced": .integer(line.replaced),
            ])
        }
        let account = JsonValue.keys([
            "import": .text("import indicators"), "dry_run": .flag(dryRun), "indicators": .list(lines),
        ])
        return String(decoding: JsonWriter.bytes(account), as: UTF8.self)
    }
}

extension ObservationPlan.Line {
    /// `Vacancy rate: 24 figures of 2 series: 20 are new, 4 were there already.`
    fileprivate var sentence: String {
        var parts: [String] = []
        if new > 0 { parts.append("\(new) \(new == 1 ? "is" : "are") new") }
        if same > 0 { parts.append("\(same) \(same == 1 ? "was" : "were") there already") }
        if replaced > 0 {
            parts.append(
                "\(replaced) \(replaced == 1 ? "takes the place of another" : "take the place of others")")
        }
        return
            "\(Manners.printable(title)): \(figures) \(figures == 1 ? "figure" : "figures") of \(series) series: "
            + parts.joined(separator: ", ") + "."
    }
}
