extension Question.Kind {
    /// What can be asked by those alone who have looked at the figures of indicators.
    static let ofFigures: Set<Question.Kind> = [
        .noFigures, .benchmarkOfNobody, .mixedDefinitions, .changedNotRebased, .tooFewFigures,
        .numeratorAlone,
        .figuresMissing,
    ]
}

extension Study {
    /// Of indicators and their figures. Where nobody looked at the `series`, nothing is asked that rests on them.
    func indicatorQuestions(series: [SeriesSummary]?) -> [Question] {
        let directions = indicators.definitions.filter { $0.better == nil }.map { indicator in
            Question(
                .noDirection, at: "indicator \(indicator.id)",
                "Which way is good for “\(indicator.title.text)”: higher, lower, or neither?")
        }
        guard let series else { return directions }
        let bySeries = Dictionary(grouping: series) { $0.series.indicator }
        let told = indicators.definitions.flatMap { indicator in
            IndicatorQuestions(
                indicator, series: bySeries[indicator.id] ?? [], indicators: indicators, sites: sites
            ).all
        }
        return directions + told
    }
}

/// The questions about one indicator.
private struct IndicatorQuestions {
    let indicator: Indicator
    let series: [SeriesSummary]
    private let names: [String: String]
    private let groups: [StaffGroup.ID: String]

    init(_ indicator: Indicator, series: [SeriesSummary], indicators: Indicators, sites: [Site]) {
        self.indicator = indicator
        self.series = series
        names = Dictionary(
            sites.map { ($0.id.text, $0.label.text) }
                + indicators.organisations.map { ($0.id.text, $0.title.text) },
            uniquingKeysWith: { first, _ in first })
        groups = Dictionary(
            indicators.groups.map { ($0.id, $0.title.text) }, uniquingKeysWith: { first, _ in first })
    }

    var all: [Question] {
        guard !series.isEmpty else {
            return [
                Question(
                    .noFigures, at: "indicator \(indicator.id)",
                    "Where are the figures of “\(indicator.title.text)”?")
            ]
        }
        return benchmarks + definitions + series.flatMap(questions)
    }

    private var benchmarks: [Question] {
        indicator.benchmarks.enumerated().compactMap { place, benchmark in
            if series.contains(where: { benchmark.holds(for: $0.series) }) { return nil }
            let group = benchmark.group.map { groups[$0] ?? $0.text } ?? "all groups together"
            return Question(
                .benchmarkOfNobody, at: "benchmark \(indicator.id) \(place + 1)",
                "Of whom are the figures of “\(indicator.title.text)” that the benchmark for \(group) is for?"
            )
        }
    }

    /// Several places that count differently.
    private var definitions: [Question] {
        let kinds: Set<DataNote.Kind> = [.inconsistentDefinition, .titlesDiffer]
        let mixed = indicator.notes.contains { kinds.contains($0.kind) }
        let places = Set(series.compactMap(\.series.place)).count
        guard mixed, places > 1 else { return [] }
        return [
            Question(
                .mixedDefinitions, at: "indicator \(indicator.id)",
                "May the figures of \(places) places be compared, where not all of them mean the same by “\(indicator.title.text)”?"
            )
        ]
    }

    private func questions(_ summary: SeriesSummary) -> [Question] {
        let (place, name) = ("series \(summary.series.name)", name(of: summary.series))
        var asked: [Question] = []
        let isChanged = indicator.notes(on: summary.series).contains { $0.kind == .definitionChanged }
        if isChanged, summary.figures > 1, indicator.rebases(of: summary.series).isEmpty {
            asked.append(
                Question(
                    .changedNotRebased, at: place,
                    "From which day on do the figures of \(name) count what they count now?"))
        }
        if indicator.period != .date, (1..<Indicator.fewestForLimits).contains(summary.figures) {
            let figures = summary.figures == 1 ? "one figure" : "\(summary.figures) figures"
            asked.append(
                Question(
                    .tooFewFigures, at: place,
                    "Are there more than \(figures) of \(name), so that they can be judged?"))
        }
        if summary.numerators > 0 {
            let of = summary.numerators == 1 ? "one period" : "\(summary.numerators) periods"
            asked.append(
                Question(.numeratorAlone, at: place, "Of how many, in \(of) of \(name)?"))
        }
        if summary.missing > 0 {
            let of = summary.missing == 1 ? "one period" : "\(summary.missing) periods"
            asked.append(
                Question(
                    .figuresMissing, at: place,
                    "What was it in \(of) of \(name) between \(summary.first) and \(summary.last)?"))
        }
        return asked
    }

    /// “Vacancies” at Both trusts, nursing and midwifery
    private func name(of series: IndicatorSeries) -> String {
        let place = series.place.map { " at \(names[$0.name] ?? $0.name)" } ?? ""
        let group = series.group.map { ", \(groups[$0] ?? $0.text)" } ?? ""
        return "“\(indicator.title.text)”\(place)\(group)"
    }
}
