import Realist

extension SitePage {
    /// What the site made of the recommendations.
    public struct Decisions: Equatable, Sendable {
        /// "4 already done, 2 adopted, 5 adapted."
        public let summary: String?
        public let lines: [Line]

        /// `nil` when nothing was decided.
        init?(_ page: PublishedSite.Page, in toolkit: Toolkit, _ links: Links) {
            summary = toolkit.decisionCounts(page.decisions).map { Sentences.ended($0) }
            let decided = Dictionary(grouping: page.decisions, by: \.recommendation)
            lines = toolkit.publication.recommendations.flatMap { recommendation in
                (decided[recommendation.id] ?? []).map {
                    Line($0, on: recommendation, page, in: toolkit, links)
                }
            }
            if lines.isEmpty { return nil }
        }

        public struct Line: Equatable, Sendable {
            public let choice: String
            public let label: String
            public let recommendation: Link
            public let reason: String?
            public let on: DateText?
            /// The meeting where it was decided.
            public let workshop: Link?

            init(
                _ decision: Decision, on recommendation: Recommendation, _ page: PublishedSite.Page,
                in toolkit: Toolkit, _ links: Links
            ) {
                choice = toolkit.words["choice.\(decision.choice.rawValue)"]
                label = recommendation.label
                self.recommendation = Link(
                    text: toolkit.text(recommendation.title),
                    href: links.to(.recommendation(recommendation.id)))
                reason = toolkit.text(decision.reason).map(Sentences.ended)
                on = decision.on.map(toolkit.words.dateText)
                workshop = page.workshops.first { $0.id == decision.workshop }.map {
                    Link(text: toolkit.text($0.title), href: "#workshop-" + $0.id.text)
                }
            }
        }
    }
}

extension SitePage.Decisions: PagePart {
    static let pageFields = Fields<SitePage.Decisions>(.init("summary", \.summary), .init("lines", \.lines))
}

extension SitePage.Decisions.Line: PagePart {
    static let pageFields = Fields<SitePage.Decisions.Line>(
        .init("choice", \.choice), .init("label", \.label), .init("recommendation", \.recommendation),
        .init("reason", \.reason), .init("on", \.on), .init("workshop", \.workshop))
}
