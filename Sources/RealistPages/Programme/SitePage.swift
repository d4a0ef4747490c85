public import Realist

/// One site: its story, how things are there, what it decided and changed and when, and what came of it.
public struct SitePage: Page, Equatable {
    public static let template = "programme/site"

    public let frame: Frame
    public let kicker: String
    public let title: String
    /// "Acute teaching hospital in a large city."
    public let kind: String
    /// `nil` while its lead has not approved it.
    public let shared: Shared?
    public let outcomes: SiteOutcomes?

    /// What the site's lead approved.
    public struct Shared: Equatable, Sendable {
        public let story: SafeHTML?
        public let facts: [Fact]
        public let contents: [Link]
        public let approved: String
        public let profile: Profile?
        /// The programme card, point by point after TIDieR.
        public let programme: Items<Fact>?
        public let decisions: Decisions?
        public let timeline: Timeline?
        public let changes: Items<Change>?
        public let workshops: Items<WorkshopLine>?
        public let judgements: Items<JudgementLine>?
    }

    public init(_ site: PublishedSite, in toolkit: Toolkit) {
        let words = toolkit.words
        let address = PageAddress.site(site.id)
        let links = toolkit.links(from: address)
        let all = toolkit.publication.sites
        title = toolkit.text(site.title)
        kind = Sentences.ended(Sentences.capitalised(toolkit.text(site.kind)))
        frame = toolkit.frame(address, title: title, description: kind)
        let place = (all.firstIndex { $0.id == site.id } ?? 0) + 1
        kicker = words["site.kicker", ["n": String(place), "all": String(all.count)]]
        let outcomes = SiteOutcomes(site.id, in: toolkit, links)
        self.outcomes = outcomes
        shared = site.page.map { page in
            Shared(page, of: site, hasOutcomes: outcomes != nil, in: toolkit, links)
        }
    }
}

extension SitePage.Shared {
    fileprivate init(
        _ page: PublishedSite.Page, of site: PublishedSite, hasOutcomes: Bool, in toolkit: Toolkit,
        _ links: Links
    ) {
        let words = toolkit.words
        story = page.story.map { toolkit.markdown($0, headings: 2) }
        approved = words["site.approved", ["day": words.date(page.approvedOn)]]
        let decided = toolkit.decisionCounts(page.decisions)
            .map { Fact(name: words["site.fact.recommendations"], value: Sentences.capitalised($0)) }
        facts =
            [Fact(name: words["site.fact.kind"], value: Sentences.capitalised(toolkit.text(site.kind)))]
            + page.facts.map { Fact(name: toolkit.text($0.label), value: toolkit.text($0.value)) }
            + (decided.map { [$0] } ?? [])
        profile = SitePage.Profile(page.profile, in: toolkit, links)
        programme = Items(
            ProgrammeCard.Point.allCases.compactMap { point in
                toolkit.text(page.programme.points[point])
                    .map { Fact(name: words["site.card.\(point.rawValue)"], value: Sentences.ended($0)) }
            })
        decisions = SitePage.Decisions(page, in: toolkit, links)
        timeline = SitePage.Timeline(page.adaptations, in: toolkit)
        changes = Items(page.adaptations.map { SitePage.Change($0, in: toolkit, links) })
        workshops = Items(
            page.workshops.sorted { ($0.on, $0.id) < ($1.on, $1.id) }
                .map { WorkshopLine($0, in: toolkit, links) })
        judgements = Items(SitePage.JudgementLine.all(page.judgements, in: toolkit, links))
        let sections: [(String, Bool)] = [
            ("context", profile != nil), ("programme", programme != nil), ("decisions", decisions != nil),
            ("when", timeline != nil), ("changes", changes != nil), ("workshops", workshops != nil),
            ("outcomes", hasOutcomes), ("evidence", judgements != nil),
        ]
        contents = sections.filter(\.1).map { name, _ in
            Link(text: words["site.\(name).heading"], href: "#" + name)
        }
    }
}

extension SitePage: PagePart {
    static let pageFields = Fields<SitePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("title", \.title), .init("kind", \.kind),
        .init("shared", \.shared), .init("outcomes", \.outcomes))
}

extension SitePage.Shared: PagePart {
    static let pageFields = Fields<SitePage.Shared>(
        .init("story", \.story), .init("facts", \.facts), .init("contents", \.contents),
        .init("approved", \.approved), .init("profile", \.profile), .init("programme", \.programme),
        .init("decisions", \.decisions), .init("timeline", \.timeline), .init("changes", \.changes),
        .init("workshops", \.workshops), .init("judgements", \.judgements))
}
