import Realist

/// Things of a publication by their identifiers.
struct PublicationIndex: Sendable {
    let statements: [Statement.ID: Statement]
    let configurations: [Configuration.ID: Configuration]
    /// Explanations that are no longer there, as they last were.
    let gone: [Configuration.ID: Configuration]
    let recommendations: [Recommendation.ID: Recommendation]
    let materials: [Material.ID: Material]
    /// Materials that are texts, with a page of their own.
    let letters: Set<Material.ID>
    let sites: [Site.ID: PublishedSite]
    let stages: [Stage.ID: Stage]
    let waves: [Wave.ID: Wave]
    let measures: [Measure.ID: Measure]
    let references: [Reference.ID: Reference]
    let overall: [Configuration.ID: OverallJudgement]
    let theory: TheoryIndex
    let links: PublicationLinks
    /// What readers are asked about their place.
    let questions: SettingQuestions
    /// What an answer about it means something to: every context of an explanation that helps or hinders.
    let contexts: [Statement.ID]
    /// Explanations that have a statement as a context, in their order.
    let uses: [Statement.ID: [ContextUse]]
    /// Scored measures that the publication has outcomes of.
    let withOutcomes: Set<Measure.ID>

    init(_ publication: Publication) {
        let about = publication.about
        let theory = publication.theory
        statements = Self.byId(theory.statements)
        configurations = Self.byId(theory.configurations)
        let present = Set(theory.configurations.map(\.id))
        let earlier = theory.revisions.compactMap { revision -> Configuration? in
            guard case .configuration(var value) = revision.value, !present.contains(value.id) else {
                return nil
            }
            value.revision = revision.number
            return value
        }
        gone = Dictionary(earlier.map { ($0.id, $0) }) { $0.revision >= $1.revision ? $0 : $1 }
        recommendations = Self.byId(publication.recommendations)
        materials = Self.byId(publication.materials)
        letters = Set(publication.materials.filter { $0.markdown != nil }.map(\.id))
        sites = Self.byId(publication.sites)
        stages = Self.byId(about.stages)
        waves = Self.byId(about.waves)
        measures = Self.byId(about.measures)
        references = Self.byId(about.references)
        overall = Dictionary(publication.judgements.map { ($0.configuration, $0) }) { first, _ in first }
        self.theory = TheoryIndex(theory)
        links = PublicationLinks(publication)
        let directed = theory.configurations.filter { $0.direction != .open }
        questions = SettingQuestions(statements: theory.statements, configurations: directed)
        var uses: [Statement.ID: [ContextUse]] = [:]
        for configuration in directed {
            for link in configuration.context {
                uses[link.statement, default: []].append(ContextUse(configuration: configuration, link: link))
            }
        }
        self.uses = uses
        contexts = theory.statements.map(\.id).filter { uses[$0] != nil }
        withOutcomes = Set(publication.outcomes.measures.map(\.measure.id))
    }

    private static func byId<Thing: Identifiable>(_ things: [Thing]) -> [Thing.ID: Thing] {
        Dictionary(things.map { ($0.id, $0) }) { first, _ in first }
    }
}

/// An explanation that has a statement as a context.
struct ContextUse: Sendable {
    let configuration: Configuration
    let link: ContextLink
}
