public import Realist

/// What a table of figures would bring into a study: everything in it counted, nothing guessed.
public struct ObservationPlan: Equatable, Sendable {
    /// Figures of periods of which nothing was known, and those that take the place of others; in the order of the table.
    public private(set) var brought: [Observation] = []
    /// One for each indicator of the table, in the study's order.
    public private(set) var lines: [Line] = []

    /// What the table has of one indicator.
    public struct Line: Equatable, Sendable {
        public let indicator: Indicator.ID
        public var title: String
        public var new = 0
        /// There already, and the same.
        public var same = 0
        /// In the place of others.
        public var replaced = 0
        public var series = 0

        public var figures: Int { new + same + replaced }
    }

    public var isEmpty: Bool { brought.isEmpty }

    /// - Parameters:
    ///   - table: CSV in the long form of `indicators.csv`, or the first sheet of a workbook. Columns that only some tables
    ///     need may be missing; a day stands for the month, quarter or year that begins with it; and a rate may stand beside
    ///     its counts where they say the same.
    ///   - form: how a text file is written.
    ///   - study: what figures are held against.
    ///   - there: gives every figure that the study has.
    ///   - replacing: whether a figure takes the place of another one.
    /// - Returns: the plan of a table in which nothing is wrong.
    /// - Throws: ``Problems`` with everything that is wrong with the table, each with its line and column; and what `there`
    ///   throws.
    public static func read(
        _ table: TableFile, form: ResponseMap.Form = ResponseMap.Form(), study: Study,
        there: ((Observation) throws -> Void) throws -> Void, replacing: Bool = false
    ) throws -> ObservationPlan {
        var known: [IndicatorSeries: [Period: Observation]] = [:]
        try there { known[$0.series, default: [:]][$0.period] = $0 }
        var findings = Findings(file: table.name)
        findings.declareSeries(of: study, in: table.name)
        var options = table.options(form)
        options.headers = .names
        options.takesGuardOff = true
        var plan = ObservationPlan()
        var lines: [Indicator.ID: Line] = [:]
        var series: Set<IndicatorSeries> = []
        if var reader = CsvReader(try table.open(), file: table.name, options: options, &findings) {
            var differing = Problems()
            Observation.read(
                &reader, of: study.indicators.definitions, isBrought: true, &findings
            ) { observation, place in
                let id = observation.series.indicator
                var line =
                    lines[id] ?? Line(indicator: id, title: study.indicators[id]?.title.text ?? id.text)
                if series.insert(observation.series).inserted { line.series += 1 }
                switch known[observation.series]?[observation.period] {
                case nil:
                    line.new += 1
                    plan.brought.append(observation)
                case observation: line.same += 1
                case let other?:
                    line.replaced += 1
                    plan.brought.append(observation)
                    if !replacing {
                        differing.add(IndicatorProblem.differs(observation, there: other, at: place))
                    }
                }
                lines[id] = line
            }
            findings.problems.add(contentsOf: differing)
        }
        findings.checkReferences()
        findings.problems.sort(files: [table.name])
        try findings.problems.throwIfAny()
        plan.lines = study.indicators.definitions.compactMap { lines[$0.id] }
        return plan
    }
}
