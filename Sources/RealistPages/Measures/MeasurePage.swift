import Realist

/// One scored measure: change on the same people, each time apart, and what is withheld.
public struct MeasurePage: Page, Equatable {
    public static let template = "measures/measure"

    public let frame: Frame
    /// "Measure 1 of 3"
    public let kicker: String
    public let title: String
    /// "ProQOL 5, burnout: 10 to 50 points, less is better."
    public let scale: String?
    public let missing: String?
    public let note: String?
    /// With few sites no figure for all of them leads.
    public let fewSites: String?
    public let reading: String
    public let theory: String
    /// To what must be known of the questionnaire.
    public let instrument: String?
    public let contents: Contents
    /// Nobody was asked twice.
    public let isUnchanged: Bool
    public let changes: [ChangeSection]
    public let bands: BandSection?
    public let waves: WaveTable?
    public let dates: Dates?
    public let withheld: Withheld
    public let figures: String?
    public let outcomes: String
    public let previous: Link?
    public let next: Link?

    /// When changes came into place, beside the times at which this measure was asked.
    public struct Dates: Equatable, Sendable {
        public let chart: SafeHTML
        /// To the table that stands behind it.
        public let table: String
    }

    init(_ outcome: OutcomeOfMeasure, in toolkit: Toolkit) {
        let words = toolkit.words
        let all = toolkit.publication.outcomes.measures
        let address = PageAddress.measure(outcome.measure.id)
        let links = toolkit.links(from: address)
        let place = all.firstIndex { $0.measure.id == outcome.measure.id } ?? 0
        let gaps = ["measure": toolkit.ownTitle(of: outcome)]
        frame = toolkit.frame(
            address, title: words["measure.title", gaps], description: words["measure.description", gaps])
        kicker = words["measure.kicker", ["n": String(place + 1), "all": String(all.count)]]
        title = toolkit.text(outcome.measure.title)
        scale = toolkit.scale(of: outcome)
        let known = toolkit.instrument(of: outcome)
        missing = known?.missingRule(outcome.missingRule).map { rule in
            words["outcomes.missing", ["rule": toolkit.text(rule.title)]]
        }
        note = toolkit.text(outcome.measure.note)
        fewSites = OutcomesPage.fewSites(in: toolkit)
        reading = links.to(.outcomes, at: "reading")
        theory = links.to(.theory)
        instrument = known.map { links.to(.outcomes, at: InstrumentNotes.id($0)) }
        changes = outcome.changes.enumerated().map { place, table in
            ChangeSection(table, of: outcome, isFirst: place == 0, in: toolkit, links)
        }
        isUnchanged = changes.isEmpty
        bands = BandSection(outcome, in: toolkit, links)
        waves = WaveTable(outcome, in: toolkit, links)
        dates = Dates(toolkit, toolkit.waves(of: outcome), links)
        withheld = Withheld(outcome, in: toolkit, links)
        figures = toolkit.downloads.first { $0.kind == .figures }.map { links.to(file: $0.path) }
        outcomes = links.to(.outcomes)
        func link(_ key: String, _ neighbour: OutcomeOfMeasure) -> Link {
            Link(
                text: words[key, ["measure": toolkit.text(neighbour.measure.title)]],
                href: links.to(.measure(neighbour.measure.id)))
        }
        previous = place > 0 ? link("measure.previous", all[place - 1]) : nil
        next = place + 1 < all.count ? link("measure.next", all[place + 1]) : nil
        contents = Contents(
            entries: changes.map { change in
                Contents.Entry(
                    change.heading, at: change.id, inner: change.groups.map { ($0.heading, $0.section) })
            }
                + (bands.map { [Contents.Entry($0.heading, at: $0.id)] } ?? [])
                + (waves.map { [Contents.Entry(words["outcomes.waves.heading"], at: $0.id)] } ?? [])
                + (dates.map { _ in [Contents.Entry(words["measure.dates.heading"], at: "change-dates")] }
                    ?? [])
                + [Contents.Entry(words["measure.withheld.heading"], at: "withheld")])
    }
}

extension MeasurePage.Dates {
    /// `nil` where no change that is told of has a date, or nothing was asked.
    init?(_ toolkit: Toolkit, _ waves: [Wave], _ links: Links) {
        let dated = DatedChange.all(in: toolkit).filter { $0.date != nil }
        if dated.isEmpty || waves.isEmpty { return nil }
        chart = toolkit.timeChart(dated, waves).drawn()
        table = links.to(.outcomes, at: "change-dates-table")
    }
}

extension Toolkit {
    /// A measure's name that no other measure has.
    func ownTitle(of outcome: OutcomeOfMeasure) -> String {
        let title = text(outcome.measure.title)
        let isAlone =
            publication.outcomes.measures.count {
                ForeignText.plain(text($0.measure.title)) == ForeignText.plain(title)
            } == 1
        return isAlone ? title : "\(title) (\(outcome.measure.id))"
    }

    /// Those at which a measure was asked, in their order.
    func waves(of outcome: OutcomeOfMeasure) -> [Wave] {
        let asked = Set(outcome.waves.map(\.wave) + outcome.changes.flatMap { [$0.from, $0.to] })
        return about.waves.filter { asked.contains($0.id) }
    }

    /// "Baseline: 13 January 2025 to 7 February 2025."
    func asked(_ wave: Wave) -> String {
        words[
            "outcomes.waves.asked",
            ["wave": text(wave.title), "from": words.date(wave.from), "to": words.date(wave.to)]]
    }
}

extension MeasurePage: PagePart {
    static let pageFields = Fields<MeasurePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("title", \.title),
        .init("scale", \.scale), .init("missing", \.missing), .init("note", \.note),
        .init("fewSites", \.fewSites), .init("reading", \.reading), .init("theory", \.theory),
        .init("instrument", \.instrument), .init("contents", \.contents),
        .init("isUnchanged", \.isUnchanged), .init("changes", \.changes), .init("bands", \.bands),
        .init("waves", \.waves), .init("dates", \.dates), .init("withheld", \.withheld),
        .init("figures", \.figures), .init("outcomes", \.outcomes), .init("previous", \.previous),
        .init("next", \.next))
}

extension MeasurePage.Dates: PagePart {
    static let pageFields = Fields<MeasurePage.Dates>(.init("chart", \.chart), .init("table", \.table))
}
