import Realist

extension YamlShape where Value == [TheoryProposal] {
    /// The whole of `theory-proposals.yaml`.
    static var theoryProposals: Self {
        .keys(of: "the proposed explanations") { keys in
            keys.requiredList("proposals", of: .theoryProposal)
        }
    }
}

extension YamlShape where Value == TheoryProposal {
    private static var theoryProposal: Self {
        .keys(of: "a proposed explanation") { keys in
            let id: TheoryProposal.ID? = keys.required("id", .newId("proposed explanation"))
            let on = keys.required("on", .day)
            let origin = keys.required("from", .origin)
            let edit = keys.optional("edit", .edit)
            let label = keys.optional("label", .string)
            let title = keys.optional("title", .string)
            let forWhom = keys.optional("for-whom", .string)
            let intervention = keys.optional("intervention", .string)
            let parts = keys.list("parts", of: .part)
            let note = keys.optional("note", .string)
            let quotes = keys.list("quotes", of: .quote)
            let taken = keys.optional("taken", .taken)
            let declined = keys.optional("declined", .declined)
            if taken != nil, declined != nil {
                keys.add(StudyProblem.takenAndDeclined(at: keys.location(of: "declined")))
            }
            guard let id, let on, let origin else { return nil }
            return TheoryProposal(
                id: id, on: on, origin: origin, edit: edit, label: label, title: title, forWhom: forWhom,
                intervention: intervention, parts: parts, note: note, quotes: quotes,
                state: taken ?? declined ?? .waiting)
        }
    }
}

extension YamlShape where Value == TheoryProposal.Origin {
    fileprivate static var origin: Self {
        .keys(of: "where a proposed explanation came from") { keys in
            let file = keys.required("file", .string)
            let table = keys.optional("table", .string)
            let row = keys.required("row", .integer(in: 1...1_000_000_000))
            guard let file, let row else { return nil }
            return TheoryProposal.Origin(file: file, table: table, row: row)
        }
    }
}

extension YamlShape where Value == TheoryProposal.Edit {
    fileprivate static var edit: Self {
        .keys(of: "what a proposed explanation changes") { keys in
            // It may be gone by now: what was proposed of it is still told.
            let configuration: Configuration.ID? = keys.required("configuration", .identifier())
            let revision = keys.optional("revision", .integer(in: 1...1_000_000))
            let says: [TheoryProposal.Aspect] = keys.list("says", of: .choice)
            guard let configuration else { return nil }
            return TheoryProposal.Edit(configuration: configuration, revision: revision, says: says)
        }
    }
}

extension YamlShape where Value == TheoryProposal.Part {
    fileprivate static var part: Self {
        .keys(of: "a part of a proposed explanation") { keys in
            let role: TheoryProposal.Role? = keys.required("role", .choice)
            let text = keys.required("text", .string)
            let link: LinkRole? = keys.optional("link", .choice)
            guard let role, let text else { return nil }
            return TheoryProposal.Part(role, text, link: link)
        }
    }
}

extension YamlShape where Value == TheoryProposal.Quote {
    fileprivate static var quote: Self {
        .keys(of: "a quoted passage") { keys in
            let text = keys.required("text", .string)
            let source = keys.optional("source", .string)
            return text.map { TheoryProposal.Quote($0, source: source) }
        }
    }
}

extension YamlShape where Value == TheoryProposal.State {
    fileprivate static var taken: Self {
        .keys(of: "a proposed explanation that was taken in") { keys in
            let into: Configuration.ID? = keys.required("into", .identifier())
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            guard let into, let on, let by else { return nil }
            return .taken(into: into, on: on, by: by)
        }
    }

    fileprivate static var declined: Self {
        .keys(of: "a proposed explanation that was declined") { keys in
            let because = keys.required("because", .string)
            let on = keys.required("on", .day)
            let by = keys.required("by", .string)
            guard let because, let on, let by else { return nil }
            return .declined(because: because, on: on, by: by)
        }
    }
}

extension TheoryProposal {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("on", on)
        keys.add("from") { inner in
            inner.add("file", origin.file)
            inner.add("table", origin.table)
            inner.add("row", origin.row)
        }
        if let edit {
            keys.add("edit") { inner in
                inner.add("configuration", edit.configuration)
                inner.add("revision", edit.revision)
                inner.add("says", edit.says.map(\.rawValue))
            }
        }
        keys.add("label", label)
        keys.add("title", title)
        keys.add("for-whom", forWhom)
        keys.add("intervention", intervention)
        keys.add("parts", parts) { part, inner in
            inner.add("role", part.role)
            inner.add("text", part.text)
            inner.add("link", part.link)
        }
        keys.add("note", note)
        keys.add("quotes", quotes) { quote, inner in
            inner.add("text", quote.text)
            inner.add("source", quote.source)
        }
        writeState(&keys)
    }

    private func writeState(_ keys: inout YamlKeys) {
        switch state {
        case .waiting: break
        case .taken(let into, let on, let by):
            keys.add("taken") { inner in
                inner.add("into", into)
                inner.add("on", on)
                inner.add("by", by)
            }
        case .declined(let because, let on, let by):
            keys.add("declined") { inner in
                inner.add("because", because)
                inner.add("on", on)
                inner.add("by", by)
            }
        }
    }
}
