public import Realist

extension Configuration {
    /// Whether it links this statement, in whatever role.
    func links(_ statement: Statement.ID) -> Bool {
        context.contains { $0.statement == statement } || resource.contains { $0.statement == statement }
            || reasoning.contains { $0.statement == statement }
            || outcome.contains { $0.statement == statement }
    }

    /// The statements that it links, each once, in the order of the sentence.
    var linked: [Statement.ID] {
        var seen: Set<Statement.ID> = []
        let all =
            context.map(\.statement) + resource.map(\.statement) + reasoning.map(\.statement)
            + outcome.map(\.statement)
        return all.filter { seen.insert($0).inserted }
    }

    /// The same with another statement in the place of one.
    public func linking(_ new: Statement.ID, for old: Statement.ID) -> Configuration {
        var changed = self
        for index in changed.context.indices where context[index].statement == old {
            changed.context[index].statement = new
        }
        for index in changed.resource.indices where resource[index].statement == old {
            changed.resource[index].statement = new
        }
        for index in changed.reasoning.indices where reasoning[index].statement == old {
            changed.reasoning[index].statement = new
        }
        for index in changed.outcome.indices where outcome[index].statement == old {
            changed.outcome[index].statement = new
        }
        return changed
    }
}
