import Realist

/// All sites in the study's order, and the meetings that all of them held together.
public struct SitesPage: Page, Equatable {
    public static let template = "programme/sites"

    public let frame: Frame
    public let heading: String
    public let sites: [Line]
    public let meetings: Items<WorkshopLine>?
    /// Where it did not work.
    public let setbacks: String

    public struct Line: Equatable, Sendable {
        public let site: SiteLine
        /// The first paragraph of its story.
        public let story: SafeHTML?
        /// "Nine changes, four workshops and 31 explanations looked at."
        public let counts: String?
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .sites)
        let all = toolkit.publication.sites
        heading = Sentences.capitalised(
            words.count("sites.heading", all.count, ["number": words.spelled(all.count)]))
        frame = toolkit.frame(.sites, title: words["nav.sites"], description: words["sites.description"])
        sites = all.map { site in
            Line(
                site: SiteLine(site, in: toolkit, links), story: toolkit.firstParagraph(of: site),
                counts: site.page.flatMap(toolkit.counts))
        }
        setbacks = links.to(.setbacks)
        meetings = Items(toolkit.publication.workshops.map { WorkshopLine($0, in: toolkit, links) })
    }
}

extension Toolkit {
    fileprivate func firstParagraph(of site: PublishedSite) -> SafeHTML? {
        guard let story = text(site.page?.story) else { return nil }
        let lines = story.split(separator: "\n", omittingEmptySubsequences: false)
        let first = lines.drop { $0.isEmpty }.prefix { !$0.isEmpty }
        return markdown(Wording(first.joined(separator: "\n")), mark: "story-" + site.id.text)
    }

    fileprivate func counts(_ page: PublishedSite.Page) -> String? {
        let parts = [
            ("sites.count.changes", page.adaptations.count), ("sites.count.workshops", page.workshops.count),
            ("sites.count.judgements", page.judgements.count),
        ]
        .filter { $0.1 > 0 }
        .map { words.count($0.0, $0.1, ["number": words.spelled($0.1)]) }
        return parts.isEmpty ? nil : Sentences.ended(Sentences.capitalised(words.list(parts)))
    }
}

extension SitesPage: PagePart {
    static let pageFields = Fields<SitesPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("sites", \.sites),
        .init("meetings", \.meetings), .init("setbacks", \.setbacks))
}

extension SitesPage.Line: PagePart {
    static let pageFields = Fields<SitesPage.Line>(
        .init("site", \.site), .init("story", \.story), .init("counts", \.counts))
}
