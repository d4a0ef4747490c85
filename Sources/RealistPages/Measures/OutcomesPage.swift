import Realist

/// Every scored measure: change on the same people, each wave apart, and what must be known before believing it.
public struct OutcomesPage: Page, Equatable {
    public static let template = "measures/outcomes"

    public let frame: Frame
    public let heading: String
    public let contents: Contents
    public let methods: String
    public let theory: String
    public let withheld: String
    public let figures: String?
    /// Nothing is scored in this study, or nothing may be shown.
    public let isEmpty: Bool
    /// With few sites no figure for all of them leads.
    public let fewSites: String?
    public let measures: [MeasureSection]
    public let instruments: Items<InstrumentNotes>?
    public let dates: ChangeDates?

    /// With fewer sites than this a figure for all of them hides more than it shows.
    static let fewestPooledSites = 10

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .outcomes)
        let outcomes = toolkit.publication.outcomes
        heading = words["outcomes.heading"]
        frame = toolkit.frame(
            .outcomes, title: words["nav.outcomes"], description: words["outcomes.description"])
        methods = links.to(.methods)
        theory = links.to(.theory)
        withheld = links.to(.downloads, at: "withheld")
        figures = toolkit.downloads.first { $0.kind == .figures }.map { links.to(file: $0.path) }
        isEmpty = outcomes.measures.isEmpty
        let count = toolkit.publication.sites.count
        fewSites =
            count < OutcomesPage.fewestPooledSites && !outcomes.measures.isEmpty
            ? words.count("outcomes.few-sites", count, ["number": words.spelled(count)]) : nil
        measures = outcomes.measures.map { MeasureSection($0, in: toolkit, links) }
        instruments = Items(outcomes.instruments.map { InstrumentNotes($0, in: toolkit) })
        dates = ChangeDates(toolkit, links)
        let scored = measures.map { measure in
            let bands = measure.bands.map { [($0.heading, $0.id)] } ?? []
            let waves = measure.waves.map { [(words["outcomes.waves.heading"], $0.id)] } ?? []
            return Contents.Entry(
                measure.title, at: measure.id,
                inner: measure.changes.map { ($0.heading, $0.id) } + bands + waves)
        }
        let notes = [Contents.Entry(words["outcomes.withheld.heading"], at: "withheld")]
        contents = Contents(
            entries: scored
                + (dates.map { _ in [.init(words["outcomes.dates.heading"], at: "change-dates")] } ?? [])
                + notes
                + (instruments.map { _ in [.init(words["outcomes.instruments.heading"], at: "instruments")] }
                    ?? []))
    }
}

extension OutcomesPage: PagePart {
    static let pageFields = Fields<OutcomesPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("contents", \.contents),
        .init("methods", \.methods), .init("theory", \.theory), .init("withheld", \.withheld),
        .init("figures", \.figures), .init("isEmpty", \.isEmpty), .init("fewSites", \.fewSites),
        .init("measures", \.measures), .init("instruments", \.instruments),
        .init("dates", \.dates))
}
