import Realist

extension YamlShape where Value == Snapshot {
    static var snapshot: Self {
        .keys(of: "a snapshot") { keys in
            let id: Snapshot.ID? = keys.required("id", .newId("snapshot"))
            let title = keys.required("title", .text)
            let kind: Snapshot.Kind? = keys.required("kind", .choice)
            let on = keys.required("on", .day)
            let note = keys.optional("note", .text)
            // A configuration of an old snapshot may be gone: lineage tells where it went.
            let held = keys.required(
                "configurations",
                .pairs(WrittenValue<Configuration.ID>.identifier(), .integer(in: 1...1_000_000)))
            guard let id, let title, let kind, let on, let held else { return nil }
            return Snapshot(
                id: id, title: title, kind: kind, on: on, note: note,
                configurations: Dictionary(
                    held.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first }))
        }
    }
}

extension YamlShape where Value == TheoryChange {
    static var theoryChange: Self {
        .keys(of: "a change of the theory") { keys in
            let id: TheoryChange.ID? = keys.required("id", .newId("change of the theory"))
            let on = keys.required("on", .day)
            let reason = keys.required("reason", .text)
            let trigger: TheoryChange.Trigger? = keys.required("trigger", .choice)
            let meeting: Workshop.ID? = keys.optional("meeting", .id(of: "workshop"))
            let passages: [Excerpt.ID] = keys.list("passages", of: .id(of: "excerpt"))
            let note = keys.optional("note", .text)
            guard let id, let on, let reason, let trigger else { return nil }
            return TheoryChange(
                id: id, on: on, reason: reason, trigger: trigger, meeting: meeting, passages: passages,
                note: note)
        }
    }
}

extension YamlShape where Value == Lineage {
    static var lineage: Self {
        .keys(of: "a lineage entry") { keys in
            let kind: Lineage.Kind? = keys.required("kind", .choice)
            let from: [Configuration.ID]? = keys.required("from", .list(of: .identifier()))
            let into: [Configuration.ID]? = keys.required("into", .list(of: .identifier()))
            let change: TheoryChange.ID? = keys.required("change", .id(of: "change of the theory"))
            guard let kind, let from, let into, let change else { return nil }
            if kind == .added && !from.isEmpty {
                keys.add(StudyProblem.addedFromOthers(at: keys.location(of: "from")))
            } else if kind != .added && from.isEmpty {
                keys.add(StudyProblem.cameFromNothing(at: keys.location(of: "from")))
            }
            func names(_ ids: [Configuration.ID]) -> String { ids.map(\.text).joined(separator: ", ") }
            let entry = "\(kind.rawValue) from \(names(from)) into \(names(into)) by \(change)"
            keys.findings.declare("lineage entry", entry, at: keys.location)
            return Lineage(kind: kind, from: from, into: into, change: change)
        }
    }
}

extension YamlShape where Value == [TheoryRevision] {
    /// The whole of `revisions/theory.yaml`.
    static var theoryRevisions: Self {
        .keys(of: "the revisions") { keys in
            keys.requiredList("revisions", of: .theoryRevision)
        }
    }
}

extension YamlShape where Value == TheoryRevision {
    private static var theoryRevision: Self {
        .keys(of: "a revision") { keys in
            let kind = keys.required("kind", .oneOf(["statement", "configuration"]))
            let id = keys.required("id", .string)
            let number = keys.required("revision", .integer(in: 1...1_000_000))
            let place = keys.location(of: "revision")
            if let kind, let id, let number {
                keys.findings.declare("revision", "\(kind) \(id) \(number)", at: place)
            }
            let until = keys.required("until", .day)
            let change: TheoryChange.ID? = keys.optional("change", .id(of: "change of the theory"))
            let value: TheoryRevision.Value?
            switch kind {
            case "statement":
                value = keys.required("value", .earlierStatement(id ?? "", at: keys.location(of: "id")))
            case "configuration":
                value = keys.required(
                    "value", .earlierConfiguration(id ?? "", number ?? 1, at: keys.location(of: "id")))
            default:
                _ = keys.has("value")
                value = nil
            }
            guard let number, let until, let value else { return nil }
            keys.findings.mark("revision", at: place)
            return TheoryRevision(value: value, number: number, until: until, change: change)
        }
    }
}

extension YamlShape where Value == TheoryRevision.Value {
    fileprivate static func earlierStatement(_ id: String, at place: Location) -> Self {
        .keys(of: "an earlier statement") { keys in
            let known = Statement.ID(id)
            if known == nil { keys.add(StudyProblem.noIdentifier(id, at: place)) }
            let value = Statement.read(&keys, id: known ?? Identifier(known: "unknown"))
            return known == nil ? nil : value.map { .statement($0) }
        }
    }

    fileprivate static func earlierConfiguration(_ id: String, _ number: Int, at place: Location) -> Self {
        .keys(of: "an earlier configuration") { keys in
            let known = Configuration.ID(id)
            if known == nil { keys.add(StudyProblem.noIdentifier(id, at: place)) }
            let value = Configuration.read(&keys, id: known ?? Identifier(known: "unknown"), revision: number)
            return known == nil ? nil : value.map { .configuration($0) }
        }
    }
}

extension Snapshot {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("kind", kind)
        keys.add("on", on)
        keys.add("note", note)
        let held = configurations.sorted { $0.key < $1.key }
        keys.addAlways(
            "configurations",
            .map(held.map { YamlValue.Entry(key: $0.key.text, value: .plain("\($0.value)")) }))
    }
}

extension TheoryChange {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("on", on)
        keys.add("reason", reason)
        keys.add("trigger", trigger)
        keys.add("meeting", meeting)
        keys.add("passages", passages)
        keys.add("note", note)
    }
}

extension Lineage {
    func write(_ keys: inout YamlKeys) {
        keys.add("kind", kind)
        keys.addAlways("from", .list(from.map { .text($0.text) }))
        keys.addAlways("into", .list(into.map { .text($0.text) }))
        keys.add("change", change)
    }
}

extension TheoryRevision {
    /// By kind, id and number: the order of `revisions/theory.yaml`.
    var order: (String, String, Int) {
        switch value {
        case .statement(let statement): ("statement", statement.id.text, number)
        case .configuration(let configuration): ("configuration", configuration.id.text, number)
        }
    }

    func write(_ keys: inout YamlKeys) {
        keys.add("kind", order.0)
        keys.add("id", order.1)
        keys.add("revision", number)
        keys.add("until", until)
        keys.add("change", change)
        keys.add("value") { inner in
            switch value {
            case .statement(let statement): statement.writeBody(&inner)
            case .configuration(let configuration): configuration.writeBody(&inner)
            }
        }
    }
}
