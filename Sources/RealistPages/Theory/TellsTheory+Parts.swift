import Realist

/// Where the parts of a theory are told.
struct PartPlaces {
    /// An explanation's own page.
    let explanation: (Configuration.ID) -> String
    /// A statement as a context, or as an outcome, of an explanation.
    let statement: (Statement.ID, Configuration.Part, Configuration.ID) -> String
}

extension TellsTheory {
    /// Explanations part by part, in their order. Ripples that lead to others are there under their labels.
    ///
    /// - `places`: where cards lead.
    /// - `marks`: of explanations that are drawn with a thick frame, the word that says why.
    func parts(
        _ configurations: [Configuration], _ places: PartPlaces, marks: [Configuration.ID: String] = [:]
    ) -> PartsMap {
        var map = PartsMap()
        let ends = RippleEnds(of: Set(configurations.map(\.id)), in: self, places)
        let wordings = LocalWordings(configurations)
        var contexts: [Statement.ID: Int] = [:]
        var outcomes: [Statement.ID: Int] = [:]
        for (number, configuration) in configurations.enumerated() {
            map.mechanisms.append(mechanism(configuration, places, mark: marks[configuration.id]))
            var groups: [Identifier<ContextLink>: Int] = [:]
            for link in configuration.context {
                let place = contexts[link.statement] ?? map.contexts.count
                if contexts[link.statement] == nil {
                    contexts[link.statement] = place
                    map.contexts.append(
                        PartsMap.Claim(
                            text: statementText(link.statement, wordings.ofContext[link.statement]),
                            address: places.statement(link.statement, .context, configuration.id),
                            ripples: ends.into[link.statement] ?? []))
                }
                if let group = link.group, groups[group] == nil { groups[group] = groups.count }
                map.contextTies.append(
                    PartsMap.ContextTie(
                        context: place, mechanism: number, need: need(link.need),
                        group: link.group.flatMap { groups[$0] }))
            }
            for link in configuration.outcome {
                let place = outcomes[link.statement] ?? map.outcomes.count
                if outcomes[link.statement] == nil {
                    outcomes[link.statement] = place
                    map.outcomes.append(
                        PartsMap.Claim(
                            text: statementText(link.statement, wordings.ofOutcome[link.statement]),
                            address: places.statement(link.statement, .outcome, configuration.id),
                            ripples: ends.out[link.statement] ?? []))
                }
                map.outcomeTies.append(
                    PartsMap.OutcomeTie(
                        mechanism: number, outcome: place, direction: direction(of: link.value)))
            }
        }
        return map
    }

    private func mechanism(
        _ configuration: Configuration, _ places: PartPlaces, mark: String?
    ) -> PartsMap.Mechanism {
        let resource = configuration.resource.map { statementText($0.statement, $0.wording) }
        let reasoning = configuration.reasoning.map { statementText($0.statement, $0.wording) }
        let semicolon = words["list.semicolon"]
        return PartsMap.Mechanism(
            address: places.explanation(configuration.id),
            heading: cardHeading(configuration, mark: mark),
            title: text(configuration.title),
            resource: resource.isEmpty ? words["part.gap"] : resource.joined(separator: semicolon),
            reasoning: reasoning.isEmpty ? words["part.gap"] : reasoning.joined(separator: semicolon),
            direction: self.direction(configuration.direction), isMarked: mark != nil)
    }

    private func need(_ need: ContextLink.Need) -> PartsMap.ContextTie.Need {
        switch need {
        case .present: .present
        case .absent: .absent
        case .strengthens: .strengthens
        case .weakens: .weakens
        }
    }

    private func direction(of value: OutcomeLink.Value) -> TheoryMap.Direction {
        switch value {
        case .wanted: .helps
        case .unwanted: .hinders
        case .neutral: .open
        }
    }
}

/// The ripples of some explanations by their statements, each explanation at the other end once.
private struct RippleEnds {
    private(set) var into: [Statement.ID: [PartsMap.Ripple]] = [:]
    private(set) var out: [Statement.ID: [PartsMap.Ripple]] = [:]

    private struct End: Hashable {
        let statement: Statement.ID
        let other: Configuration.ID
    }

    init(of own: Set<Configuration.ID>, in theory: some TellsTheory, _ places: PartPlaces) {
        var inward: [End: Int] = [:]
        var outward: [End: Int] = [:]
        for ripple in theory.theoryIndex.ripples {
            if own.contains(ripple.to) {
                let end = End(statement: ripple.context, other: ripple.from)
                RippleEnds.add(end, ripple.way, to: &into, &inward, theory, places)
            }
            if own.contains(ripple.from) {
                let end = End(statement: ripple.outcome, other: ripple.to)
                RippleEnds.add(end, ripple.way, to: &out, &outward, theory, places)
            }
        }
    }

    /// Written only where an evaluator's link is all there is.
    private static func add(
        _ end: End, _ way: Ripple.Way, to lists: inout [Statement.ID: [PartsMap.Ripple]],
        _ known: inout [End: Int], _ theory: some TellsTheory, _ places: PartPlaces
    ) {
        var isWritten = false
        if case .leadsTo = way { isWritten = true }
        if let place = known[end] {
            if !isWritten, let ripple = lists[end.statement]?[place], ripple.isWritten {
                lists[end.statement]?[place] = PartsMap.Ripple(
                    label: ripple.label, title: ripple.title, address: ripple.address, isWritten: false)
            }
            return
        }
        guard let other = theory.configuration(end.other) else { return }
        known[end] = lists[end.statement]?.count ?? 0
        lists[end.statement, default: []].append(
            PartsMap.Ripple(
                label: other.label, title: theory.text(other.title), address: places.explanation(end.other),
                isWritten: isWritten))
    }
}

/// A statement that only one explanation uses in a role is told as that explanation words it; one that is shared, in its
/// own words.
private struct LocalWordings {
    private(set) var ofContext: [Statement.ID: Wording] = [:]
    private(set) var ofOutcome: [Statement.ID: Wording] = [:]

    init(_ configurations: [Configuration]) {
        let contexts = configurations.flatMap(\.context).map { ($0.statement, $0.wording) }
        let outcomes = configurations.flatMap(\.outcome).map { ($0.statement, $0.wording) }
        ofContext = LocalWordings.single(contexts)
        ofOutcome = LocalWordings.single(outcomes)
    }

    private static func single(_ uses: [(Statement.ID, Wording?)]) -> [Statement.ID: Wording] {
        Dictionary(grouping: uses, by: \.0).compactMapValues { $0.count == 1 ? $0[0].1 : nil }
    }
}
