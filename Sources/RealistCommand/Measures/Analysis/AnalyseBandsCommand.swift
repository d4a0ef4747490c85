import ArgumentParser
import Realist
import RealistSite
import Statistics

/// `realist analyse bands`
struct AnalyseBandsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bands",
        abstract: "How the same people moved between bands.",
        discussion: """
            Of a study: the bands of the scheme that --bands names, or that the study names for the questionnaire. There \
            is never a silent one.

            Example: realist analyse bands support.realist --bands raw --by site
            Example: realist analyse bands bands.csv --before pre --after post --order low,moderate,high
            """)

    @OptionGroup var options: AnalysisOptions
    @OptionGroup var ofStudy: StudyOptions

    @Option(help: ArgumentHelp("Of a study: the bands of this scheme.", valueName: "scheme"))
    var bands: String?

    @Option(help: ArgumentHelp("Of a table: the column with the band before.", valueName: "column"))
    var before: String?

    @Option(help: ArgumentHelp("Of a table: the column with the band after.", valueName: "column"))
    var after: String?

    @Option(
        help: ArgumentHelp(
            "Of a table: all bands from low to high, with commas between them.", valueName: "bands"))
    var order: String?

    @Option(
        help: ArgumentHelp(
            "Do it for each value of these too: site, attributes, or a table's columns.", valueName: "names"))
    var by: String?

    func run() throws {
        try options.print { try options.isStudy ? study() : table() }
    }

    private func study() throws -> AnalysisReport {
        try options.refuseColumns([
            ("--before", before != nil), ("--after", after != nil), ("--order", order != nil),
        ])
        let asked = try AnalysedStudy(options.file, ofStudy)
        if options.publishable {
            guard bands == nil || bands == asked.study.about.bandSchemes[asked.instrument.id] else {
                throw PublishableProblem.noBands(instrument: asked.instrument.id.text, path: options.file)
            }
            let told = try PublishableStudy(asked)
            return try told.bandReport(told.by(try AnalysisOptions.list(by, "--by")))
        }
        return try asked.bandReport(asked.scheme(bands), by: try AnalysisOptions.list(by, "--by"))
    }

    private func table() throws -> AnalysisReport {
        try ofStudy.validateForTable()
        try options.refusePublishable("bands")
        guard bands == nil else { throw ValidationError("--bands is for a study; of a table name --order.") }
        guard let before, let after else {
            throw ValidationError(
                "Of a table name the columns --before and --after, and the bands with --order.")
        }
        let by = try AnalysisOptions.list(by, "--by")
        let order = try AnalysisOptions.list(order, "--order")
        guard order.count > 1 else { throw ValidationError("--order names two bands or more.") }
        let table = try AnalysisTable.read(options.file, columns: [before, after] + by)
        let (firsts, seconds) = (try table.bands(before, order), try table.bands(after, order))
        let findings = table.groups(by: by).compactMap { group in
            BandChange(
                before: group.rows.map { firsts[$0] }, after: group.rows.map { seconds[$0] }, bands: order
            ).map { Finding(AnalysedOutcome(id: "\(before) to \(after)"), group: group.of, $0) }
        }
        var report = AnalysisReport("bands", findings)
        report.notes += [BandsReport.note, AnalysisWords.beforeAfter]
        return report
    }
}

extension AnalysisTable {
    /// The place of each cell's band in the order; `nil` where a cell is empty.
    func bands(_ column: String, _ order: [String]) throws -> [Int?] {
        var problems = Problems()
        let places = texts(column).enumerated().map { row, text -> Int? in
            if text.isEmpty { return nil }
            if let place = order.firstIndex(of: text) { return place }
            problems.add(UnknownBand(text: text, column: column, order: order, location: place(ofRow: row)))
            return nil
        }
        try problems.throwIfAny()
        return places
    }
}

/// A cell that should hold a band and holds something else.
struct UnknownBand: Explained {
    let text: String
    let column: String
    let order: [String]
    let location: Location?

    var code: String { "analyse.unknown-band" }
    var what: String {
        "“\(Manners.printable(String(text.prefix(40))))” in the column \(column) is none of the bands."
    }
    var remedy: String { "The bands of --order are \(order.joined(separator: ", "))." }
}
