import ArgumentParser
import Realist
import Statistics

/// `realist analyse bands`
struct AnalyseBandsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bands",
        abstract: "How the same people moved between bands.",
        discussion:
            "Example: realist analyse bands bands.csv --before pre --after post --order low,moderate,high")

    @OptionGroup var options: AnalysisOptions

    @Option(help: ArgumentHelp("The column with the band before.", valueName: "column"))
    var before: String

    @Option(help: ArgumentHelp("The column with the band after.", valueName: "column"))
    var after: String

    @Option(help: ArgumentHelp("All bands from low to high, with commas between them.", valueName: "bands"))
    var order: String

    @Option(help: ArgumentHelp("Do it for each value of these columns too.", valueName: "columns"))
    var by: String?

    func run() throws {
        try options.print {
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
            report.notes.append("A band is a convention for reading a score, not a diagnosis.")
            report.notes.append(AnalysisWords.beforeAfter)
            return report
        }
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
