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

        /// Those that some answer names, in the study's order.
        static func all(_ groups: [Group], in toolkit: Toolkit, _ links: Links) -> [PlanLine] {
            let points = groups.flatMap(\.questions).flatMap(\.replies).flatMap(\.points)
            let named = Set(points.flatMap { $0.advice?.recommendations.map(\.href) ?? [] })
            return toolkit.publication.recommendations.compactMap { recommendation in
                let href = links.to(.recommendation(recommendation.id))
                guard named.contains(href) else { return nil }
                let materials = toolkit.publication.materials
                    .filter { $0.recommendations.contains(recommendation.id) }
                    .map { MaterialLine($0, in: toolkit, links) }
                return PlanLine(
                    recommendation: Link(text: toolkit.text(recommendation.title), href: href),
                    steps: Items(toolkit.texts(recommendation.firstSteps)),
                    materials: Items(
                        materials.compactMap { line in line.href.map { Link(text: line.title, href: $0) } }))
            }
        }
    }
}

extension FinderPage.PlanLine: PagePart {
    static let pageFields = Fields<FinderPage.PlanLine>(
        .init("recommendation", \.recommendation), .init("steps", \.steps), .init("materials", \.materials))
}
