import Realist

extension YamlShape where Value == Configuration {
    static var configuration: Self {
        .keys(of: "a configuration") { keys in
            let id: Configuration.ID? = keys.required("id", .newId("configuration"))
            let body = Configuration.read(&keys, id: id ?? Identifier(known: "unknown"), revision: 1)
            let revision = keys.required("revision", .integer(in: 1...1_000_000))
            guard id != nil, var body, let revision else { return nil }
            body.revision = revision
            return body
        }
    }
}

extension Configuration {
    /// The keys of a configuration without id and revision: also of its earlier values.
    static func read(_ keys: inout MapReader, id: ID, revision: Int) -> Configuration? {
        let label = keys.required("label", .string)
        let title = keys.required("title", .text)
        let stage: Stage.ID? = keys.required("stage", .id(of: "stage"))
        let forWhom = keys.optional("for-whom", .text)
        let intervention = keys.optional("intervention", .text)
        let context = keys.list("context", of: .contextLink)
        let resource = keys.list("resource", of: .resourceLink)
        let reasoning = keys.list("reasoning", of: .reasoningLink)
        let outcome = keys.list("outcome", of: .outcomeLink)
        let mixed = keys.optional("mixed", .text)
        let transfer = keys.optional("transfer", .transferNote)
        let backing: [Reference.ID] = keys.list("backing", of: .id(of: "reference"))
        let note = keys.optional("note", .text)
        let archived = keys.optional("archived", .day)
        guard let label, let title, let stage else { return nil }
        return Configuration(
            id: id, label: label, title: title, stage: stage, forWhom: forWhom,
            intervention: intervention, context: context, resource: resource, reasoning: reasoning,
            outcome: outcome, mixed: mixed, transfer: transfer, backing: backing, note: note,
            revision: revision, archived: archived)
    }
}

extension YamlShape where Value == ContextLink {
    fileprivate static var contextLink: Self {
        .keys(of: "a context") { keys in
            let statement: Statement.ID? = keys.required("statement", .id(of: "statement"))
            let need: ContextLink.Need? = keys.required("need", .choice)
            let group: Identifier<ContextLink>? = keys.optional("group", .identifier())
            let wording = keys.optional("wording", .text)
            guard let statement, let need else { return nil }
            return ContextLink(statement: statement, need: need, group: group, wording: wording)
        }
    }
}

extension YamlShape where Value == ResourceLink {
    fileprivate static var resourceLink: Self {
        .keys(of: "a resource") { keys in
            let statement: Statement.ID? = keys.required("statement", .id(of: "statement"))
            let wording = keys.optional("wording", .text)
            return statement.map { ResourceLink(statement: $0, wording: wording) }
        }
    }
}

extension YamlShape where Value == ReasoningLink {
    fileprivate static var reasoningLink: Self {
        .keys(of: "a reasoning") { keys in
            let statement: Statement.ID? = keys.required("statement", .id(of: "statement"))
            let whose = keys.optional("whose", .text)
            let wording = keys.optional("wording", .text)
            return statement.map { ReasoningLink(statement: $0, whose: whose, wording: wording) }
        }
    }
}

extension YamlShape where Value == OutcomeLink {
    fileprivate static var outcomeLink: Self {
        .keys(of: "an outcome") { keys in
            let statement: Statement.ID? = keys.required("statement", .id(of: "statement"))
            let value: OutcomeLink.Value? = keys.required("value", .choice)
            let wording = keys.optional("wording", .text)
            guard let statement, let value else { return nil }
            return OutcomeLink(statement: statement, value: value, wording: wording)
        }
    }
}

extension YamlShape where Value == TransferNote {
    fileprivate static var transferNote: Self {
        .keys(of: "a transfer note") { keys in
            let tested = keys.required("tested", .text)
            let notTested = keys.required("not-tested", .text)
            let check = keys.optional("check", .text)
            guard let tested, let notTested else { return nil }
            return TransferNote(tested: tested, notTested: notTested, check: check)
        }
    }
}

extension Configuration {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        writeBody(&keys)
        keys.add("revision", revision)
    }

    func writeBody(_ keys: inout YamlKeys) {
        keys.add("label", label)
        keys.add("title", title)
        keys.add("stage", stage)
        keys.add("for-whom", forWhom)
        keys.add("intervention", intervention)
        keys.add("context", context) { link, inner in
            inner.add("statement", link.statement)
            inner.add("need", link.need)
            inner.add("group", link.group)
            inner.add("wording", link.wording)
        }
        keys.add("resource", resource) { link, inner in
            inner.add("statement", link.statement)
            inner.add("wording", link.wording)
        }
        keys.add("reasoning", reasoning) { link, inner in
            inner.add("statement", link.statement)
            inner.add("whose", link.whose)
            inner.add("wording", link.wording)
        }
        keys.add("outcome", outcome) { link, inner in
            inner.add("statement", link.statement)
            inner.add("value", link.value)
            inner.add("wording", link.wording)
        }
        keys.add("mixed", mixed)
        if let transfer {
            keys.add("transfer") { inner in
                inner.add("tested", transfer.tested)
                inner.add("not-tested", transfer.notTested)
                inner.add("check", transfer.check)
            }
        }
        keys.add("backing", backing)
        keys.add("note", note)
        keys.add("archived", archived)
    }
}
