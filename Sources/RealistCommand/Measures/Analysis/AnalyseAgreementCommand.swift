import ArgumentParser
import Realist
import RealistFormats
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
            var report = AnalysisReport(analysis: "agreement")
            for group in table.groups(by: by) {
                let units = group.rows.map { row in
                    cells.indices.map { coder -> Double? in
                        if ordinal { return numbers[coder][row] }
                        return categories.firstIndex(of: cells[coder][row]).map { Double($0) }
                    }
                }
                let places = group.rows.map { row in cells.map { categories.firstIndex(of: $0[row]) } }
                var result = AgreementResult.make(
                    coders.joined(separator: ", "), places, units, categories, isOrdinal: ordinal)
                result.group = group.of
                report.results.append(result)
            }
            return report
        }
    }
}

/// Agreement under the names of the reference values.
enum AgreementResult {
    /// - Parameters:
    ///   - outcome: what was compared.
    ///   - places: for each unit and coder the place of the code among the categories.
    ///   - units: the same as numbers, for Krippendorff's alpha.
    ///   - categories: all codes in their order.
    ///   - isOrdinal: whether their order means something.
    /// - Returns: what two coders, or several, agree on.
    static func make(
        _ outcome: String, _ places: [[Int?]], _ units: [[Double?]], _ categories: [String], isOrdinal: Bool
    ) -> AnalysisReport.Result {
        var result = AnalysisReport.Result(outcome: outcome)
        if places.first?.count == 2 {
            let pairs = places.compactMap { pair -> (first: Int, second: Int)? in
                guard let first = pair[0], let second = pair[1] else { return nil }
                return (first, second)
            }
            if let two = TwoCoders(pairs, categories: categories.count) {
                add(two, categories, isOrdinal, &result)
            }
        }
        let many = ManyCoders(units)
        result.add("units", .integer(many.units.count))
        result.add("missing", .integer(many.missingCount))
        if let fleiss = many.fleiss, places.first?.count != 2 {
            result.add(
                "fleiss_kappa_complete_units",
                .keys([
                    "units": .integer(fleiss.units), "kappa": .figure(fleiss.kappa), "z": .figure(fleiss.z),
                    "p": .figure(fleiss.p),
                ]))
        }
        let nominal = many.krippendorff()
        result.add("krippendorff_nominal", .figure(nominal))
        if isOrdinal {
            result.add(
                "krippendorff",
                .object(
                    ManyCoders.Metric.allCases.map { .init("\($0)", .figure(many.krippendorff($0))) }))
        }
        result.lines.append(
            .init(
                what: "Krippendorff's alpha",
                value: AnalysisWords.number(isOrdinal ? many.krippendorff(.ordinal) : nominal),
                method: isOrdinal ? "ordinal" : "nominal"))
        if many.missingCount > 0 {
            result.lines.append(.init(what: "Codes missing", value: "\(many.missingCount)"))
        }
        return result
    }

    private static func add(
        _ two: TwoCoders, _ categories: [String], _ isOrdinal: Bool, _ result: inout AnalysisReport.Result
    ) {
        result.add("n", .integer(two.count))
        result.add("categories", .list(categories.map { .text($0) }))
        result.add("percent_agreement", .figure(two.percentAgreement))
        result.add("expected_agreement", .figure(two.expectedAgreement))
        result.add("unweighted", json(two.kappa()))
        if isOrdinal {
            result.add("linear", json(two.kappa(.linear)))
            result.add("quadratic", json(two.kappa(.quadratic)))
        }
        result.add("gwet_ac1", .figure(two.ac1))
        result.add("pabak_two_category_form", .figure(two.pabak))
        result.add("table_rows_a_cols_b", .list(two.table.map { .list($0.map { .integer($0) }) }))
        if !isOrdinal {
            result.add(
                "per_code",
                .object(
                    categories.enumerated().map { place, name in
                        let presence = two.presence(of: place)
                        return .init(
                            name,
                            .keys([
                                "both": .integer(presence.both), "only_a": .integer(presence.onlyFirst),
                                "only_b": .integer(presence.onlySecond),
                                "neither": .integer(presence.neither), "kappa": .figure(presence.kappa),
                            ]))
                    }))
        }
        let kappa = two.kappa()
        result.lines = [
            .init(what: "Coded by both", value: "\(two.count)"),
            .init(what: "Same code", value: "\(AnalysisWords.number(two.percentAgreement, 1)) %"),
            .init(
                what: "Kappa",
                value: "\(AnalysisWords.number(kappa?.value)) (\(AnalysisWords.interval(kappa?.interval())))",
                method: "Cohen; 95 % interval by Fleiss, Cohen and Everitt"),
            .init(what: "AC1", value: AnalysisWords.number(two.ac1), method: "Gwet"),
        ]
        if kappa == nil {
            result.warnings.append("Both used one code only: kappa is not defined.")
        }
    }

    private static func json(_ kappa: Kappa?) -> JsonValue {
        guard let kappa else { return .null }
        return .keys([
            "kappa": .figure(kappa.value), "se": .figure(kappa.standardError),
            "ci95": .interval(kappa.interval()), "se_null": .figure(kappa.nullStandardError),
            "z": .figure(kappa.z), "p": .figure(kappa.p),
        ])
    }
}
