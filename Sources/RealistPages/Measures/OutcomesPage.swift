import Realist

/// All outcomes in two minutes: what clearly changed, each measure in short, and what must be known before believing
/// it. The figures stand on a page for each measure.
public struct OutcomesPage: Page, Equatable {
    public static let template = "measures/outcomes"

    public let frame: Frame
    public let heading: String
    /// Where a study that measured nothing has its findings; then the page says no more than this.
    public let unmeasured: Items<Link>?
    public let contents: Contents
    public let methods: String
    public let theory: String
    public let withheld: String
    public let figures: String?
    /// Nothing is scored in this study, or nothing may be shown.
    public let isEmpty: Bool
    public let clear: Clear?
    public let measures: Items<MeasureInShort>?
    public let untold: Items<UntoldMeasure>?
    /// "What five sites can and cannot show"
    public let canHeading: String
    /// With few sites no figure for all of them leads.
    public let fewSites: String?
    /// The times at which something was asked, with their days.
    public let asked: [String]
    public let wasAsked: Bool
    public let dates: ChangeDates?
    public let instruments: Items<InstrumentNotes>?

    /// What clearly changed, for the worse first. `nil` lists are of none.
    public struct Clear: Equatable, Sendable {
        /// How many changes are told of, how many are clear, and what chance alone would give.
        public let counted: String
        public let worse: Items<ClearChange>?
        public let moreWorse: String?
        public let better: Items<ClearChange>?
        public let moreBetter: String?
        /// To all that went wrong.
        public let setbacks: String
    }

    /// With fewer sites than this a figure for all of them hides more than it shows.
    static let fewestPooledSites = 10
    /// More clear changes of either kind are not listed.
    static let mostClear = 30

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .outcomes)
        let outcomes = toolkit.publication.outcomes
        heading = words[toolkit.hasMeasures ? "outcomes.heading" : "nav.outcomes"]
        unmeasured = OutcomesPage.unmeasured(toolkit, links)
        frame = toolkit.frame(
            .outcomes, title: words["nav.outcomes"],
            description: words[
                toolkit.hasMeasures ? "outcomes.description" : "outcomes.no-measures.description"])
        methods = links.to(.methods)
        theory = links.to(.theory)
        withheld = links.to(.downloads, at: "withheld")
        figures = toolkit.downloads.first { $0.kind == .figures }.map { links.to(file: $0.path) }
        isEmpty = outcomes.measures.isEmpty
        clear = Clear(ClearChanges(toolkit, links), words, setbacks: links.to(.setbacks))
        measures = Items(
            outcomes.measures.filter { !$0.isAllWithheld }.map { MeasureInShort($0, in: toolkit, links) })
        untold = Items(toolkit.untoldMeasures(links))
        let count = toolkit.publication.sites.count
        canHeading = words.count("outcomes.can.heading", count, ["number": words.spelled(count)])
        fewSites = OutcomesPage.fewSites(in: toolkit)
        asked = toolkit.about.waves.map(toolkit.asked)
        wasAsked = !asked.isEmpty
        dates = ChangeDates(toolkit, links)
        instruments = Items(outcomes.instruments.map { InstrumentNotes($0, in: toolkit) })
        let parts: [(key: String, id: String, isThere: Bool)] = [
            ("outcomes.clear.heading", "clear", clear != nil),
            ("outcomes.short.heading", "in-short", measures != nil),
            ("outcomes.untold.heading", "untold", untold != nil),
            ("", "can", !isEmpty), ("outcomes.dates.heading", "change-dates", wasAsked),
            ("outcomes.reading", "reading", !isEmpty), ("outcomes.withheld.heading", "withheld", true),
            ("outcomes.instruments.heading", "instruments", instruments != nil),
        ]
        let canHeading = canHeading
        contents = Contents(
            entries: parts.filter(\.isThere).map { part in
                Contents.Entry(part.key.isEmpty ? canHeading : words[part.key], at: part.id)
            })
    }

    private static func unmeasured(_ toolkit: Toolkit, _ links: Links) -> Items<Link>? {
        if toolkit.hasMeasures { return nil }
        let words = toolkit.words
        let themes = toolkit.publication.evidence.themes.map { _ in
            Link(text: words["structure.heading"], href: links.to(.themes))
        }
        return Items(
            [Link(text: words["outcomes.no-measures.theory"], href: links.to(.theory)), themes]
                .compactMap(\.self))
    }

    static func fewSites(in toolkit: Toolkit) -> String? {
        let count = toolkit.publication.sites.count
        if toolkit.hasManySites || toolkit.publication.outcomes.measures.isEmpty { return nil }
        return toolkit.words.count("outcomes.few-sites", count, ["number": toolkit.words.spelled(count)])
    }
}

extension OutcomesPage.Clear {
    fileprivate init?(_ changes: ClearChanges, _ words: Words, setbacks: String) {
        guard let counted = changes.counted(in: words) else { return nil }
        func more(_ all: [ClearChange]) -> String? {
            let left = all.count - OutcomesPage.mostClear
            return left > 0 ? words.count("outcomes.clear.more", left) : nil
        }
        self.counted = counted
        worse = Items(Array(changes.worse.prefix(OutcomesPage.mostClear)))
        moreWorse = more(changes.worse)
        better = Items(Array(changes.better.prefix(OutcomesPage.mostClear)))
        moreBetter = more(changes.better)
        self.setbacks = setbacks
    }
}

extension OutcomesPage: PagePart {
    static let pageFields = Fields<OutcomesPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("unmeasured", \.unmeasured),
        .init("contents", \.contents),
        .init("methods", \.methods), .init("theory", \.theory), .init("withheld", \.withheld),
        .init("figures", \.figures), .init("isEmpty", \.isEmpty),
        .init("clear", \.clear), .init("measures", \.measures), .init("untold", \.untold),
        .init("canHeading", \.canHeading), .init("fewSites", \.fewSites), .init("asked", \.asked),
        .init("wasAsked", \.wasAsked),
        .init("dates", \.dates), .init("instruments", \.instruments))
}

extension OutcomesPage.Clear: PagePart {
    static let pageFields = Fields<OutcomesPage.Clear>(
        .init("counted", \.counted), .init("worse", \.worse), .init("moreWorse", \.moreWorse),
        .init("better", \.better), .init("moreBetter", \.moreBetter),
        .init("setbacks", \.setbacks))
}
