import ArgumentParser
import Realist
import RealistFormats
import RealistSite
import Statistics

/// `realist analyse configurations`
struct AnalyseConfigurationsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "configurations",
        abstract: "Which combinations of conditions go with an outcome (QCA).",
        discussion: """
            Of a table: a row for each case, a column for each condition and for the outcome, with memberships of 0 to 1 or \
            raw numbers that --calibrate turns into them: crisp by a threshold; fuzzy (the direct method) or linear by \
            full out, crossover and full in, which go down where less is more of it. A truth table, its contradictory rows \
            and those without enough cases are always told; then what is necessary, and all tied models of the complex, \
            the intermediate (with --expect) and the parsimonious solution. Too few cases for the conditions are refused.
            Of a study: --cases says what a case is. site: contexts that sites answered, how far a mechanism worked there, \
            decisions, and mean scores; with --configuration the contexts of one explanation are the conditions and its \
            mechanism the outcome. person: attributes, and scores with thresholds. episode: changes, what they were, what \
            they took, how far they came, and whether they lasted. site-recommendation, only when asked: what each site \
            made of each recommendation. Without --conditions and --outcome it says what there is to choose from. A case of \
            which something is not known is left out and named.

            Example: realist analyse configurations support.realist --configuration i3
            Example: realist analyse configurations support.realist --cases episode --conditions recommended,took:help \
            --outcome lasted
            Example: realist analyse configurations support.realist --cases person --conditions role:clinician,score:bo:baseline \
            --outcome change:bo --calibrate score:bo:baseline=fuzzy:18,25,32 --calibrate change:bo=fuzzy:2,-1,-5
            Example: realist analyse configurations cases.csv --conditions LEAD,TIME,PEER --outcome OUT --case case
            Example: realist analyse configurations raw.csv --conditions lead,minutes --outcome change --calibrate \
            lead=fuzzy:2,3,4 --calibrate minutes=crisp:30 --calibrate change=linear:-1.5,0.1,1.8 --expect lead=present
            """)

    @OptionGroup var options: AnalysisOptions

    @Option(
        help: ArgumentHelp(
            "The conditions, with commas between them: columns of a table, or what a study has of its cases.",
            valueName: "names"))
    var conditions: String?

    @Option(
        help: ArgumentHelp(
            "The outcome: a column of a table, or what a study has of its cases.", valueName: "name"))
    var outcome: String?

    @Option(
        name: .customLong("case"),
        help: ArgumentHelp("Of a table: the column that names the cases.", valueName: "column"))
    var caseColumn: String?

    @Option(
        help: ArgumentHelp(
            "How a number becomes a membership, as A=crisp:3 or A=fuzzy:1,3,5; may be repeated.",
            valueName: "column=how"))
    var calibrate: [String] = []

    @OptionGroup var asked: ConfigurationOptions
    @OptionGroup var ofStudy: ConfigurationsOfStudy

    func run() throws {
        try options.print { try options.isStudy ? study() : table() }
    }

    private func study() throws -> AnalysisReport {
        if caseColumn != nil {
            throw ValidationError(
                "--case is for a table; of a study say what a case is with --cases. See --help.")
        }
        if options.publishable { throw PublishableProblem.cases(path: options.file) }
        var (question, notes) = try ofStudy.question(
            options.file, conditions: try AnalysisOptions.list(conditions, "--conditions"), outcome: outcome,
            calibrations: calibrate, unit: asked.unit)
        try asked.fill(&question)
        var report = try AnalysisReport(
            ConfigurationalAnalysis(question, allowsFew: asked.allowFewCases, path: options.file))
        report.notes += notes
        return report
    }

    private func table() throws -> AnalysisReport {
        try ofStudy.validateForTable()
        try options.refusePublishable("configurations")
        let names = try AnalysisOptions.list(conditions, "--conditions")
        guard let outcome, !names.isEmpty else {
            throw ValidationError("Of a table name the columns with --conditions and --outcome.")
        }
        let sets = names + [outcome]
        try ConfigurationNames.validate(sets)
        let calibrations = try CalibrationOption.all(calibrate, of: sets)
        let table = try AnalysisTable.read(options.file, columns: sets + (caseColumn.map { [$0] } ?? []))
        var question = try table.question(
            sets.map { CalibratedSet(id: $0, calibration: calibrations[$0] ?? .membership) },
            named: caseColumn)
        try asked.fill(&question)
        return try AnalysisReport(
            ConfigurationalAnalysis(question, allowsFew: asked.allowFewCases, path: options.file))
    }
}

