import Realist

/// What of a publication belongs to what, each in the order of the study: so no page has to look all of it through.
struct PublicationLinks: Sendable {
    /// Where recommendations stand in the study, from 0.
    let places: [Recommendation.ID: Int]
    /// Recommendations that use an explanation, with what they do there; twice where they do two things.
    let advice: [Configuration.ID: [(recommendation: Recommendation, does: Recommendation.Link.Role)]]
    /// Explanations that have a statement as a context, whatever comes of them.
    let explanations: [Statement.ID: [Configuration]]
    let quotes: [Configuration.ID: [PublishedQuote]]
    let materials: [Recommendation.ID: [Material]]
    let judgements: [Site.ID: [Configuration.ID: Judgement]]
    let decisions: [Site.ID: [Recommendation.ID: [Decision]]]
    /// What a site changed for a recommendation.
    let changes: [Recommendation.ID: [Site.ID: [Adaptation]]]
    /// Sites that answered a question about their place.
    let answers: [Statement.ID: [(site: PublishedSite, answer: ProfileAnswer.Answer)]]
    let workshops: [Workshop.ID: Wording]

    init(_ publication: Publication) {
        let recommendations = publication.recommendations
        places = Dictionary(recommendations.enumerated().map { ($1.id, $0) }) { first, _ in first }
        var advice: [Configuration.ID: [(recommendation: Recommendation, does: Recommendation.Link.Role)]] =
            [:]
        for recommendation in recommendations {
            for link in recommendation.links {
                advice[link.configuration, default: []].append((recommendation, link.does))
            }
        }
        self.advice = advice
        var explanations: [Statement.ID: [Configuration]] = [:]
        for configuration in publication.theory.configurations {
            for statement in Set(configuration.context.map(\.statement)) {
                explanations[statement, default: []].append(configuration)
            }
        }
        self.explanations = explanations
        quotes = Dictionary(grouping: publication.evidence.quotes, by: \.configuration)
        var materials: [Recommendation.ID: [Material]] = [:]
        for material in publication.materials {
            for id in Set(material.recommendations) { materials[id, default: []].append(material) }
        }
        self.materials = materials
        workshops = Dictionary(
            (publication.workshops + publication.sites.flatMap { $0.page?.workshops ?? [] })
                .map { ($0.id, $0.title) }
        ) { first, _ in first }
        var sites = OfSites()
        for site in publication.sites {
            if let page = site.page { sites.add(page, of: site) }
        }
        judgements = sites.judgements
        decisions = sites.decisions
        changes = sites.changes
        answers = sites.answers
    }

    /// What sites that share their pages tell.
    private struct OfSites {
        var judgements: [Site.ID: [Configuration.ID: Judgement]] = [:]
        var decisions: [Site.ID: [Recommendation.ID: [Decision]]] = [:]
        var changes: [Recommendation.ID: [Site.ID: [Adaptation]]] = [:]
        var answers: [Statement.ID: [(site: PublishedSite, answer: ProfileAnswer.Answer)]] = [:]

        mutating func add(_ page: PublishedSite.Page, of site: PublishedSite) {
            judgements[site.id] = Dictionary(page.judgements.map { ($0.configuration, $0) }) { first, _ in
                first
            }
            decisions[site.id] = Dictionary(grouping: page.decisions, by: \.recommendation)
            for change in page.adaptations {
                for id in Set(change.recommendations.map(\.recommendation)) {
                    changes[id, default: [:]][site.id, default: []].append(change)
                }
            }
            for answer in page.profile {
                answers[answer.statement, default: []].append((site, answer.answer))
            }
        }
    }
}
