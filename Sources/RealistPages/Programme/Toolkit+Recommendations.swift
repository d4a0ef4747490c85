import Realist

extension Toolkit {
    /// The configuration that a recommendation mainly rests on: the first whose resource it supplies; else one
    /// whose context it makes, that it guards against, or that only informs it.
    func mainConfiguration(of recommendation: Recommendation) -> Configuration? {
        for role in Recommendation.Link.Role.allCases {
            for link in recommendation.links where link.does == role {
                if let configuration = index.configurations[link.configuration] { return configuration }
            }
        }
        return nil
    }

    /// Recommendations that use a configuration, with what they do there.
    func recommendations(
        using id: Configuration.ID
    ) -> [(recommendation: Recommendation, does: Recommendation.Link.Role)] {
        index.links.advice[id] ?? []
    }

    /// Materials that help to do a recommendation.
    func materials(for id: Recommendation.ID) -> [Material] { index.links.materials[id] ?? [] }

    /// "Well supported"; `nil` while nobody has judged it.
    func confidence(_ configuration: Configuration?) -> String? {
        configuration.flatMap { index.overall[$0.id] }.map { words["confidence.\($0.confidence.rawValue)"] }
    }

    func siteTitle(_ id: Site.ID) -> String {
        index.sites[id].map { text($0.title) } ?? id.text
    }
}
