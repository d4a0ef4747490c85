import Realist

/// What of a programme theory belongs to which explanation, and to which change, each in the order of the theory.
struct TheoryIndex: Sendable {
    /// Where explanations stand in the theory, from 0.
    let places: [Configuration.ID: Int]
    let ripples: [Ripple]
    let ripplesFrom: [Configuration.ID: [Ripple]]
    let ripplesTo: [Configuration.ID: [Ripple]]
    let leadsTo: [LeadsTo.ID: LeadsTo]
    let contrasts: [Configuration.ID: [Contrast]]
    let rivals: [Configuration.ID: [Rivalry]]
    /// Earlier versions of an explanation.
    let versions: [Configuration.ID: [TheoryRevision]]
    let changes: [TheoryChange.ID: TheoryChange]
    /// What a change put something else in the place of.
    let revised: [TheoryChange.ID: [TheoryRevision]]
    let lineage: [TheoryChange.ID: [Lineage]]
    /// The first time that something became an explanation that was not there before.
    let origin: [Configuration.ID: Lineage]

    init(_ theory: ProgrammeTheory) {
        places = Dictionary(theory.configurations.enumerated().map { ($1.id, $0) }) { first, _ in first }
        ripples = theory.ripples
        ripplesFrom = Dictionary(grouping: ripples, by: \.from)
        ripplesTo = Dictionary(grouping: ripples, by: \.to)
        leadsTo = Dictionary(theory.leadsTo.map { ($0.id, $0) }) { first, _ in first }
        contrasts = TheoryIndex.byExplanation(theory.contrasts) { [$0.first, $0.second] }
        rivals = TheoryIndex.byExplanation(theory.rivals, \.configurations)
        versions = TheoryIndex.byExplanation(theory.revisions) { revision in
            if case .configuration(let value) = revision.value { return [value.id] }
            return []
        }
        changes = Dictionary(theory.changes.map { ($0.id, $0) }) { first, _ in first }
        var revised: [TheoryChange.ID: [TheoryRevision]] = [:]
        for revision in theory.revisions {
            if let change = revision.change { revised[change, default: []].append(revision) }
        }
        self.revised = revised
        lineage = Dictionary(grouping: theory.lineage, by: \.change)
        var origin: [Configuration.ID: Lineage] = [:]
        for lineage in theory.lineage {
            for id in lineage.into where origin[id] == nil && !lineage.from.contains(id) {
                origin[id] = lineage
            }
        }
        self.origin = origin
    }

    /// In the order of the theory; what is not there any more is left out.
    func inOrder(_ explanations: Set<Configuration.ID>) -> [Configuration.ID] {
        explanations.filter { places[$0] != nil }.sorted { (places[$0] ?? 0) < (places[$1] ?? 0) }
    }

    private static func byExplanation<Thing>(
        _ things: [Thing], _ explanations: (Thing) -> [Configuration.ID]
    ) -> [Configuration.ID: [Thing]] {
        var found: [Configuration.ID: [Thing]] = [:]
        for thing in things {
            for id in Set(explanations(thing)) { found[id, default: []].append(thing) }
        }
        return found
    }
}
