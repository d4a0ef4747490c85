import Realist

extension YamlShape where Value == [LinkedCoding] {
    /// The whole of `evidence/linked-codings.yaml`.
    static var linkedCodings: Self {
        .keys(of: "the linked codings") { keys in
            keys.requiredList("linked-codings", of: .linkedCoding)
        }
    }
}

extension YamlShape where Value == LinkedCoding {
    fileprivate static var linkedCoding: Self {
        .keys(of: "a linked coding") { keys in
            let id: LinkedCoding.ID? = keys.required("id", .newId("linked coding"))
            let excerpt: Excerpt.ID? = keys.required("excerpt", .id(of: "excerpt"))
            let parts = keys.list("parts", of: .part)
            let memo = keys.optional("memo", .string) ?? ""
            let coder = keys.required("coder", .string)
            let on = keys.required("on", .day)
            // One may be deleted by now: that it was gathered is still told.
            let gathered: [TheoryProposal.ID] = keys.list("gathered", of: .identifier())
            let roles = parts.map(\.role)
            if roles.count < LinkedCoding.fewestParts || Set(roles).count < roles.count {
                keys.add(StudyProblem.linkedParts(at: keys.location(of: keys.has("parts") ? "parts" : "id")))
            }
            guard let id, let excerpt, let coder, let on else { return nil }
            return LinkedCoding(
                id: id, excerpt: excerpt, parts: parts, memo: memo, coder: coder, on: on, gathered: gathered)
        }
    }
}

extension YamlShape where Value == LinkedCoding.Part {
    fileprivate static var part: Self {
        .keys(of: "a part of a linked coding") { keys in
            let role: Configuration.Part? = keys.required("role", .choice)
            let text = keys.required("text", .string)
            // It may be gone by now: what the passage told of it is still there.
            let statement: Statement.ID? = keys.optional("statement", .identifier())
            guard let role, let text else { return nil }
            return LinkedCoding.Part(role, text, statement: statement)
        }
    }
}

extension LinkedCoding {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("excerpt", excerpt)
        keys.add("parts", parts) { part, inner in
            inner.add("role", part.role.rawValue)
            inner.add("text", part.text)
            inner.add("statement", part.statement)
        }
        keys.add("memo", memo.isEmpty ? nil : memo)
        keys.add("coder", coder)
        keys.add("on", on)
        keys.add("gathered", gathered.map(\.text))
    }
}
