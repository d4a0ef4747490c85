import Realist

/// The explanations that readings, judgements and memos are of, and what these are made of.
struct ToldTheory {
    var theory = ProgrammeTheory()

    init(_ work: Evidence, of whole: ProgrammeTheory) {
        let named = work.memos.compactMap { memo -> Configuration.ID? in
            if case .explanation(let id) = memo.about { return id }
            return nil
        }
        let told = Set(work.readings.map(\.configuration) + named)
            .union(work.judgements.map(\.configuration)).union(work.overallJudgements.map(\.configuration))
        theory.configurations = whole.configurations.filter { told.contains($0.id) }.map { one in
            var one = one
            one.backing = []
            return one
        }
        let links = Set(
            work.readings.compactMap { reading -> LeadsTo.ID? in
                if case .ripple(let id) = reading.part { return id }
                return nil
            })
        theory.leadsTo = whole.leadsTo.filter { links.contains($0.id) }
        let byId = Dictionary(whole.statements.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        var needed: Set<Statement.ID> = []
        var open =
            theory.configurations.flatMap(\.statementIds) + theory.leadsTo.flatMap { [$0.from, $0.to] }
            + work.linkedCodings.flatMap { $0.parts.compactMap(\.statement) }
        while let id = open.popLast() {
            if needed.insert(id).inserted { open += byId[id]?.broader ?? [] }
        }
        theory.statements = whole.statements.filter { needed.contains($0.id) }
    }
}

extension Configuration {
    /// All that it links, in the order of the sentence.
    var statementIds: [Statement.ID] {
        context.map(\.statement) + resource.map(\.statement) + reasoning.map(\.statement)
            + outcome.map(\.statement)
    }
}
