import Realist

extension Statement {
    static func example(_ id: StaticString, _ text: String = "", broader: [ID] = []) -> Statement {
        Statement(
            id: ID(known: id), text: Wording(text.isEmpty ? "\(id)" : text), level: .person, broader: broader)
    }
}

extension Configuration {
    /// A complete configuration whose parts are statements named after it, unless told otherwise.
    static func example(
        _ id: StaticString, context: [ContextLink] = [], resource: [ResourceLink] = [],
        reasoning: [ReasoningLink] = [], outcome: [OutcomeLink] = []
    ) -> Configuration {
        Configuration(
            id: ID(known: id), label: "\(id)".uppercased(), title: Wording("Title of \(id)"),
            stage: Identifier(known: "insight"), forWhom: "everybody", context: context, resource: resource,
            reasoning: reasoning, outcome: outcome,
            transfer: TransferNote(tested: "here", notTested: "elsewhere"))
    }
}

extension ContextLink {
    static func example(_ statement: StaticString, _ need: Need = .present) -> ContextLink {
        ContextLink(statement: Identifier(known: statement), need: need)
    }
}

extension OutcomeLink {
    static func example(_ statement: StaticString, _ value: Value = .wanted) -> OutcomeLink {
        OutcomeLink(statement: Identifier(known: statement), value: value)
    }
}

extension ReasoningLink {
    static func example(_ statement: StaticString) -> ReasoningLink {
        ReasoningLink(statement: Identifier(known: statement))
    }
}

extension ResourceLink {
    static func example(_ statement: StaticString) -> ResourceLink {
        ResourceLink(statement: Identifier(known: statement))
    }
}
