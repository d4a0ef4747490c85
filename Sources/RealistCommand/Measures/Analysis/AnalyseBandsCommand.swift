import ArgumentParser
import Realist
import RealistFormats
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
            var report = AnalysisReport(analysis: "bands")
            for group in table.groups(by: by) {
                let pairs = group.rows.compactMap { row -> (Int, Int)? in
                    guard let first = firsts[row], let second = seconds[row] else { return nil }
                    return (first, second)
                }
                guard
                    let square = SquareTable(
                        first: pairs.map(\.0), second: pairs.map(\.1), categories: order.count)
                else { continue }
                var result = BandsResult.make("\(before) to \(after)", square, order)
                result.group = group.of
                result.add("incomplete_pairs", .integer(group.rows.count - pairs.count))
                report.results.append(result)
            }
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

/// A table of bands under the names of the reference values.
enum BandsResult {
    static func make(_ outcome: String, _ table: SquareTable, _ order: [String]) -> AnalysisReport.Result {
        var result = AnalysisReport.Result(outcome: outcome)
        result.add("order", .list(order.map { .text($0) }))
        result.add(
            "table_rows_pre_cols_post", .list(table.counts.map { .list($0.map { .integer($0) }) }))
        result.add("moved_up", .integer(table.up))
        result.add("moved_down", .integer(table.down))
        result.add("same", .integer(table.same))
        result.add("stuart_maxwell", json(table.stuartMaxwell))
        result.add("bhapkar", json(table.bhapkar))
        result.add("bowker", json(table.bowker))
        result.add(
            "ordinal_marginal_homogeneity",
            .keys([
                "z": .figure(table.ordinalHomogeneity?.z), "p": .figure(table.ordinalHomogeneity?.p),
            ]))
        let highest = order.count - 1
        let test = table.mcNemar(inside: [highest])
        result.add(
            "mcnemar_\(order[highest])_vs_not",
            .keys([
                "n_\(order[highest])_to_not": .integer(test.forth),
                "n_not_to_\(order[highest])": .integer(test.back),
                "chisq_cc": .figure(test.chiSquareCorrected), "p_cc": .figure(test.pCorrected),
                "chisq_nocc": .figure(test.chiSquare), "p_nocc": .figure(test.pUncorrected),
                "exact_p": .figure(test.exactP), "mid_p": .figure(test.midP), "p": .figure(test.p),
                "method": .text(test.method == .exact ? "exact" : "chi-square without correction"),
            ]))
        result.lines = [
            .init(what: "People with both", value: "\(table.total)"),
            .init(what: "Up, same, down", value: "\(table.up), \(table.same), \(table.down)"),
            .init(
                what: "p, all bands", value: AnalysisWords.p(table.stuartMaxwell?.p),
                method: "Stuart–Maxwell test"),
            .init(
                what: "p, \(order[highest]) or not", value: AnalysisWords.p(test.p),
                method: test.method == .exact ? "McNemar's exact test" : "McNemar's test, chi-square"),
        ]
        for (name, row) in zip(order, table.counts) {
            result.lines.append(
                .init(
                    what: "From \(name)",
                    value: zip(order, row).map { "\($1) \($0)" }.joined(separator: ", ")))
        }
        if table.total < 10 { result.warnings.append(AnalysisWords.fewPeople) }
        return result
    }

    private static func json(_ test: ChiSquareTest?) -> JsonValue {
        .keys(["chisq": .figure(test?.chiSquare), "df": .figure(test?.df), "p": .figure(test?.p)])
    }
}
