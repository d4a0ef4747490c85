public import Realist

/// What a study's indicators say now: a small drawing, the latest figure and what is unusual of each series, for those who may
/// see it.
public struct IndicatorsPage: Page, Equatable {
    public static let template = "app/monitoring/indicators"

    public let frame: AppFrame
    public let heading: String
    public let lead: String
    /// What of the figures is not shown to whoever reads this.
    public let rule: String?
    public let filter: FilterBar
    /// The signs of this page, once.
    public let icons: SafeHTML?
    public let lines: Items<Line>?
    public let none: String?
    public let pager: Pager?

    public struct Line: Equatable, Sendable {
        public let series: Link
        public let latest: String
        public let drawing: SafeHTML?
        public let variation: Sign
        public let assured: Sign?
        public let held: String
        public let quality: String?
    }

    /// Words, with a sign before them.
    public struct Sign: Equatable, Sendable {
        public let text: String
        public let icon: SafeHTML?
    }

    /// Series on one page.
    public static let most = 16

    /// - `names`: of places and groups.
    /// - `title`: of an indicator.
    public init(
        _ around: Surroundings, _ told: Told, _ names: SeriesNames, title: (Indicator.ID) -> String,
        at addresses: StudyAddresses
    ) {
        let words = around.words
        let sentences = SeriesSentences(words, names)
        heading = words["app.indicators.heading"]
        lead = words["app.indicators.lead"]
        frame = around.frame(heading)
        rule = told.isGuarded ? words["app.indicators.guarded"] : nil
        let query = told.chosen.query
        filter = FilterBar(
            action: addresses.indicators, selects: IndicatorsPage.selects(told, words),
            result: words.count("app.indicators.found", told.count),
            clear: query.isEmpty ? nil : addresses.indicators, csv: nil)
        var signs: Set<ProcessIcon> = []
        lines = Items(
            told.readings.map { reading in
                let (variation, assured) = (reading.icon, reading.assuranceIcon)
                signs.formUnion([variation, assured].compactMap { $0 })
                return Line(
                    series: Link(
                        text: words[
                            "app.indicators.series",
                            [
                                "indicator": title(reading.series.indicator),
                                "place": sentences.place(reading.series),
                                "group": sentences.group(reading.series),
                            ]], href: addresses.series(reading.series)),
                    latest: sentences.latest(reading),
                    drawing: sentences.drawing(reading, title: "").map { $0.chart(id: "series").small() },
                    variation: Sign(text: sentences.short(reading), icon: variation?.used()),
                    assured: sentences.assured(reading).map { Sign(text: $0, icon: assured?.used()) },
                    held: words["app.indicators.held", ["held": sentences.held(reading)]],
                    quality: reading.notes.isEmpty
                        ? nil
                        : words[
                            "app.indicators.quality",
                            ["kinds": words.list(sentences.quality(reading).map(\.kind))]])
            })
        icons = signs.isEmpty ? nil : ProcessIcon.definitions(signs)
        none = told.readings.isEmpty ? words["app.indicators.none"] : nil
        pager = told.pager(words) { addresses.indicators($0) }
    }

    private static func selects(_ told: Told, _ words: Words) -> [SelectField] {
        let any = (value: "", text: words["app.indicators.any"])
        func select(
            _ name: String, _ options: [(value: String, text: String)], _ chosen: String
        ) -> SelectField? {
            guard options.count > 1 || !chosen.isEmpty else { return nil }
            return SelectField(
                name, label: words["app.indicators.choose.\(name)"], options: [any] + options, chosen: chosen)
        }
        let care = Indicator.Care.allCases.map {
            (value: $0.rawValue, text: words["app.indicators.care.\($0.rawValue)"])
        }
        return [
            select("indicator", told.indicators, told.chosen.indicator),
            select("at", told.places, told.chosen.at), select("group", told.groups, told.chosen.group),
            select("care", told.hasCare ? care : [], told.chosen.care),
        ].compactMap { $0 }
    }
}

extension SeriesReading {
    /// The sign of what it does; `nil` where the rules say nothing that has one.
    var icon: ProcessIcon? {
        switch verdict {
        case .usual: .common
        case .unusual(let variation, _): ProcessIcon(variation)
        case .steady, .fewRuns, .manyRuns, .tooFew, .dates, .nothing: nil
        }
    }

    var assuranceIcon: ProcessIcon? { assurance.map { ProcessIcon($0, direction) } }
}

extension IndicatorsPage: PagePart {
    static let pageFields = Fields<IndicatorsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead), .init("rule", \.rule),
        .init("filter", \.filter), .init("icons", \.icons), .init("lines", \.lines), .init("none", \.none),
        .init("pager", \.pager))
}

extension IndicatorsPage.Line: PagePart {
    static let pageFields = Fields<IndicatorsPage.Line>(
        .init("series", \.series), .init("latest", \.latest), .init("drawing", \.drawing),
        .init("variation", \.variation), .init("assured", \.assured), .init("held", \.held),
        .init("quality", \.quality))
}

extension IndicatorsPage.Sign: PagePart {
    static let pageFields = Fields<IndicatorsPage.Sign>(.init("text", \.text), .init("icon", \.icon))
}
