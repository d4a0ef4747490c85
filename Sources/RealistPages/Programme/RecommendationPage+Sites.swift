import Realist

extension RecommendationPage {
    /// What one site made of it.
    public struct SiteAdvice: Equatable, Sendable {
        public let site: Link
        public let kind: String
        /// The site's lead has not approved its pages.
        public let isNotShared: Bool
        public let decision: String?
        public let reason: String?
        public let changes: [ChangeLine]
        public let chip: VerdictChip?

        init(
            _ site: PublishedSite, on recommendation: Recommendation, _ main: Configuration?,
            in toolkit: Toolkit, _ links: Links
        ) {
            self.site = Link(text: toolkit.text(site.title), href: links.to(.site(site.id)))
            kind = Sentences.ended(Sentences.capitalised(toolkit.text(site.kind)))
            isNotShared = site.page == nil
            let choice = toolkit.index.links.decisions[site.id]?[recommendation.id]?.first
            decision = site.page.map { _ in
                choice.map { toolkit.words["choice.\($0.choice.rawValue)"] } ?? toolkit.words["choice.none"]
            }
            reason = toolkit.text(choice?.reason).map(Sentences.ended)
            changes = toolkit.changes(of: site.id, for: recommendation.id)
                .map { ChangeLine($0, in: toolkit, links) }
            chip = main.flatMap { configuration in
                toolkit.judgement(of: configuration.id, at: site).map { judgement in
                    let href = links.to(.configuration(configuration.id), at: "site-" + site.id.text)
                    return toolkit.chip(judgement.finding, href: href)
                }
            }
        }
    }

    /// A change that a site made.
    public struct ChangeLine: Equatable, Sendable {
        public let title: String
        public let href: String
        public let kind: String
        public let track: SafeHTML
        public let state: String
        public let description: String

        init(_ adaptation: Adaptation, in toolkit: Toolkit, _ links: Links) {
            title = toolkit.text(adaptation.title)
            href = links.to(.site(adaptation.site), at: "change-" + adaptation.id.text)
            kind = toolkit.words["kind.\(adaptation.kind.rawValue)"]
            track = Sign.track(adaptation.state)
            state = toolkit.words["state.\(adaptation.state.rawValue)"]
            description = Sentences.ended(toolkit.text(adaptation.description))
        }
    }

    /// What one change took, and what happened after it, as its site told it.
    public struct Effort: Equatable, Sendable {
        public let site: String
        public let change: Link
        public let took: Items<Fact>?
        /// What was seen, and what nobody meant.
        public let happened: Items<Fact>?
        /// Its own letters and agendas.
        public let materials: Items<MaterialLine>?

        /// Changes of all sites that say either, in the study's order.
        static func all(of recommendation: Recommendation, in toolkit: Toolkit, _ links: Links) -> [Effort] {
            toolkit.publication.sites.flatMap { site in
                toolkit.changes(of: site.id, for: recommendation.id).compactMap { adaptation in
                    let effort = Effort(adaptation, at: site, in: toolkit, links)
                    return effort.took != nil || effort.happened != nil ? effort : nil
                }
            }
        }

        private init(
            _ adaptation: Adaptation, at site: PublishedSite, in toolkit: Toolkit, _ links: Links
        ) {
            self.site = toolkit.text(site.title)
            change = Link(
                text: toolkit.text(adaptation.title),
                href: links.to(.site(site.id), at: "change-" + adaptation.id.text))
            let time = adaptation.daysToPlace.map {
                Fact(name: toolkit.words["took.time"], value: toolkit.words.duration(ofDays: $0))
            }
            took = Items([time].compactMap(\.self) + toolkit.facts(adaptation.took))
            materials = Items(
                adaptation.materials.compactMap { toolkit.index.materials[$0] }
                    .map { MaterialLine($0, in: toolkit, links) })
            let told = [
                ("recommendation.took.happened", adaptation.observed),
                ("recommendation.took.also", adaptation.unintended),
            ]
            happened = Items(toolkit.facts(told))
        }
    }
}

/// A name and what stands beside it.
public struct Fact: Equatable, Sendable {
    public let name: String
    public let value: String
}

extension Toolkit {
    /// What a site changed for a recommendation, in the order of the study.
    func changes(of site: Site.ID, for recommendation: Recommendation.ID) -> [Adaptation] {
        index.links.changes[recommendation]?[site] ?? []
    }

    func facts(_ took: WhatItTook) -> [Fact] {
        facts([
            ("took.staff-time", took.staffTime), ("took.money", took.money),
            ("took.agreed-by", took.agreedBy), ("took.obstacles", took.obstacles),
            ("took.helped", took.helped),
        ])
    }

    /// Those that something is said of; names are keys of the words.
    func facts(_ told: [(key: String, text: Wording?)]) -> [Fact] {
        told.compactMap { key, wording in
            text(wording).map { Fact(name: words[key], value: Sentences.ended($0)) }
        }
    }
}

extension RecommendationPage.SiteAdvice: PagePart {
    static let pageFields = Fields<RecommendationPage.SiteAdvice>(
        .init("site", \.site), .init("kind", \.kind), .init("isNotShared", \.isNotShared),
        .init("decision", \.decision),
        .init("reason", \.reason), .init("changes", \.changes), .init("chip", \.chip))
}

extension RecommendationPage.ChangeLine: PagePart {
    static let pageFields = Fields<RecommendationPage.ChangeLine>(
        .init("title", \.title), .init("href", \.href), .init("kind", \.kind), .init("track", \.track),
        .init("state", \.state), .init("description", \.description))
}

extension RecommendationPage.Effort: PagePart {
    static let pageFields = Fields<RecommendationPage.Effort>(
        .init("site", \.site), .init("change", \.change), .init("took", \.took),
        .init("happened", \.happened), .init("materials", \.materials))
}

extension Fact: PagePart {
    static let pageFields = Fields<Fact>(.init("name", \.name), .init("value", \.value))
}
