import Realist

extension RecommendationPage {
    /// What can go wrong: in the study's words, and as the explanations that hinder.
    public struct Wrong: Equatable, Sendable {
        public let texts: Items<String>?
        public let twins: [Twin]

        /// `nil` when nothing is known to go wrong.
        init?(
            _ recommendation: Recommendation, main: Configuration?, in toolkit: Toolkit, _ links: Links
        ) {
            texts = Items(toolkit.texts(recommendation.goesWrong))
            let guarded = recommendation.links.filter { $0.does == .guardsAgainst }.map(\.configuration)
            let contrasts = main.flatMap { toolkit.theoryIndex.contrasts[$0.id] } ?? []
            let twinsOfMain = contrasts.map { $0.first == main?.id ? $0.second : $0.first }
            var seen: Set<Configuration.ID> = []
            twins = (guarded + twinsOfMain).filter { seen.insert($0).inserted }
                .compactMap { toolkit.index.configurations[$0] }
                .filter { $0.direction != .helps }
                .map { Twin($0, beside: recommendation.links.map(\.configuration), in: toolkit, links) }
            if texts == nil && twins.isEmpty { return nil }
        }
    }

    /// An explanation of failure, with what it teaches.
    public struct Twin: Equatable, Sendable {
        public let label: String
        public let title: String
        public let href: String
        public let strip: Strip
        public let lessons: [String]

        init(
            _ configuration: Configuration, beside others: [Configuration.ID], in toolkit: Toolkit,
            _ links: Links
        ) {
            label = configuration.label
            title = toolkit.text(configuration.title)
            href = links.to(.configuration(configuration.id))
            strip = toolkit.strip(configuration)
            lessons = (toolkit.theoryIndex.contrasts[configuration.id] ?? []).filter { contrast in
                [contrast.first, contrast.second].contains { others.contains($0) && $0 != configuration.id }
            }.map { Sentences.ended(toolkit.text($0.lesson)) }
        }
    }
}

extension RecommendationPage.Wrong: PagePart {
    static let pageFields = Fields<RecommendationPage.Wrong>(.init("texts", \.texts), .init("twins", \.twins))
}

extension RecommendationPage.Twin: PagePart {
    static let pageFields = Fields<RecommendationPage.Twin>(
        .init("label", \.label), .init("title", \.title), .init("href", \.href), .init("strip", \.strip),
        .init("lessons", \.lessons))
}
