public import Realist

/// The words that people use in tables of a programme theory: for columns, and for not knowing.
///
/// They are data, in `toolkit/vocabularies/theory-words.yaml`; see `docs/vocabularies.md`.
public struct TheoryWords: Sendable {
    /// By the plain word.
    var columns: [String: TheoryColumn] = [:]
    /// Cells that say that nobody knows, or that there is nothing to say.
    var unknown: Set<String> = []
    /// What our own tables say behind a part.
    var marks = PartMarks()

    /// The column that a header names; `nil` for one that no word is known of.
    public func column(of header: String) -> TheoryColumn? {
        if let column = TheoryColumn(rawValue: header) { return column }
        for name in ChangeWords.readings(of: header) {
            if let column = columns[name] { return column }
        }
        // `Context 1`, `Outcome 2`: several columns of one role.
        let plain = ChangeWords.plain(header)
        guard let blank = plain.lastIndex(of: " "), Int(plain[plain.index(after: blank)...]) != nil else {
            return nil
        }
        return columns[String(plain[..<blank])].flatMap { $0.isPart ? $0 : nil }
    }

    /// A cell that says which configuration of the study the row edits, or only which of the team's own: the values tell.
    static func isIdentifier(_ header: String) -> Bool {
        ["id", "configuration id", "configuration"].contains(ChangeWords.plain(header))
    }

    func isUnknown(_ text: String) -> Bool {
        text.utf8.count <= 40 && unknown.contains(ChangeWords.plain(text))
    }
}

/// Reads `toolkit/vocabularies/theory-words.yaml`.
public enum TheoryWordsFile {
    /// - Throws: everything that is wrong with it.
    public static func read(_ bytes: [UInt8], file: String) throws(Problems) -> TheoryWords {
        try Yaml.read(bytes, shape, file: file)
    }

    private typealias ByLanguage = [(key: Language, value: [String])]

    private static var shape: YamlShape<TheoryWords> {
        .keys(of: "a file of words for theories") { file in
            let name = file.required("vocabulary", .oneOf(["theory-words"]))
            _ = file.required("title", .string)
            _ = file.optional("source", .string)
            var words = TheoryWords()
            let columns = file.required("columns", .pairs(.theoryColumn, byLanguage)) ?? []
            for (column, languages) in columns {
                for word in languages.flatMap(\.value) {
                    if words.columns.updateValue(column, forKey: ChangeWords.plain(word)) ?? column != column
                    {
                        file.add(ChangeWordsProblem.twice(word, at: file.location(of: "columns")))
                    }
                }
            }
            let unknown = file.required("not-known", byLanguage) ?? []
            words.unknown = Set(unknown.flatMap(\.value).map { ChangeWords.plain($0) })
            for (mark, languages) in file.optional("marks", .pairs(.partMark, byLanguage)) ?? [] {
                words.marks.words[mark] = Dictionary(
                    languages.map { ($0.key, $0.value) }, uniquingKeysWith: { first, _ in first })
            }
            return name == nil ? nil : words
        }
    }

    private static var byLanguage: YamlShape<ByLanguage> { .pairs(.language, .list(of: .string)) }
}

extension WrittenValue where Value == PartMarks.Mark {
    static var partMark: Self {
        Self { text in
            if let mark = PartMarks.Mark(rawValue: text) { return .success(mark) }
            return .failure(.notOneOf(PartMarks.Mark.allCases.map(\.rawValue), suggestion: nil))
        }
    }
}
