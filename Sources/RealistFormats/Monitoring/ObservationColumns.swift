import Realist

/// The columns of a table of figures.
struct ObservationColumns {
    let indicator: CsvColumn?
    let organisation: CsvColumn?
    let group: CsvColumn?
    let period: CsvColumn?
    let numerator: CsvColumn?
    let denominator: CsvColumn?
    let value: CsvColumn?
    let note: CsvColumn?

    init(_ reader: inout CsvReader, isBrought: Bool, _ findings: inout Findings) {
        func column(_ name: String, _ reader: inout CsvReader, _ findings: inout Findings) -> CsvColumn? {
            isBrought ? reader.optionalColumn(name) : reader.column(name, &findings)
        }
        indicator = reader.column("indicator", &findings)
        organisation = column("organisation", &reader, &findings)
        group = column("group", &reader, &findings)
        period = reader.column("period", &findings)
        numerator = column("numerator", &reader, &findings)
        denominator = column("denominator", &reader, &findings)
        value = column("value", &reader, &findings)
        note = column("note", &reader, &findings)
    }

    /// What the row is about.
    func key(
        _ reader: CsvReader, _ known: [Indicator.ID: Indicator], isBrought: Bool,
        _ findings: inout Findings
    ) -> (IndicatorSeries, Period)? {
        let before = findings.problems.count
        let named: Indicator.ID? = reader.required(indicator, .id(of: Noun.indicator), &findings)
        let body: Organisation.ID? = reader.optional(organisation, .identifier(), &findings)
        let staff: StaffGroup.ID? = reader.optional(group, .id(of: Noun.group), &findings)
        let text = reader.required(period, .string, &findings)
        let place = organisation.flatMap { column in
            body.map { findings.seriesPlace($0, at: reader.place(column)) }
        }
        let expected = named.flatMap { known[$0]?.period }
        var found = text.flatMap { Period($0) }
        if isBrought, let day = found, day.length == .date, let expected,
            let whole = Period(expected, of: day.first), whole.first == day.first
        {
            found = whole
        }
        if let text, found == nil, let period {
            findings.add(
                IndicatorProblem.noPeriod(text, expected: expected, at: reader.place(period)))
        }
        guard let named, let found, findings.problems.count == before else { return nil }
        return (IndicatorSeries(named, at: place, group: staff), found)
    }

    /// What the row says; what is wrong with it is told.
    func value(
        _ reader: CsvReader, _ unit: Indicator.Unit?, isBrought: Bool, _ findings: inout Findings
    ) -> Observation.Value? {
        let before = findings.problems.count
        let part = reader.optional(numerator, .number, &findings)
        let whole = reader.optional(denominator, .number, &findings)
        let word = value.map { reader.text($0) } ?? ""
        let isKept = word == Observation.notPublishedWord
        let alone = isKept ? nil : reader.optional(value, .number, &findings)
        guard findings.problems.count == before else { return nil }
        switch (part, whole, word.isEmpty) {
        case (nil, nil, true):
            findings.add(IndicatorProblem.noFigure(at: reader.place))
            return nil
        case (nil, nil, false): return isKept ? .notPublished : alone.map { .alone($0) }
        case (nil, _, _):
            findings.add(IndicatorProblem.denominatorAlone(at: place(denominator, reader)))
            return nil
        case (let part?, nil, true): return .numerator(part)
        case (let part?, let whole?, _):
            guard let counts = Observation.Counts(part, of: whole) else {
                findings.add(IndicatorProblem.countsCannotBe(at: place(numerator, reader)))
                return nil
            }
            if word.isEmpty || (isBrought && says(word, counts, unit)) { return .counted(counts) }
            let at = place(value, reader)
            findings.add(
                isBrought && !isKept
                    ? IndicatorProblem.rateDiffers(
                        computed: unit?.scale.flatMap { scale in counts.share.map { $0 * scale } }, at: at)
                    : IndicatorProblem.rateAndCounts(at: at))
            return nil
        case (_, nil, false):
            findings.add(IndicatorProblem.rateAndCounts(at: place(value, reader)))
            return nil
        }
    }

    /// Whether a value is the rate of the counts, rounded as it is written.
    private func says(_ word: String, _ counts: Observation.Counts, _ unit: Indicator.Unit?) -> Bool {
        guard let value = Double(word), let scale = unit?.scale, let share = counts.share else {
            return false
        }
        let decimals = word.split(separator: ".").dropFirst().first?.count ?? 0
        var half = 0.5
        for _ in 0..<min(decimals, 15) { half /= 10 }
        return abs(value - share * scale) <= half * (1 + 1e-9)
    }

    func place(of fault: ObservationFault, _ reader: CsvReader) -> Location {
        switch fault {
        case .otherLength: place(period, reader)
        case .noShare, .aboveDenominator: place(numerator, reader)
        case .belowZero: place(value.map { reader.text($0).isEmpty } ?? true ? numerator : value, reader)
        case .aboveHundred, .notWhole: place(value, reader)
        }
    }

    private func place(_ column: CsvColumn?, _ reader: CsvReader) -> Location {
        column.map { reader.place($0) } ?? reader.place
    }
}