/// Names that formulas and their JSON can hold.
enum ConfigurationNames {
    /// Keys that stand beside the conditions.
    private static let taken: Set = ["row", "out", "n", "consistency", "pri", "cases", "case"]

    static func validate(_ names: [String]) throws {
        if Set(names).count < names.count {
            throw ValidationError("A column is either a condition or the outcome, and is named once.")
        }
        if let name = names.first(where: { $0.contains { "~*+".contains($0) } || taken.contains($0) }) {
            throw ValidationError(
                "\(Manners.printable(name)) cannot be used in formulas: rename the column, without ~ * and +, and not "
                    + "row, out, n, consistency, pri, cases or case.")
        }
    }
}

extension AnalysisTable {
    /// The rows as cases.
    ///
    /// - Parameters:
    ///   - sets: the conditions, and last the outcome.
    ///   - column: what names the cases; where there is none, their lines do.
    /// - Returns: with the rows that have an empty cell left out.
    /// - Throws: ``NotANumber`` and ``ConfigurationsProblem`` for every cell that is wrong.
    fileprivate func question(_ sets: [CalibratedSet], named column: String?) throws
        -> ConfigurationalQuestion
    {
        let names = try caseNames(column)
        var problems = Problems()
        let memberships = try sets.map { set in
            try measurements(set.id).enumerated().map { row, value -> Double? in
                if value.isNaN { return nil }
                let found = set.calibration.membership(of: value)
                if found == nil {
                    problems.add(
                        ConfigurationsProblem.noMembership(
                            value, column: set.id, location: place(ofRow: row)))
                }
                return found
            }
        }
        try problems.throwIfAny()
        var cases: [ConfigurationalQuestion.Case] = []
        var leftOut: [ConfigurationalQuestion.LeftOutCase] = []
        for row in 0..<count {
            let values = memberships.compactMap { $0[row] }
            if values.count == sets.count {
                cases.append(
                    .init(name: names[row], memberships: values.dropLast(), outcome: values[sets.count - 1]))
            } else {
                let empty = sets.indices.filter { memberships[$0][row] == nil }.map { sets[$0].id }
                leftOut.append(.init(name: names[row], why: "no \(empty.joined(separator: ", "))"))
            }
        }
        var question = ConfigurationalQuestion(
            conditions: sets.dropLast(), outcome: sets[sets.count - 1], cases: cases)
        question.leftOut = leftOut
        return question
    }

    /// - Throws: ``ConfigurationsProblem`` for every case without a name, and every name that stands twice.
    private func caseNames(_ column: String?) throws -> [String] {
        guard let column else { return (0..<count).map { "line \(place(ofRow: $0).line)" } }
        let names = texts(column)
        var first: [String: Int] = [:]
        var problems = Problems()
        for (row, name) in names.enumerated() {
            if name.allSatisfy(\.isWhitespace) {
                problems.add(ConfigurationsProblem.nameless(column: column, location: place(ofRow: row)))
            } else if let earlier = first[name] {
                problems.add(
                    ConfigurationsProblem.doubled(
                        name, first: place(ofRow: earlier).line, location: place(ofRow: row)))
            } else {
                first[name] = row
            }
        }
        try problems.throwIfAny()
        return names
    }
}
