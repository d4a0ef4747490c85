internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore
internal import Statistics

extension IndicatorDesk {
    /// An indicator with all its series that may be seen, the highest latest figure first; those without a figure last.
    private struct One {
        let indicators: Indicators
        let indicator: Indicator
        let readings: [SeriesReading]
    }

    /// - Throws: ``Turned/notFound`` for what is not there, or not for this reader.
    private func one() throws -> One {
        let id: Indicator.ID = try visit.id("indicator")
        return try study.store.inOneState { store in
            let indicators = try store.indicators()
            guard let indicator = indicators[id] else { throw Turned.notFound }
            var all: [Observation] = []
            try store.observations(of: id) { all.append($0) }
            let shown = isTeam ? .all : FiguresShown(indicator, all)
            let bySeries = Dictionary(grouping: all, by: \.series)
            let readings = bySeries.keys.sorted().filter { reader.mayRead($0, of: indicator) }.map {
                SeriesReading(indicator, $0, bySeries[$0] ?? [], withheld: shown.withheld)
            }
            // Nothing of a sensitive indicator is there for others, nor its name.
            guard shown.isShown, isTeam || !readings.isEmpty else { throw Turned.notFound }
            func latest(_ reading: SeriesReading) -> Double { reading.latest?.figure ?? -.infinity }
            let sorted = readings.enumerated().sorted {
                (-latest($0.element), $0.offset) < (-latest($1.element), $1.offset)
            }
            return One(indicators: indicators, indicator: indicator, readings: sorted.map(\.element))
        }
    }

    /// The one that the address names, or the only one; `nil` where it names none of several.
    private func asked(_ readings: [SeriesReading]) throws -> SeriesReading? {
        let chosen = IndicatorDesk.chosen(visit.asked.query)
        if chosen.at.isEmpty, chosen.group.isEmpty { return readings.count == 1 ? readings.first : nil }
        let found = readings.first {
            let own = SeriesChosen($0.series)
            return own.at == chosen.at && own.group == chosen.group
        }
        guard let found else { throw Turned.notFound }
        return found
    }

    func page() throws -> Answer {
        let one = try one()
        return .page(
            IndicatorPage(
                try visit.surroundings(), one.indicator, one.readings, chosen: try asked(one.readings),
                start: visit.number("start"), isTeam: isTeam, names(one.indicators), at: study.addresses))
    }

    /// Of the series that is asked for, or of all.
    func table() throws -> Answer {
        let one = try one()
        let readings = try asked(one.readings).map { [$0] } ?? one.readings
        var table = CsvWriter()
        table.header([
            "indicator", "place", "group", "period", "figure", "numerator", "denominator", "low", "high",
            "gap", "note",
        ])
        for reading in readings.sorted(by: { $0.series < $1.series }) {
            let series = reading.series
            for point in reading.points {
                let interval = point.interval(in: reading.unit)
                table.row([
                    series.indicator.text, series.place?.name ?? "", series.group?.text ?? "",
                    point.period.description, CsvWriter.cell(point.figure),
                    CsvWriter.cell(point.counts?.numerator), CsvWriter.cell(point.counts?.denominator),
                    CsvWriter.cell(interval?.lower), CsvWriter.cell(interval?.upper),
                    point.gap?.rawValue ?? "", isTeam ? point.note : "",
                ])
            }
        }
        return .file(
            table.take(), type: "text/csv; charset=utf-8", name: "\(one.indicator.id.text).csv")
    }
}
