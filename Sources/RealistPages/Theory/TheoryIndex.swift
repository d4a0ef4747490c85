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
    /// Earlier wordings of a statement.
    let rewordings: [Statement.ID: [TheoryRevision]]
    let changes: [TheoryChange.ID: TheoryChange]
    /// What a change put something else in the place of.
    let revised: [TheoryChange.ID: [TheoryRevision]]
    let lineage: [TheoryChange.ID: [Lineage]]
    /// What an explanation came from, and what became of it.
    let lineageOf: [Configuration.ID: [Lineage]]
    private let changePlaces: [TheoryChange.ID: Int]
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
        var rewordings: [Statement.ID: [TheoryRevision]] = [:]
        for revision in theory.revisions {
            if case .statement(let value) = revision.value {
                rewordings[value.id, default: []].append(revision)
            }
        }
        self.rewordings = rewordings
        changes = Dictionary(theory.changes.map { ($0.id, $0) }) { first, _ in first }
        var revised: [TheoryChange.ID: [TheoryRevision]] = [:]
        for revision in theory.revisions {
            if let change = revision.change { revised[change, default: []].append(revision) }
        }
        self.revised = revised
        lineage = Dictionary(grouping: theory.lineage, by: \.change)
        lineageOf = TheoryIndex.byExplanation(theory.lineage) { $0.from + $0.into }
        changePlaces = Dictionary(theory.changes.enumerated().map { ($1.id, $0) }) { first, _ in first }
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

    /// Why something came, went or was changed between two versions of it: the changes that did it, in the order of
    /// time.
    func changes(of id: Configuration.ID, from old: Int?, to new: Int?) -> [TheoryChange] {
        var named: Set<TheoryChange.ID> = []
        for revision in versions[id] ?? [] {
            guard let change = revision.change, revision.number >= (old ?? 0),
                revision.number < (new ?? Int.max)
            else { continue }
            named.insert(change)
        }
        for one in lineageOf[id] ?? [] {
            let came = old == nil && one.into.contains(id) && !one.from.contains(id)
            let went = new == nil && one.from.contains(id) && !one.into.contains(id)
            if came || went { named.insert(one.change) }
        }
        return named.compactMap { changes[$0] }.sorted {
            ($0.on, changePlaces[$0.id] ?? 0) < ($1.on, changePlaces[$1.id] ?? 0)
        }
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
