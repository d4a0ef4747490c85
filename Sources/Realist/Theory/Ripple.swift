/// An outcome of one configuration that becomes a context of another.
public struct Ripple: Hashable, Sendable {
    public let from: Configuration.ID
    public let to: Configuration.ID
    /// The outcome's statement.
    public let outcome: Statement.ID
    /// The context's statement.
    public let context: Statement.ID
    public let way: Way

    public enum Way: Hashable, Sendable {
        /// The same statement.
        case same
        /// The outcome's broader statements include the context.
        case broader
        /// An evaluator wrote a leads-to link.
        case leadsTo(LeadsTo.ID)
    }
}

extension ProgrammeTheory {
    /// Every ripple, in the order of the configurations, of their outcomes and contexts.
    ///
    /// A context that must be *absent* is not made by its presence, so it is no end of a ripple. One pair of
    /// statements gives one ripple: the same statement comes before a broader one, and that before a link.
    public var ripples: [Ripple] {
        let broader = broaderStatements
        var links: [Statement.ID: [LeadsTo]] = [:]
        for link in leadsTo { links[link.from, default: []].append(link) }
        var found: [Ripple] = []
        for first in configurations {
            for second in configurations where second.id != first.id {
                for outcome in first.outcome {
                    for context in second.context where context.need != .absent && context.need != .weakens {
                        let way: Ripple.Way? =
                            if outcome.statement == context.statement {
                                .same
                            } else if broader[outcome.statement]?.contains(context.statement) == true {
                                .broader
                            } else if let link = links[outcome.statement]?
                                .first(where: { $0.to == context.statement })
                            {
                                .leadsTo(link.id)
                            } else {
                                nil
                            }
                        guard let way else { continue }
                        found.append(
                            Ripple(
                                from: first.id, to: second.id, outcome: outcome.statement,
                                context: context.statement, way: way))
                    }
                }
            }
        }
        return found
    }

    /// For each statement all statements it is an instance of, near and far, itself left out unless it lies
    /// on a cycle.
    public var broaderStatements: [Statement.ID: Set<Statement.ID>] {
        let next = Dictionary(statements.map { ($0.id, $0.broader) }, uniquingKeysWith: { first, _ in first })
        var all: [Statement.ID: Set<Statement.ID>] = [:]
        for statement in statements {
            var reached: Set<Statement.ID> = []
            var waiting = statement.broader
            while let one = waiting.popLast() {
                guard reached.insert(one).inserted else { continue }
                waiting += next[one] ?? []
            }
            all[statement.id] = reached
        }
        return all
    }

    /// Cycles of ripples, each as the configurations on it in order, beginning with the one that stands first
    /// in the theory. They are found, not forbidden: a strongly connected set is one cycle here.
    public var cycles: [[Configuration.ID]] {
        Graph(
            nodes: configurations.map(\.id), edges: ripples.map { ($0.from, $0.to) }
        ).cycles
    }

    /// Cycles among broader statements, where an instance is an instance of itself.
    public var broaderCycles: [[Statement.ID]] {
        Graph(
            nodes: statements.map(\.id),
            edges: statements.flatMap { statement in statement.broader.map { (statement.id, $0) } }
        ).cycles
    }
}
