extension ProgrammeTheory {
    /// Explanations that are put aside.
    public var archived: [Configuration] { configurations.filter { $0.archived != nil } }

    /// The theory that is worked on: without what is put aside, and without what joins it to others. Its last words stay
    /// among the earlier versions, so that its history can still be told.
    public var working: ProgrammeTheory {
        let aside = archived
        if aside.isEmpty { return self }
        let ids = Set(aside.map(\.id))
        var working = self
        working.configurations.removeAll { ids.contains($0.id) }
        working.contrasts.removeAll { ids.contains($0.first) || ids.contains($0.second) }
        working.rivals = rivals.compactMap { $0.without(ids) }
        working.revisions += aside.compactMap { configuration in
            configuration.archived.map { day in
                let change = revisions.last { revision in
                    guard case .configuration(let value) = revision.value else { return false }
                    return value.id == configuration.id && revision.number == configuration.revision - 1
                }?.change
                return TheoryRevision(
                    value: .configuration(configuration), number: configuration.revision, until: day,
                    change: change)
            }
        }
        return working
    }
}

extension Rivalry {
    /// The same without these; `nil` where fewer than two are left.
    public func without(_ gone: Set<Configuration.ID>) -> Rivalry? {
        var left = self
        left.configurations.removeAll { gone.contains($0) }
        if let survivor, gone.contains(survivor.configuration) { left.survivor = nil }
        return left.configurations.count > 1 ? left : nil
    }
}

extension Study {
    /// As if explanations that are put aside had been taken out, and all that was held against them.
    public var working: Study {
        let ids = Set(theory.archived.map(\.id))
        if ids.isEmpty { return self }
        var working = self
        working.theory = theory.working
        for place in working.recommendations.indices {
            working.recommendations[place].links.removeAll { ids.contains($0.configuration) }
        }
        for place in working.adaptations.indices {
            working.adaptations[place].configurations.removeAll { ids.contains($0) }
        }
        for place in working.networkEvents.indices {
            working.networkEvents[place].configurations.removeAll { ids.contains($0) }
        }
        for place in working.significantEvents.indices {
            working.significantEvents[place].configurations.removeAll { ids.contains($0) }
        }
        working.evidence.readings.removeAll { ids.contains($0.configuration) }
        working.evidence.judgements.removeAll { ids.contains($0.configuration) }
        working.evidence.overallJudgements.removeAll { ids.contains($0.configuration) }
        return working
    }
}
