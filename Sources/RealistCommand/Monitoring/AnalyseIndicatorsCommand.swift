import ArgumentParser
import Realist
import RealistFormats
import RealistPages
import RealistSite

/// `realist analyse indicators`
struct AnalyseIndicatorsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "indicators",
        abstract: "What each series of figures says: the latest, its variation, its benchmark, its quality.",
        discussion: """
            A series is an indicator at a place for a group. Series over time are read as XmR charts by the rules of NHS \
            England's Making Data Count from 13 figures on, and as run charts below; figures of single dates are told as \
            they are. A benchmark is held against its own group alone. With --json every point of every series. Nothing of \
            this is under disclosure control: it is for the team.

            Example: realist analyse indicators workforce.realist
            Example: realist analyse indicators workforce.realist --indicator vacancy-rate --at both-trusts --chart v.svg
            """)

    @Argument(help: "A study file, or the folder of a bundle.")
    var study: String

    @Option(help: "Of this indicator alone.")
    var indicator: String?

    @Option(help: "Of this group of staff alone.")
    var group: String?

    @Option(help: ArgumentHelp("Of this organisation or site alone.", valueName: "organisation"))
    var at: String?

    @Option(help: ArgumentHelp("Draw it into this file too, as SVG.", valueName: "file.svg"))
    var chart: String?

    @Flag(help: "Print every figure as JSON.")
    var json = false

    @OptionGroup var manners: Manners

    func validate() throws {
        if let chart, !chart.lowercased().hasSuffix(".svg") {
            throw ValidationError("--chart draws SVG: name a file that ends in .svg.")
        }
    }

    func run() throws {
        try manners.run {
            let source = try StudySource.open(study)
            let chosen = try SeriesChoice(source.study, self)
            let words = try ThemeFolder.words()
            let names = SeriesNames(
                sites: source.study.sites, source.study.indicators,
                in: source.study.about.languages.first ?? .english)
            let report = IndicatorReport(
                try chosen.readings(source.observations), source.study.indicators,
                SeriesSentences(words, names))
            if let chart { try draw(report, to: chart, words) }
            if json {
                return try Manners.output(String(decoding: JsonWriter.bytes(report.json), as: UTF8.self))
            }
            try Manners.output(report.text)
        }
    }

    private func draw(_ report: IndicatorReport, to path: String, _ words: Words) throws {
        let drawings = report.drawings
        guard !drawings.isEmpty else { throw IndicatorChoiceProblem.notDrawn(path: study) }
        guard drawings.count <= IndicatorReport.mostDrawn else {
            throw IndicatorChoiceProblem.tooMany(drawings.count, path: study)
        }
        let name = study.split(separator: "/").last.map(String.init) ?? study
        let drawn = try AnalysisChart.series(
            drawings, ChartedData(words, lines: [Manners.printable(name)]))
        let output = try OutputFile(path: path)
        try output.write(drawn.svg)
        try output.finish()
    }
}

/// Which series were asked for.
private struct SeriesChoice {
    private let indicators: [Indicator]
    private let group: StaffGroup.ID?
    private let place: IndicatorSeries.Place?
    private let path: String

    /// - Throws: everything that the study does not have.
    init(_ study: Study, _ asked: AnalyseIndicatorsCommand) throws {
        let known = study.indicators
        path = asked.study
        var problems = Problems()
        func unknown(_ option: String, _ name: String, _ ids: [String]) {
            problems.add(IndicatorChoiceProblem.unknown(option, name, known: ids, path: asked.study))
        }
        guard !known.definitions.isEmpty else { throw IndicatorChoiceProblem.none(path: asked.study) }
        if let name = asked.indicator, !known.definitions.contains(where: { $0.id.text == name }) {
            unknown("indicator", name, known.definitions.map(\.id.text))
        }
        indicators = known.definitions.filter { asked.indicator == nil || $0.id.text == asked.indicator }
        group = known.groups.first { $0.id.text == asked.group }?.id
        if let name = asked.group, group == nil { unknown("group", name, known.groups.map(\.id.text)) }
        let organisation = known.organisations.first { $0.id.text == asked.at }.map {
            IndicatorSeries.Place.organisation($0.id)
        }
        place = organisation ?? study.sites.first { $0.id.text == asked.at }.map { .site($0.id) }
        if let name = asked.at, place == nil {
            unknown(
                "organisation or site", name,
                known.organisations.map(\.id.text) + study.sites.map(\.id.text))
        }
        try problems.throwIfAny()
    }

    /// The series in the order of the study's indicators, and then of ``IndicatorSeries``.
    func readings(_ each: ((Observation) throws -> Void) throws -> Void) throws -> [SeriesReading] {
        let wanted = Set(indicators.map(\.id))
        var found: [IndicatorSeries: [Observation]] = [:]
        try each { observation in
            let series = observation.series
            guard wanted.contains(series.indicator), group == nil || series.group == group,
                place == nil || series.place == place
            else { return }
            found[series, default: []].append(observation)
        }
        if found.isEmpty { throw IndicatorChoiceProblem.nothing(path: path) }
        let bySeries = Dictionary(grouping: found.keys.sorted(), by: \.indicator)
        return indicators.flatMap { indicator in
            (bySeries[indicator.id] ?? []).map { SeriesReading(indicator, $0, found[$0] ?? []) }
        }
    }
}
