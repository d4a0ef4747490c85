internal import Realist
internal import RealistPages
internal import RealistStore

/// The recommendations, each with why it should work and what sites did with it.
enum RecommendationRoutes {
    static let all: [Route] = [
        .get("/s/:study/recommendations", .right(.readToolkit)) { visit in
            let study = try visit.here()
            let library = try study.library()
            let sites = try own(visit, library)
            var decided: [Recommendation.ID: Decision.Choice]?
            if let site = sites.first, sites.count == 1 {
                decided = Dictionary(
                    try study.store.decisions(at: site.id).map { ($0.recommendation, $0.choice) },
                    uniquingKeysWith: { _, later in later })
            }
            return .page(
                TasksPage.recommendations(
                    try visit.surroundings(), library.recommendations, stages: library.about.stages,
                    decided: decided, language: library.about.language, at: study.addresses))
        },
        .get("/s/:study/recommendations/:recommendation", .right(.readToolkit)) { visit in try one(visit) },
    ]

    /// The sites that somebody works at; none for whoever works with all of them.
    private static func own(_ visit: Visit, _ library: StudyLibrary) throws -> [Site] {
        let member = try visit.member()
        return library.sites.filter { member.sites.contains($0.id) }
    }

    /// Each with what it took: a phone has no room for more.
    private static let mostChanges = 20

    private static func one(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let member = try visit.member()
        let library = try study.library()
        let id: Recommendation.ID = try visit.id("recommendation")
        guard let recommendation = library.recommendations.first(where: { $0.id == id }) else {
            throw Turned.notFound
        }
        let sites = try own(visit, library)
        let readable = Set(library.sites.map(\.id).filter { member.may(.readSite, at: $0) })
        let readsAll = member.may(.readEvidence) || member.may(.administer)
        let changes = try study.store.changes(
            on: id, openTo: readsAll ? nil : readable, most: mostChanges + 1)
        let labelled = try changes.prefix(mostChanges).map {
            (site: try study.label(of: $0.site), change: $0)
        }
        let content = AdvicePage.Content(
            recommendation: recommendation,
            sites: try sites.map { site in
                let decision = try study.store.version(of: .decision(at: site.id, on: id))?.value
                return (site, decision?.choice ?? .undecided)
            },
            own: labelled.filter { readable.contains($0.change.site) },
            others: labelled.filter { !readable.contains($0.change.site) },
            materials: library.materials.filter { material in
                material.recommendations.contains(id) && material.site.map { readable.contains($0) } ?? true
            },
            mayWrite: sites.contains { member.may(.writeSite, at: $0.id) }, readsAll: readsAll,
            hasMore: changes.count > mostChanges)
        return .page(AdvicePage(try visit.surroundings(), content, in: try visit.theory()))
    }
}
