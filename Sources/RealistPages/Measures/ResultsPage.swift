public import Realist

/// What the published site would show of one site's measures, and nothing more: sentences of its closed set, its
/// charts, and why something is withheld.
public struct ResultsPage: Page, Equatable {
    public static let template = "app/measures/results"

    public let frame: AppFrame
    public let kicker: String
    public let heading: String
    /// Of which state of the study the figures are.
    public let state: String
    public let measures: [Measure]
    /// Nothing is scored here yet.
    public let isEmpty: Bool
    public let approval: Link

    /// One measure at this site.
    public struct Measure: Equatable, Sendable {
        public let id: String
        public let title: String
        public let scale: String?
        /// One for each pair of waves, the primary comparison first.
        public let lines: [SiteOutcomes.Line]
        /// Where the mean was before and after, in the first of them.
        public let slope: SafeHTML?
        /// How far it moved, in each of them.
        public let chart: SafeHTML?
        public let bands: Items<String>?
        public let waves: MeasurePage.WaveTable?
    }

    public init(_ around: Surroundings, _ site: Site, in toolkit: Toolkit, at addresses: StudyAddresses) {
        let words = around.words
        // There is no page of the published site to go to: every link leads to the reasons at the foot.
        let links = Links(allTo: "#withheld")
        kicker = site.label.text(in: toolkit.language)
        heading = words["app.results.heading"]
        let publication = toolkit.publication
        let day = words.date(publication.on)
        state =
            publication.previous.map {
                words["app.results.state", ["day": day, "released": words.date($0.on)]]
            } ?? words["app.results.state-first", ["day": day]]
        measures = toolkit.publication.outcomes.measures.compactMap {
            Measure($0, at: site.id, in: toolkit, links)
        }
        isEmpty = measures.isEmpty
        approval = Link(text: words["app.results.approval"], href: addresses.approval(site.id))
        frame = around.frame(
            "\(kicker): \(heading)",
            crumbs: [Link(text: words["app.lead.my-site.link"], href: addresses.site(site.id))])
    }
}

extension ResultsPage.Measure {
    /// `nil` where there is no figure of this site, shown or withheld.
    fileprivate init?(_ outcome: OutcomeOfMeasure, at site: Site.ID, in toolkit: Toolkit, _ links: Links) {
        let own = outcome.changes.compactMap { table in
            table.rows.first { $0.group == .site(site) }.map { (table: table, row: $0) }
        }
        let waves = MeasurePage.WaveTable(outcome, of: site, in: toolkit, links)
        guard !own.isEmpty || waves != nil else { return nil }
        let better = toolkit.subscale(of: outcome)?.better ?? .lower
        let (id, title) = (MeasureInShort.id(outcome.measure.id), toolkit.text(outcome.measure.title))
        let lines = own.map { SiteOutcomes.Line($0.row, $0.table, of: outcome, in: toolkit, links) }
        let charts = own.first.map { first in
            ChangeCharts(
                [first.row], first.table, better: better, id: id,
                [
                    "measure": title, "from": Sentences.lowered(toolkit.waveTitle(first.table.from)),
                    "to": Sentences.lowered(toolkit.waveTitle(first.table.to)),
                ], in: toolkit)
        }
        self.id = id
        self.title = title
        self.lines = lines
        scale = toolkit.scale(of: outcome)
        slope = charts?.slope?.drawn()
        chart = ChangeCharts.comparisons(
            own, names: lines.map(\.comparison), measure: title, better: better, id: id + "-moved",
            in: toolkit)?.drawn()
        bands = Items(toolkit.bandLines(of: site, outcome))
        self.waves = waves
    }
}

extension ResultsPage: PagePart {
    static let pageFields = Fields<ResultsPage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("state", \.state), .init("measures", \.measures), .init("isEmpty", \.isEmpty),
        .init("approval", \.approval))
}

extension ResultsPage.Measure: PagePart {
    static let pageFields = Fields<ResultsPage.Measure>(
        .init("id", \.id), .init("title", \.title), .init("scale", \.scale), .init("lines", \.lines),
        .init("slope", \.slope), .init("chart", \.chart), .init("bands", \.bands), .init("waves", \.waves))
}
