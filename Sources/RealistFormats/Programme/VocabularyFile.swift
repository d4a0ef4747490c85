public import Realist

/// A file of `toolkit/vocabularies/`; docs/vocabularies.md has every key.
public enum VocabularyFile {
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - file: its name, as messages should name it.
    /// - Returns: the list.
    /// - Throws: everything that is wrong with it.
    public static func read(_ bytes: [UInt8], file: String) throws(Problems) -> Vocabulary {
        try Yaml.read(bytes, .vocabulary, file: file)
    }
}

extension YamlShape where Value == Vocabulary {
    fileprivate static var vocabulary: Self {
        .keys(of: "the vocabulary") { keys in
            let id: Vocabulary.ID? = keys.required("vocabulary", .identifier())
            let title = keys.required("title", .string)
            let source = keys.required("source", .string)
            let groups = keys.requiredList("groups", of: .vocabularyGroup)
            guard let id, let title, let source else { return nil }
            return Vocabulary(id: id, title: title, source: source, groups: groups)
        }
    }
}

extension YamlShape where Value == Vocabulary.Group {
    fileprivate static var vocabularyGroup: Self {
        .keys(of: "a group") { keys in
            let id: Vocabulary.Group.ID? = keys.required("id", .newId("group"))
            let title = keys.required("title", .string)
            let field = keys.optional("field", .string)
            // Two groups that fill one field share its terms; elsewhere a term belongs to its file.
            let noun = field.map { "term of \($0)" } ?? "term"
            let terms = keys.requiredList("terms", of: .vocabularyTerm(noun))
            guard let id, let title else { return nil }
            return Vocabulary.Group(id: id, title: title, field: field, terms: terms)
        }
    }
}

extension YamlShape where Value == Vocabulary.Term {
    fileprivate static func vocabularyTerm(_ noun: String) -> Self {
        .keys(of: "a term") { keys in
            let id: Vocabulary.Term.ID? = keys.required("id", .newId(noun))
            let title = keys.required("title", .string)
            let plain = keys.required("plain", .string)
            let also = keys.list("also", of: .string)
            guard let id, let title, let plain else { return nil }
            return Vocabulary.Term(id: id, title: title, plain: plain, also: also)
        }
    }
}
