import Realist

extension ConfigurationPage {
    /// The judgement across sites, which a person wrote.
    public struct Overall: Equatable, Sendable {
        /// Before the verdict: "All sites together:"
        public let across: String
        public let chip: VerdictChip
        public let confidence: String
        public let reason: String
        /// Before what it cites, where it cites something of these.
        public let citesHeading: String?
        /// Measures and literature that it cites.
        public let cites: Items<Cited>?
        public let written: String
        /// The explanation was changed after the judgement.
        public let again: String?

        public struct Cited: Equatable, Sendable {
            public let text: String
            /// To the measure's figures.
            public let href: String?
        }

        init(
            _ judgement: OverallJudgement, of configuration: Configuration, in toolkit: Toolkit,
            _ links: Links
        ) {
            let words = toolkit.words
            across = toolkit.across
            chip = toolkit.chip(judgement.verdict)
            confidence = words["confidence.\(judgement.confidence.rawValue)"]
            reason = Sentences.ended(toolkit.text(judgement.reason))
            let cited = Cited.all(judgement.cites, in: toolkit, links)
            cites = Items(cited)
            citesHeading =
                cited.isEmpty ? nil : words[toolkit.hasSites ? "cites.heading" : "cites.no-sites"]
            written = toolkit.written(by: judgement.by, on: judgement.on)
            again = toolkit.again(judgement.revision, configuration)
        }
    }

    /// What one site says of it.
    public struct SiteJudgement: Equatable, Sendable {
        public let id: String
        public let site: Link
        public let isNotShared: Bool
        public let judged: Judged?
        /// Shared, and nobody has judged it there.
        public let isUnjudged: Bool

        public struct Judged: Equatable, Sendable {
            public let chip: VerdictChip
            /// How far the mechanism worked, which is another question than how strong the evidence is.
            public let worked: String?
            public let reason: String
            public let written: String
            public let again: String?
        }

        init(_ site: PublishedSite, of configuration: Configuration, in toolkit: Toolkit, _ links: Links) {
            id = "site-" + site.id.text
            self.site = Link(text: toolkit.text(site.title), href: links.to(.site(site.id)))
            isNotShared = site.page == nil
            judged = toolkit.judgement(of: configuration.id, at: site).map { judgement in
                Judged(
                    chip: toolkit.chip(judgement.finding), worked: toolkit.worked(judgement.finding),
                    reason: Sentences.ended(toolkit.text(judgement.reason)),
                    written: toolkit.written(by: judgement.by, on: judgement.on),
                    again: toolkit.again(judgement.revision, configuration))
            }
            isUnjudged = site.page != nil && judged == nil
        }
    }
}

extension ConfigurationPage.Overall.Cited {
    /// What is not published is not named.
    static func all(
        _ cites: OverallJudgement.Citations, in toolkit: Toolkit, _ links: Links
    ) -> [ConfigurationPage.Overall.Cited] {
        let measures = cites.measures.compactMap { cited in
            toolkit.index.measures[cited.measure].map { measure in
                ConfigurationPage.Overall.Cited(
                    text: toolkit.words[
                        "cites.measure",
                        [
                            "measure": toolkit.text(measure.title),
                            "from": Sentences.lowered(toolkit.waveTitle(cited.from)),
                            "to": Sentences.lowered(toolkit.waveTitle(cited.to)),
                        ]],
                    href: toolkit.index.withOutcomes.contains(measure.id)
                        ? links.to(.measure(measure.id)) : nil)
            }
        }
        let literature = cites.literature.compactMap { id in
            toolkit.publication.evidence.literature[id].map {
                ConfigurationPage.Overall.Cited(text: toolkit.text($0), href: nil)
            }
        }
        return measures + literature
    }
}

extension TellsTheory {
    /// "The mechanism worked strongly."
    func worked(_ finding: Judgement.Finding) -> String? {
        guard case .verdict(_, let worked, _) = finding else { return nil }
        return words["worked.\(worked.rawValue)"]
    }

    /// "Evaluator, 12 March 2026"
    func written(by role: String, on day: Day) -> String {
        words["judgement.written", ["by": asWritten(Sentences.capitalised(role)), "day": words.date(day)]]
    }

    /// That a judgement was about an earlier version; `nil` when it is about the present one.
    func again(_ revision: Int, _ configuration: Configuration) -> String? {
        guard revision < configuration.revision else { return nil }
        let gaps = ["old": String(revision), "new": String(configuration.revision)]
        return words["judgement.again", gaps]
    }
}

extension ConfigurationPage.Overall: PagePart {
    static let pageFields = Fields<ConfigurationPage.Overall>(
        .init("across", \.across), .init("chip", \.chip), .init("confidence", \.confidence),
        .init("reason", \.reason), .init("citesHeading", \.citesHeading), .init("cites", \.cites),
        .init("written", \.written), .init("again", \.again))
}

extension ConfigurationPage.SiteJudgement: PagePart {
    static let pageFields = Fields<ConfigurationPage.SiteJudgement>(
        .init("id", \.id), .init("site", \.site), .init("isNotShared", \.isNotShared),
        .init("judged", \.judged), .init("isUnjudged", \.isUnjudged))
}

extension ConfigurationPage.SiteJudgement.Judged: PagePart {
    static let pageFields = Fields<ConfigurationPage.SiteJudgement.Judged>(
        .init("chip", \.chip), .init("worked", \.worked), .init("reason", \.reason),
        .init("written", \.written), .init("again", \.again))
}

extension ConfigurationPage.Overall.Cited: PagePart {
    static let pageFields = Fields<ConfigurationPage.Overall.Cited>(
        .init("text", \.text), .init("href", \.href))
}
