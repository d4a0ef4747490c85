public import Realist

/// Reads `toolkit/vocabularies/answer-words.yaml`; see `docs/vocabularies.md`.
public enum AnswerWordsFile {
    /// - Throws: everything that is wrong with it.
    public static func read(_ bytes: [UInt8], file: String) throws(Problems) -> [AnswerWords] {
        try Yaml.read(bytes, shape, file: file)
    }

    private static var shape: YamlShape<[AnswerWords]> {
        .keys(of: "a file of answer words") { file in
            let name = file.required("vocabulary", .oneOf(["answer-words"]))
            _ = file.required("title", .string)
            _ = file.optional("source", .string)
            let sets = file.required("sets", .list(of: set))
            return name == nil ? nil : sets
        }
    }

    private static var set: YamlShape<AnswerWords> {
        .keys(of: "a set of answer words") { keys in
            let id: Identifier<AnswerWords>? = keys.required("id", .newId("set of answer words"))
            let language = keys.required("language", .language)
            let words = keys.required("words", .list(of: .string))
            guard let id, let language, let words else { return nil }
            return AnswerWords(id: id, language: language, words: words)
        }
    }
}
