public import Realist

/// One indicator: what it counts and where its figures come from, its series by their latest figure, and one of them at length,
/// with its drawing and the same as a table.
public struct IndicatorPage: Page, Equatable {
    public static let template = "app/monitoring/indicator"

    public let frame: AppFrame
    public let heading: String
    public let definition: String
    public let rule: String?
    public let facts: [String]
    /// `nil` where one series is all.
    public let list: DataTable?
    public let pager: Pager?
    public let told: Told?
    public let none: String?
    public let file: Link?

    /// One series.
    public struct Told: Equatable, Sendable {
        public let heading: String
        public let sentences: [String]
        public let figure: SafeHTML?
        public let rebases: Items<String>?
        public let quality: Items<String>?
        public let table: DataTable
    }

    /// Series in the list, and periods in the table; the file has all.
    public static let most = 20
    public static let mostPeriods = 240

    /// - `readings`: all series that whoever reads this may see, the highest latest figure first.
    /// - `chosen`: the one that is told at length.
    /// - `start`: how many stand before the first one of the list.
    /// - `isTeam`: whether notes beside figures are for whoever reads this.
    public init(
        _ around: Surroundings, _ indicator: Indicator, _ readings: [SeriesReading],
        chosen: SeriesReading?, start: Int, isTeam: Bool, _ names: SeriesNames, at addresses: StudyAddresses
    ) {
        let words = around.words
        let sentences = SeriesSentences(words, names)
        heading = indicator.title.text(in: names.language)
        definition = indicator.definition.text(in: names.language)
        frame = around.frame(
            heading, crumbs: [Link(text: words["app.indicators.heading"], href: addresses.indicators)])
        rule = isTeam ? nil : words["app.indicators.guarded"]
        facts = IndicatorPage.facts(indicator, names.language, words)
        let begin = min(max(0, start), max(0, readings.count - 1))
        let part = Array(readings.dropFirst(begin).prefix(IndicatorPage.most))
        list = readings.count < 2 ? nil : IndicatorPage.list(part, sentences, words, addresses)
        pager =
            readings.count > IndicatorPage.most
            ? Pager(
                text: words[
                    "app.indicators.shown",
                    [
                        "from": String(begin + 1), "to": String(begin + part.count),
                        "of": String(readings.count),
                    ]],
                newer: begin == 0
                    ? nil : addresses.indicator(indicator.id, "start=\(max(0, begin - IndicatorPage.most))"),
                older: begin + part.count < readings.count
                    ? addresses.indicator(indicator.id, "start=\(begin + IndicatorPage.most)") : nil)
            : nil
        told = chosen.map { Told($0, sentences, isTeam: isTeam, words) }
        none = readings.isEmpty ? words["app.indicators.none"] : nil
        file =
            readings.isEmpty
            ? nil
            : Link(
                text: words["app.indicators.file"],
                href: addresses.indicatorTable(
                    indicator.id, chosen.map { SeriesChosen($0.series).query } ?? ""))
    }

    private static func facts(_ indicator: Indicator, _ language: Language, _ words: Words) -> [String] {
        var source = indicator.origin.source.text(in: language)
        if case .alreadyPublic(let citation) = indicator.origin.disclosure { source += ". " + citation }
        var facts = [words["app.indicators.better.\(indicator.better?.rawValue ?? "unsaid")"]]
        if let care = indicator.care { facts.append(words["app.indicators.care-of.\(care.rawValue)"]) }
        facts.append(words["app.indicators.source", ["source": source]])
        facts.append(words["app.indicators.class.\(indicator.origin.disclosure.kind.rawValue)"])
        return facts
    }

    private static func list(
        _ readings: [SeriesReading], _ sentences: SeriesSentences, _ words: Words,
        _ addresses: StudyAddresses
    ) -> DataTable {
        DataTable(
            id: "series", caption: words["app.indicators.list"],
            columns: ["place", "group", "latest", "variation", "held"].map {
                .init(words["app.indicators.column.\($0)"])
            },
            rows: readings.map { reading in
                .init(
                    .init(sentences.place(reading.series), href: addresses.series(reading.series)),
                    [
                        .init(sentences.group(reading.series)), .init(sentences.latest(reading)),
                        .init(sentences.short(reading)), .init(sentences.held(reading)),
                    ])
            }, none: words["app.indicators.none"])
    }
}

extension IndicatorPage.Told {
    fileprivate init(
        _ reading: SeriesReading, _ sentences: SeriesSentences, isTeam: Bool, _ words: Words
    ) {
        let name = words[
            "app.indicators.of",
            ["place": sentences.place(reading.series), "group": sentences.group(reading.series)]]
        heading = name
        self.sentences =
            [sentences.latest(reading), sentences.verdict(reading)] + sentences.benchmarks(reading)
        figure = sentences.drawing(reading, title: name).map { $0.chart(id: "chart").drawn() }
        rebases = Items(sentences.rebases(reading))
        quality = Items(sentences.quality(reading).map { "\($0.kind): \($0.text)" })
        let text = FigureText(words: words, unit: reading.unit)
        // The latest first: that is what people come for.
        let shown = reading.points.suffix(IndicatorPage.mostPeriods).reversed()
        table = DataTable(
            id: "figures",
            caption: shown.count < reading.points.count
                ? words["app.indicators.latest-periods", ["n": String(shown.count)]]
                : words["app.indicators.periods"],
            columns: (["period", "figure"] + (isTeam ? ["note"] : [])).map {
                .init(words["app.indicators.column.\($0)"])
            },
            rows: shown.map { point in
                let figure = DataTable.Cell(text.point(point), isHeld: point.figure == nil)
                let note = DataTable.Cell(point.note, orElse: words["app.indicators.no-note"])
                return .init(.init(words.period(point.period)), isTeam ? [figure, note] : [figure])
            }, none: words["app.indicators.none"])
    }
}

extension IndicatorPage: PagePart {
    static let pageFields = Fields<IndicatorPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("definition", \.definition),
        .init("rule", \.rule), .init("facts", \.facts), .init("list", \.list), .init("pager", \.pager),
        .init("told", \.told), .init("none", \.none), .init("file", \.file))
}

extension IndicatorPage.Told: PagePart {
    static let pageFields = Fields<IndicatorPage.Told>(
        .init("heading", \.heading), .init("sentences", \.sentences), .init("figure", \.figure),
        .init("rebases", \.rebases), .init("quality", \.quality), .init("table", \.table))
}
