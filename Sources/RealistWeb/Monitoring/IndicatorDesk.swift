internal import Realist
internal import RealistPages
internal import RealistStore

/// The indicators of a study as one person may see them.
struct IndicatorDesk {
    let visit: Visit
    let study: ServedStudy
    let reader: FiguresReader
    let library: StudyLibrary

    init(_ visit: Visit) throws {
        self.visit = visit
        study = try visit.here()
        library = try study.library()
        reader = IndicatorDesk.reader(try visit.member())
    }

    /// Who analyses sees everything. Whoever may look at sites sees what may be shown there.
    static func reader(_ member: Member) -> FiguresReader {
        if member.may(.analyse) { return .team }
        return .others(of: member.may(.readSite) ? nil : member.sites)
    }

    var isTeam: Bool { reader == .team }

    /// What an address asks for, cut to what an identifier can be.
    static func chosen(_ query: FormText) -> SeriesChosen {
        func text(_ name: String) -> String { String((query[name] ?? "").unicodeScalars.prefix(64)) }
        var chosen = SeriesChosen()
        (chosen.indicator, chosen.at) = (text("indicator"), text("at"))
        (chosen.group, chosen.care) = (text("group"), text("care"))
        return chosen
    }

    func names(_ indicators: Indicators) -> SeriesNames {
        SeriesNames(sites: library.sitesInOrder, indicators, in: library.about.language)
    }

    /// All of them, or those that the address asks for.
    func board() throws -> Answer {
        var told = IndicatorsPage.Told()
        told.chosen = IndicatorDesk.chosen(visit.asked.query)
        told.isGuarded = !isTeam
        let indicators = try study.store.inOneState { store in
            let indicators = try store.indicators()
            let readable = try readable(indicators, store)
            offer(readable, indicators, &told)
            let found = readable.filter { told.chosen.holds($0.series, of: $0.indicator.care) }
            told.count = found.count
            told.start = min(max(0, visit.number("start")), max(0, found.count - 1))
            var shown: [Indicator.ID: FiguresShown] = [:]
            for one in found.dropFirst(told.start).prefix(IndicatorsPage.most) {
                let figures = try shown[one.indicator.id] ?? figuresShown(one.indicator, store)
                shown[one.indicator.id] = figures
                told.readings.append(
                    SeriesReading(
                        one.indicator, one.series, try store.observations(of: one.series),
                        withheld: figures.withheld))
            }
            return indicators
        }
        let language = library.about.language
        return .page(
            IndicatorsPage(
                try visit.surroundings(), told, names(indicators),
                title: { indicators[$0]?.title.text(in: language) ?? $0.text }, at: study.addresses))
    }

    private typealias Readable = (indicator: Indicator, series: IndicatorSeries)

    /// Series that this reader may see, in the order of the study's indicators.
    private func readable(_ indicators: Indicators, _ store: Store) throws -> [Readable] {
        let known = Dictionary(grouping: try store.seriesSummaries().map(\.series), by: \.indicator)
        return indicators.definitions.flatMap { indicator in
            (known[indicator.id] ?? []).filter { reader.mayRead($0, of: indicator) }.map { (indicator, $0) }
        }
    }

    /// For the team nothing is withheld; for others the whole indicator is looked at.
    private func figuresShown(_ indicator: Indicator, _ store: Store) throws -> FiguresShown {
        if isTeam { return .all }
        var all: [Observation] = []
        try store.observations(of: indicator.id) { all.append($0) }
        return FiguresShown(indicator, all)
    }

    /// What of all that can be read there is to choose from.
    private func offer(_ readable: [Readable], _ indicators: Indicators, _ told: inout IndicatorsPage.Told) {
        let names = names(indicators)
        let language = library.about.language
        let together = SeriesChosen.together
        var seen: Set<String> = []
        func isNew(_ kind: String, _ value: String) -> Bool { seen.insert("\(kind) \(value)").inserted }
        for (indicator, series) in readable {
            if isNew("indicator", indicator.id.text) {
                told.indicators.append((indicator.id.text, indicator.title.text(in: language)))
            }
            if isNew("at", series.place?.name ?? together) {
                let text = series.place.map(names.place) ?? visit.words["series.all-places"]
                told.places.append((series.place?.name ?? together, text))
            }
            if isNew("group", series.group?.text ?? together) {
                let text = series.group.map(names.group) ?? visit.words["series.all-groups"]
                told.groups.append((series.group?.text ?? together, text))
            }
            if indicator.care != nil { told.hasCare = true }
        }
    }
}
