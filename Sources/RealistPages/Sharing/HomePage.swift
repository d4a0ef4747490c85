import Realist

/// The first page: what the toolkit is, one finding, three doors, and the way to everything else.
public struct HomePage: Page, Equatable {
    public static let template = "sharing/home"

    public let frame: Frame
    public let kicker: String
    public let heading: String
    public let subtitle: String?
    public let summary: SafeHTML
    public let tally: [Tally]
    public let question: String
    public let finding: Finding?
    public let doors: [Door]
    /// What the evaluators wrote themselves.
    public let own: Items<OwnLine>?
    public let stages: [StageLine]
    /// "The five sites"; nothing where the study has none.
    public let sitesHeading: String?
    public let sites: [SiteLine]
    /// Where it did not work.
    public let setbacks: String
    /// What is invented, of an example.
    public let invented: Invented?
    /// For search engines and catalogues.
    public let linkedData: SafeHTML?

    public struct Tally: Equatable, Sendable {
        public let number: String
        public let text: String
    }

    public struct Finding: Equatable, Sendable {
        public let strip: Strip
        public let href: String
        public let link: String
    }

    public struct Door: Equatable, Sendable {
        public let title: String
        public let href: String
        public let text: String
    }

    public struct OwnLine: Equatable, Sendable {
        public let title: String
        public let href: String
        public let summary: String?
    }

    public struct StageLine: Equatable, Sendable {
        public let title: String
        public let summary: String
        public let href: String
        public let link: String
    }

    public struct Invented: Equatable, Sendable {
        public let modelledOn: String?
        public let parts: [Part]

        public struct Part: Equatable, Sendable {
            public let part: String
            public let how: String
        }
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .home)
        let publication = toolkit.publication
        let about = toolkit.about
        frame = toolkit.frame(.home, title: words["home.title"], description: toolkit.text(about.subtitle))
        heading = toolkit.title
        subtitle = toolkit.text(about.subtitle)
        summary = toolkit.markdown(about.summary)
        question = toolkit.text(about.question)
        let count = publication.sites.count
        kicker = toolkit.origin
        tally = HomePage.tally(toolkit)
        let shown = publication.recommendations.lazy.compactMap(toolkit.mainConfiguration)
            .first { $0.direction == .helps && $0.missingParts.isEmpty }
        finding = shown.map {
            Finding(
                strip: toolkit.strip($0), href: links.to(.configuration($0.id)),
                link: words[toolkit.hasSites ? "home.finding.link" : "home.no-sites.link"])
        }
        doors = [
            ("home.door.lead", "home.no-sites.lead", PageAddress.finder),
            ("home.door.evaluator", "home.no-sites.evaluator", .theory),
            ("home.door.reader", "home.door.reader.text", .recommendations),
        ].map { key, alone, page in
            Door(
                title: words[key + ".title"], href: links.to(page),
                text: words[toolkit.hasSites ? key + ".text" : alone])
        }
        own = Items(
            toolkit.own.filter { $0.place == .top || $0.place == .home }.map { text in
                OwnLine(
                    title: toolkit.text(text.title), href: links.to(.own(text.id)),
                    summary: toolkit.text(text.summary))
            })
        stages = toolkit.byStage(publication.recommendations, \.stage).map { stage, own in
            StageLine(
                title: toolkit.text(stage.title), summary: toolkit.text(stage.summary),
                href: links.to(.recommendations, at: stage.id.text),
                link: words.count("home.stage.link", own.count, ["number": words.spelled(own.count)]))
        }
        sitesHeading =
            toolkit.hasSites
            ? words.count("home.sites.heading", count, ["number": words.spelled(count)]) : nil
        sites = publication.sites.map { SiteLine($0, in: toolkit, links) }
        setbacks = links.to(.setbacks)
        invented =
            about.madeUp.isEmpty && about.modelledOn == nil
            ? nil
            : Invented(
                modelledOn: toolkit.text(about.modelledOn),
                parts: about.madeUp.map {
                    Invented.Part(
                        part: toolkit.text($0.part), how: Sentences.ended(toolkit.text($0.how)))
                })
        linkedData = toolkit.linkedData.map(SafeHTML.init(json:))
    }

    private static func tally(_ toolkit: Toolkit) -> [Tally] {
        let publication = toolkit.publication
        let configurations = publication.theory.configurations
        let hindering = configurations.count { $0.direction == .hinders }
        let changes = publication.sites.reduce(0) { $0 + ($1.page?.adaptations.count ?? 0) }
        let sources = publication.evidence.sources.reduce(0) { $0 + ($1.count.value ?? 0) }
        let lines: [(Int, String, [String: String])] = [
            (publication.recommendations.count, "home.tally.recommendations", [:]),
            (configurations.count, "home.tally.explanations", ["hindering": String(hindering)]),
            (changes, "home.tally.changes", [:]),
            (sources, "home.tally.sources", [:]),
        ]
        return lines.filter { $0.0 > 0 }.map { number, key, gaps in
            Tally(number: String(number), text: toolkit.words.count(key, number, gaps))
        }
    }
}

extension HomePage: PagePart {
    static let pageFields = Fields<HomePage>(
        .init("frame", \.frame), .init("kicker", \.kicker), .init("heading", \.heading),
        .init("subtitle", \.subtitle), .init("summary", \.summary), .init("tally", \.tally),
        .init("question", \.question), .init("finding", \.finding), .init("doors", \.doors),
        .init("own", \.own),
        .init("stages", \.stages), .init("sitesHeading", \.sitesHeading), .init("sites", \.sites),
        .init("setbacks", \.setbacks), .init("invented", \.invented), .init("linkedData", \.linkedData))
}

extension HomePage.Tally: PagePart {
    static let pageFields = Fields<HomePage.Tally>(.init("number", \.number), .init("text", \.text))
}

extension HomePage.Finding: PagePart {
    static let pageFields = Fields<HomePage.Finding>(
        .init("strip", \.strip), .init("href", \.href), .init("link", \.link))
}

extension HomePage.Door: PagePart {
    static let pageFields = Fields<HomePage.Door>(
        .init("title", \.title), .init("href", \.href), .init("text", \.text))
}

extension HomePage.OwnLine: PagePart {
    static let pageFields = Fields<HomePage.OwnLine>(
        .init("title", \.title), .init("href", \.href), .init("summary", \.summary))
}

extension HomePage.StageLine: PagePart {
    static let pageFields = Fields<HomePage.StageLine>(
        .init("title", \.title), .init("summary", \.summary), .init("href", \.href), .init("link", \.link))
}

extension HomePage.Invented: PagePart {
    static let pageFields = Fields<HomePage.Invented>(
        .init("modelledOn", \.modelledOn), .init("parts", \.parts))
}

extension HomePage.Invented.Part: PagePart {
    static let pageFields = Fields<HomePage.Invented.Part>(.init("part", \.part), .init("how", \.how))
}
