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
        let ways = outcomeWays
        var ends: [Statement.ID: [RippleEnd]] = [:]
        for (place, configuration) in configurations.enumerated() {
            for (row, link) in configuration.context.enumerated()
            where link.need != .absent && link.need != .weakens {
                ends[link.statement, default: []].append(RippleEnd(configuration: place, context: row))
            }
        }
        var found: [Ripple] = []
        for first in configurations {
            var reached: [(outcome: Int, end: RippleEnd, way: Ripple.Way)] = []
            for (row, link) in first.outcome.enumerated() {
                for (context, way) in ways[link.statement] ?? [(link.statement, .same)] {
                    reached += (ends[context] ?? []).map { (row, $0, way) }
                }
            }
            reached.sort {
                ($0.end.configuration, $0.outcome, $0.end.context)
                    < ($1.end.configuration, $1.outcome, $1.end.context)
            }
            for (row, end, way) in reached {
                let second = configurations[end.configuration]
                if second.id == first.id { continue }
                found.append(
                    Ripple(
                        from: first.id, to: second.id, outcome: first.outcome[row].statement,
                        context: second.context[end.context].statement, way: way))
            }
        }
        return found
    }

    /// Of each outcome's statement the statements that it reaches, each once and by the closest way.
    private var outcomeWays: [Statement.ID: [(Statement.ID, Ripple.Way)]] {
        let broader = broaderStatements
        let links = Dictionary(grouping: leadsTo, by: \.from)
        var ways: [Statement.ID: [(Statement.ID, Ripple.Way)]] = [:]
        for outcome in Set(configurations.flatMap { $0.outcome.map(\.statement) }) {
            var seen: Set<Statement.ID> = [outcome]
            var reached: [(Statement.ID, Ripple.Way)] = [(outcome, .same)]
            for one in broader[outcome] ?? [] where seen.insert(one).inserted {
                reached.append((one, .broader))
            }
            for link in links[outcome] ?? [] where seen.insert(link.to).inserted {
                reached.append((link.to, .leadsTo(link.id)))
            }
            ways[outcome] = reached
        }
        return ways
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

/// A context where a ripple may end: the place of its configuration in the theory, and its own there.
private struct RippleEnd {
    let configuration: Int
    let context: Int
}
