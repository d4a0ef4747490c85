import Realist

extension FinderPage {
    /// A recommendation as a reader's plan has it. All stand in the page, hidden; a script shows those that the
    /// answers call for.
    public struct PlanLine: Equatable, Sendable {
        public let recommendation: Link
        /// Where to begin with it.
        public let steps: Items<String>?
        /// What can be taken along.
        public let materials: Items<Link>?
        /// A sign that it goes wrong.
        public let watchFor: String?

        init(_ recommendation: Recommendation, in toolkit: Toolkit, _ links: Links) {
            let materials = toolkit.materials(for: recommendation.id)
                .map { MaterialLine($0, in: toolkit, links) }
            self.recommendation = Link(
                text: toolkit.text(recommendation.title), href: links.to(.recommendation(recommendation.id)))
            steps = Items(toolkit.texts(recommendation.firstSteps))
            self.materials = Items(
                materials.compactMap { line in line.href.map { Link(text: line.title, href: $0) } })
            watchFor = toolkit.text(recommendation.watchFor)
        }

        /// Recommendations that do something about an explanation that helps or hinders, in the study's order.
        static func named(in toolkit: Toolkit) -> [Recommendation] {
            toolkit.publication.recommendations.filter { recommendation in
                recommendation.links.contains { link in
                    guard let configuration = toolkit.configuration(link.configuration) else { return false }
                    return link.does != .onlyInforms && configuration.direction != .open
                }
            }
        }
    }
}

extension FinderPage.PlanLine: PagePart {
    static let pageFields = Fields<FinderPage.PlanLine>(
        .init("recommendation", \.recommendation), .init("steps", \.steps), .init("materials", \.materials),
        .init("watchFor", \.watchFor))
}
