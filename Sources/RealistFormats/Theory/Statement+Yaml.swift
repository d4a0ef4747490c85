import Realist

extension YamlShape where Value == Statement {
    static var statement: Self {
        .keys(of: "a statement") { keys in
            let id: Statement.ID? = keys.required("id", .newId("statement"))
            let body = Statement.read(&keys, id: id ?? Identifier(known: "unknown"))
            return id == nil ? nil : body
        }
    }
}

extension Statement {
    /// The keys of a statement without its id: also of its earlier values.
    static func read(_ keys: inout MapReader, id: ID) -> Statement? {
        let text = keys.required("text", .text)
        let level: Level? = keys.required("level", .choice)
        let broader: [ID] = keys.list("broader", of: .id(of: "statement"))
        let question = keys.optional("question", .text)
        let aliases: [ID] = keys.list("aliases", of: .identifier())
        let note = keys.optional("note", .text)
        guard let text, let level else { return nil }
        return Statement(
            id: id, text: text, level: level, broader: broader, question: question, aliases: aliases,
            note: note)
    }
}

extension Statement {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        writeBody(&keys)
    }

    func writeBody(_ keys: inout YamlKeys) {
        keys.add("text", text)
        keys.add("level", level)
        keys.add("broader", broader)
        keys.add("question", question)
        keys.add("aliases", aliases)
        keys.add("note", note)
    }
}
