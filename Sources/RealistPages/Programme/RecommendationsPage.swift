import Realist

/// All recommendations, by stage.
public struct RecommendationsPage: Page, Equatable {
    public static let template = "programme/recommendations"

    public let frame: Frame
    public let heading: String
    /// What all of them rest on, as far as that is true of all.
    public let lead: String
    public let finder: String
    /// Beside each stands a sign for each site.
    public let hasSigns: Bool
    public let stages: [StageOfAdvice]

    public struct StageOfAdvice: Equatable, Sendable {
        public let id: String
        public let title: String
        public let summary: String
        public let recommendations: [Line]
    }

    public struct Line: Equatable, Sendable {
        public let id: String
        public let label: String
        public let title: String
        public let href: String
        public let advice: String
        public let confidence: String
        public let signs: SiteSigns?
        /// Where it was put in place, and how long that took.
        public let inPlace: String?
    }

    public init(_ toolkit: Toolkit) {
        let words = toolkit.words
        let links = toolkit.links(from: .recommendations)
        let recommendations = toolkit.publication.recommendations
        heading = Sentences.capitalised(
            words.count(
                "recommendations.heading", recommendations.count,
                ["number": words.spelled(recommendations.count)]))
        frame = toolkit.frame(
            .recommendations, title: words["nav.recommendations"],
            description: words["recommendations.description"])
        lead = RecommendationsPage.lead(recommendations, in: toolkit)
        finder = links.to(.finder)
        hasSigns = toolkit.hasSites
        stages = toolkit.byStage(recommendations, \.stage).map { stage, own in
            StageOfAdvice(
                id: stage.id.text, title: toolkit.text(stage.title), summary: toolkit.text(stage.summary),
                recommendations: own.map { recommendation in
                    let main = toolkit.mainConfiguration(of: recommendation)
                    return Line(
                        id: "r-" + recommendation.id.text, label: recommendation.label,
                        title: toolkit.text(recommendation.title),
                        href: links.to(.recommendation(recommendation.id)),
                        advice: toolkit.text(recommendation.advice),
                        confidence: toolkit.confidence(main) ?? words["confidence.none"],
                        signs: main.flatMap { toolkit.siteSigns($0.id) },
                        inPlace: PutInPlace(recommendation.id, in: toolkit)?.sentence(in: words))
                })
        }
    }

    /// That each was tested at a site is said where at least one site judged an explanation behind each.
    private static func lead(_ recommendations: [Recommendation], in toolkit: Toolkit) -> String {
        let backing = recommendations.map { one in
            one.links.map(\.configuration).filter { toolkit.index.configurations[$0] != nil }
        }
        if backing.allSatisfy({ $0.contains { toolkit.siteSigns($0) != nil } }) {
            return toolkit.words["recommendations.lead"]
        }
        let isBacked = backing.allSatisfy { !$0.isEmpty }
        return toolkit.words[isBacked ? "recommendations.lead-untested" : "recommendations.lead-plain"]
    }
}

extension RecommendationsPage: PagePart {
    static let pageFields = Fields<RecommendationsPage>(
        .init("frame", \.frame), .init("heading", \.heading), .init("lead", \.lead),
        .init("finder", \.finder), .init("hasSigns", \.hasSigns), .init("stages", \.stages))
}

extension RecommendationsPage.StageOfAdvice: PagePart {
    static let pageFields = Fields<RecommendationsPage.StageOfAdvice>(
        .init("id", \.id), .init("title", \.title), .init("summary", \.summary),
        .init("recommendations", \.recommendations))
}

extension RecommendationsPage.Line: PagePart {
    static let pageFields = Fields<RecommendationsPage.Line>(
        .init("id", \.id), .init("label", \.label), .init("title", \.title), .init("href", \.href),
        .init("advice", \.advice), .init("confidence", \.confidence), .init("signs", \.signs),
        .init("inPlace", \.inPlace))
}
