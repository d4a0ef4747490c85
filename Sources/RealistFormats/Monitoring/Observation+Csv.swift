import Realist

/// `indicators.csv`
extension Observation {
    static let header = [
        "indicator", "organisation", "group", "period", "numerator", "denominator", "value", "note",
    ]

    /// Stands as the value of a figure that somebody has and does not publish.
    static let notPublishedWord = "not-published"

    /// Gives one observation after the other.
    ///
    /// - Parameters:
    ///   - reader: of the table.
    ///   - indicators: what the figures are held against; what is not among them is told by its identifier.
    ///   - isBrought: it comes from elsewhere. Then columns that only some tables need may be missing, a day stands for the
    ///     period that begins with it, and a value may stand beside the counts that it was computed from, where both say
    ///     the same.
    ///   - findings: gets what is wrong.
    ///   - take: gets each of them that can be, with the place of its row.
    /// - Throws: what `take` throws.
    static func read(
        _ reader: inout CsvReader, of indicators: [Indicator], isBrought: Bool = false,
        _ findings: inout Findings, _ take: (Observation, Location) throws -> Void
    ) rethrows {
        let columns = ObservationColumns(&reader, isBrought: isBrought, &findings)
        reader.refuseOtherColumns(&findings)
        let known = Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var seen = SeenRows()
        while reader.advanceRow(&findings) {
            let before = findings.problems.count
            guard let (series, period) = columns.key(reader, known, isBrought: isBrought, &findings) else {
                continue
            }
            if !seen.insert(series.name, period.description) {
                findings.add(
                    IndicatorProblem.twice(period: period.description, series: series, at: reader.place))
            }
            let unit = known[series.indicator]?.unit
            guard let value = columns.value(reader, unit, isBrought: isBrought, &findings) else { continue }
            let observation = Observation(
                series, period, value, note: columns.note.map { PlainText.of(reader.text($0)) } ?? "")
            if let fault = known[series.indicator]?.fault(of: observation) {
                findings.add(IndicatorProblem.doesNotFit(fault, at: columns.place(of: fault, reader)))
            }
            if findings.problems.count == before { try take(observation, reader.place) }
        }
    }

    var cells: [String] {
        var numbers = ["", "", ""]
        switch value {
        case .alone(let figure): numbers[2] = CsvWriter.cell(figure)
        case .counted(let counts):
            numbers[0] = CsvWriter.cell(counts.numerator)
            numbers[1] = CsvWriter.cell(counts.denominator)
        case .numerator(let number): numbers[0] = CsvWriter.cell(number)
        case .notPublished: numbers[2] = Observation.notPublishedWord
        }
        return [
            series.indicator.text, series.place?.name ?? "", series.group?.text ?? "", period.description,
        ] + numbers + [note]
    }
}
