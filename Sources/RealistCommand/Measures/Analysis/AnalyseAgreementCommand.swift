import ArgumentParser
import Realist
import Statistics

/// `realist analyse agreement`
struct AnalyseAgreementCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "agreement",
        abstract: "How far coders agree.",
        discussion: """
            One row for each thing that was coded, one column for each coder. Two coders get percent agreement, kappa and \
            AC1, code by code; any number get Krippendorff's alpha. With --ordinal the codes are numbers in order, which \
            adds weighted kappa and the other kinds of alpha.

            Example: realist analyse agreement codes.csv --coders anna,ben
            """)

    @OptionGroup var options: AnalysisOptions

    @Option(help: ArgumentHelp("The columns of the coders, with commas between them.", valueName: "columns"))
    var coders: String

    @Flag(help: "The codes are numbers, and more is more.")
    var ordinal = false

    @Option(help: ArgumentHelp("All codes in their order, also those nobody used.", valueName: "codes"))
    var codes: String?

    @Option(help: ArgumentHelp("Do it for each value of these columns too.", valueName: "columns"))
    var by: String?

    func run() throws {
        try options.print {
            let by = try AnalysisOptions.list(by, "--by")
            let coders = try AnalysisOptions.list(coders, "--coders")
            guard coders.count > 1 else { throw ValidationError("--coders names two columns or more.") }
            let table = try AnalysisTable.read(options.file, columns: coders + by)
            let cells = coders.map { table.texts($0) }
            let numbers = ordinal ? try coders.map { try table.numbers($0) } : []
            let used = Set(cells.joined().filter { !$0.isEmpty })
            var categories = try AnalysisOptions.list(codes, "--codes")
            if categories.isEmpty {
                categories =
                    ordinal
                    ? used.sorted { (Double($0) ?? 0) < (Double($1) ?? 0) }
                    : used.sorted { $0.unicodeScalars.lexicographicallyPrecedes($1.unicodeScalars) }
            }
            if let stranger = used.subtracting(categories).sorted().first {
                throw ValidationError("The code \(stranger) is not among --codes.")
            }
            let findings = table.groups(by: by).map { group in
                let places = group.rows.map { row in cells.map { categories.firstIndex(of: $0[row]) } }
                let agreement = CoderAgreement(
                    coders: coders, codes: categories, places: places,
                    numbers: ordinal ? group.rows.map { row in numbers.map { $0[row] } } : nil)
                return Finding(
                    AnalysedOutcome(id: coders.joined(separator: ", ")), group: group.of, agreement)
            }
            return AnalysisReport("agreement", findings)
        }
    }
}
