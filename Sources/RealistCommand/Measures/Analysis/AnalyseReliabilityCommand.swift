import ArgumentParser
import Realist
import RealistSite
import Statistics

/// `realist analyse reliability`
struct AnalyseReliabilityCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "reliability",
        abstract: "How consistently items answer together: alpha, omega, and each item.",
        discussion: """
            A form with a blank among the items is left out. Of a study: each subscale at one wave, the first one when \
            --wave is left away; items that count backwards are turned round as the questionnaire's file says. Of a table \
            they are turned round with --reverse, which needs the scale.

            Example: realist analyse reliability support.realist --wave baseline
            Example: realist analyse reliability answers.csv --items q1,q4,q8,q10 --reverse q1,q4 --scale 1-5
            """)

    @OptionGroup var options: AnalysisOptions
    @Option(
        help: ArgumentHelp(
            "Of a study: the questionnaire; when left away that of its primary measure.", valueName: "id"))
    var instrument: String?

    @Option(help: ArgumentHelp("Of a study: the forms of this wave.", valueName: "wave"))
    var wave: String?

    @Option(
        help: ArgumentHelp(
            "Of a table: the columns of the items, with commas between them.", valueName: "columns"))
    var items: String?

    @Option(help: ArgumentHelp("Of a table: those that count backwards.", valueName: "columns"))
    var reverse: String?

    @Option(help: ArgumentHelp("Of a table: the lowest and the highest answer, as 1-5.", valueName: "range"))
    var scale: String?

    @Option(
        help: ArgumentHelp(
            "Do it for each value of these too: site, or a table's columns.", valueName: "names"))
    var by: String?

    func run() throws {
        try options.print { try options.isStudy ? study() : table() }
    }

    private func study() throws -> AnalysisReport {
        try options.refuseColumns([
            ("--items", items != nil), ("--reverse", reverse != nil), ("--scale", scale != nil),
        ])
        let by = try AnalysisOptions.list(by, "--by")
        guard by.isEmpty || by == [StudyAnalysis.site] else {
            throw ValidationError(
                "Of a study reliability is told for everybody, and with --by site for each site.")
        }
        if options.publishable { throw PublishableProblem.reliability(path: options.file) }
        let asked = try AnalysedStudy(
            options.file, StudySource.open(options.file).answers, instrument: instrument, .wave(wave))
        return try asked.reliabilityReport(bySite: !by.isEmpty)
    }

    private func table() throws -> AnalysisReport {
        if instrument != nil {
            throw ValidationError("--instrument is for a study; of a table name columns. See --help.")
        }
        try options.refusePublishable("reliability")
        if wave != nil { throw ValidationError("--wave is for a study; of a table name columns.") }
        guard items != nil else {
            throw ValidationError("Of a table name the columns of the items with --items.")
        }
        let by = try AnalysisOptions.list(by, "--by")
        let items = try AnalysisOptions.list(items, "--items")
        let turned = Set(try AnalysisOptions.list(reverse, "--reverse"))
        guard items.count > 1 else { throw ValidationError("--items names two columns or more.") }
        if let stranger = turned.subtracting(items).sorted().first {
            throw ValidationError("\(stranger) of --reverse is not among --items.")
        }
        let ends = try ends()
        let sum = ends.map { $0.lowerBound + $0.upperBound }
        if !turned.isEmpty, sum == nil {
            throw ValidationError("--reverse needs --scale, such as --scale 1-5.")
        }
        let table = try AnalysisTable.read(options.file, columns: items + by)
        let columns = try items.map { item in
            try table.numbers(item, on: ends).map { value in
                turned.contains(item) ? value.map { (sum ?? 0) - $0 } : value
            }
        }
        let findings = table.groups(by: by).map { group in
            let forms = group.rows.map { row in columns.map { $0[row] } }
            return Finding(
                AnalysedOutcome(id: "\(items.count) items"), group: group.of,
                ItemConsistency(items: items, forms: forms, points: ends.flatMap(whole)))
        }
        return AnalysisReport("reliability", findings)
    }

    /// The scale, where its ends are whole numbers.
    private func whole(_ ends: ClosedRange<Double>) -> ClosedRange<Int>? {
        guard let low = Int(exactly: ends.lowerBound), let high = Int(exactly: ends.upperBound) else {
            return nil
        }
        return low...high
    }

    /// The lowest and the highest answer.
    private func ends() throws -> ClosedRange<Double>? {
        guard let scale else { return nil }
        let parts = scale.split(separator: "-").compactMap { Double($0) }
        guard parts.count == 2, parts[0] < parts[1] else {
            throw ValidationError("--scale is the lowest and the highest answer, as 1-5.")
        }
        return parts[0]...parts[1]
    }
}

extension AnalysisTable {
    /// The cells of a column as numbers; `nil` where a cell is empty.
    ///
    /// - Throws: ``OffScale`` for every number that is not on the scale.
    fileprivate func numbers(_ column: String, on scale: ClosedRange<Double>?) throws -> [Double?] {
        let numbers = try numbers(column)
        guard let scale else { return numbers }
        var problems = Problems()
        for (row, number) in numbers.enumerated() {
            if let number, !scale.contains(number) {
                problems.add(
                    OffScale(number: number, column: column, scale: scale, location: place(ofRow: row)))
            }
        }
        try problems.throwIfAny()
        return numbers
    }
}

/// An answer that the scale does not have.
struct OffScale: Explained {
    let number: Double
    let column: String
    let scale: ClosedRange<Double>
    let location: Location?

    var code: String { "analyse.off-scale" }
    var what: String {
        "\(AnalysisWords.plain(number)) in the column \(Manners.printable(column)) is not on the scale of "
            + "\(AnalysisWords.plain(scale.lowerBound)) to \(AnalysisWords.plain(scale.upperBound))."
    }
    var remedy: String { "Correct it, leave the cell empty, or name another scale." }
}
