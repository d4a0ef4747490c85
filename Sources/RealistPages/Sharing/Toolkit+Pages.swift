import Realist

extension Toolkit {
    /// Every page of the site, in the order of its navigation.
    public var addresses: [PageAddress] {
        [.home, .recommendations] + publication.recommendations.map { .recommendation($0.id) }
            + [.theory] + publication.theory.configurations.map { .configuration($0.id) }
            + [.outcomes, .methods]
    }

    /// What the page at an address says; `nil` when the publication has no such thing.
    public func page(at address: PageAddress) -> (any Page)? {
        switch address {
        case .home: HomePage(self)
        case .recommendations: RecommendationsPage(self)
        case .recommendation(let id): index.recommendations[id].map { RecommendationPage($0, in: self) }
        case .theory: TheoryPage(self)
        case .configuration(let id): index.configurations[id].map { ConfigurationPage($0, in: self) }
        case .outcomes: OutcomesPage(self)
        case .methods: MethodsPage(self)
        default: nil
        }
    }
}
