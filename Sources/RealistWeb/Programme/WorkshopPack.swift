internal import Realist
internal import RealistPages
internal import RealistStore

/// What is printed before a workshop.
struct WorkshopPack {
    let visit: Visit
    let place: SitePlace

    init(_ visit: Visit) throws {
        self.visit = visit
        place = try SitePlace(visit)
    }

    /// Without a choice: what waits for a decision, as much as a morning holds.
    static let mostAtFirst = 6
    private static let mostChanges = 3

    func page() throws -> Answer {
        let site = place.site.id
        let content = try place.study.store.inOneState { store in
            let workshop = try workshop(store)
            let decisions = Dictionary(
                try store.decisions(at: site).map { ($0.recommendation, $0) },
                uniquingKeysWith: { _, later in later })
            let chosen = chosen(decisions, workshop)
            var changes: [Recommendation.ID: [Adaptation]] = [:]
            for id in chosen {
                changes[id] = try store.changes(at: site, on: id, most: WorkshopPack.mostChanges)
            }
            return WorkshopPackPage.Content(
                site: place.site, language: place.language, roles: place.library.about.roles,
                recommendations: place.library.recommendations, chosen: chosen, profile: try profile(store),
                decisions: decisions, changes: changes, workshop: workshop)
        }
        return .page(WorkshopPackPage(try visit.surroundings(), content, at: place.addresses))
    }

    /// The one that the address names, if this site may see it.
    private func workshop(_ store: Store) throws -> Workshop? {
        guard let id = visit.asked.query["workshop"].flatMap({ Workshop.ID($0) }),
            let workshop = try store.workshop(id), workshop.isOfAll || workshop.site == place.site.id
        else { return nil }
        return workshop
    }

    private func chosen(
        _ decisions: [Recommendation.ID: Decision], _ workshop: Workshop?
    ) -> Set<Recommendation.ID> {
        let all = place.library.recommendations.map(\.id)
        let named = Set(visit.asked.query.all(WorkshopPackPage.chosen).compactMap { Recommendation.ID($0) })
        let asked = named.intersection(all)
        if !asked.isEmpty { return asked }
        if let workshop {
            let here = decisions.values.filter { $0.workshop == workshop.id }.map(\.recommendation)
            if !here.isEmpty { return Set(here) }
        }
        let open = all.filter { (decisions[$0]?.choice ?? .undecided) == .undecided }
        let waiting = open.isEmpty ? all.filter { decisions[$0]?.choice == .later } : open
        return Set((waiting.isEmpty ? all : waiting).prefix(WorkshopPack.mostAtFirst))
    }

    /// The answers that hold, in the order in which they were first given.
    private func profile(
        _ store: Store
    ) throws -> [(statement: Statement, answer: ProfileAnswer)] {
        var seen: Set<Statement.ID> = []
        return try place.site.profile.compactMap { answer in
            guard seen.insert(answer.statement).inserted,
                let held = place.site.answer(to: answer.statement),
                let statement = try store.statement(answer.statement)
            else { return nil }
            return (statement, held)
        }
    }
}
