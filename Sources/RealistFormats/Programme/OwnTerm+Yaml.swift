import Realist

extension YamlShape where Value == OwnTerm {
    static var ownTerm: Self {
        .keys(of: "a term of the study's own") { keys in
            let id: OwnTerm.ID? = keys.required("id", .newId("own term"))
            let framework: OwnTerm.Framework? = keys.required("vocabulary", .choice)
            let field = keys.required("field", .oneOf(FrameField.extensible.map(\.rawValue)))
                .flatMap { FrameField(rawValue: $0) }
            let title = keys.required("title", .text)
            let terms = framework.flatMap { framework in
                keys.findings.vocabularies.first { $0.id.text == framework.rawValue }
            }
            let codes = field.flatMap { field in terms?.terms(filling: field.rawValue).map(\.id.text) }
            let parent = keys.optional("parent", codes.map { YamlShape<String>.oneOf($0) } ?? .string)
            let note = keys.optional("note", .text)
            guard let id, let framework, let field, let title else { return nil }
            if codes?.contains(id.text) == true {
                keys.findings.add(
                    StudyProblem.termTaken(id: id.text, field: field.rawValue, at: keys.location(of: "id")))
            }
            return OwnTerm(
                id: id, framework: framework, field: field, title: title, parent: parent, note: note)
        }
    }
}

extension YamlShape where Value == ChangeTheme {
    static var changeTheme: Self {
        .keys(of: "a theme of changes") { keys in
            let id: ChangeTheme.ID? = keys.required("id", .newId("theme of changes"))
            let title = keys.required("title", .text)
            let note = keys.optional("note", .text)
            guard let id, let title else { return nil }
            return ChangeTheme(id: id, title: title, note: note)
        }
    }
}

extension OwnTerm {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("vocabulary", framework)
        keys.add("field", field)
        keys.add("title", title)
        keys.add("parent", parent)
        keys.add("note", note)
    }
}

extension ChangeTheme {
    func write(_ keys: inout YamlKeys) {
        keys.add("id", id)
        keys.add("title", title)
        keys.add("note", note)
    }
}
