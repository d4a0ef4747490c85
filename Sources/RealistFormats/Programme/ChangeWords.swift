public import Realist

/// The words that people use in tables of changes: for columns, for values, for not knowing, for months.
///
/// They are data, in `toolkit/vocabularies/change-words.yaml`; see `docs/vocabularies.md`.
public struct ChangeWords: Sendable {
    /// By the plain word.
    var columns: [String: ChangeField] = [:]
    /// By column and plain word: the code. Those of FRAME come from its own file.
    var values: [ChangeField: [String: String]] = [:]
    /// Cells that say that nobody knows, or that there is nothing to say.
    var unknown: Set<String> = []
    var months: [String: Int] = [:]
    /// What stands before a month that is not meant exactly.
    var about: Set<String> = []

    /// The column that a header names; `nil` for one that no word is known of.
    func field(of header: String) -> ChangeField? {
        if let field = ChangeField(rawValue: header) { return field }
        for name in ChangeWords.readings(of: header) {
            if let field = columns[name] { return field }
        }
        return nil
    }

    func isUnknown(_ text: String) -> Bool {
        text.utf8.count <= ChangeWords.longestUnknown && unknown.contains(ChangeWords.plain(text))
    }

    /// Whoever writes more knows something.
    private static let longestUnknown = 40

    /// A word without capitals, kinds of dash, and the signs around it: `Done!` is `done`.
    static func plain(_ text: some StringProtocol) -> String {
        let plain = AnswerWords.plain(text).replacing("_", with: " ")
        let ends: Set<Character> = [".", ":", "!", "?", "*", ",", ";"]
        var word = plain[...]
        while let last = word.last, ends.contains(last) || last == " " { word.removeLast() }
        while let first = word.first, first == "*" || first == " " { word.removeFirst() }
        // A cell of dots or question marks alone is a word of its own.
        return word.isEmpty ? plain : String(word)
    }

    /// A header as it is, and without what stands in brackets: `Cost (£)`.
    static func readings(of header: String) -> [String] {
        let whole = plain(header)
        guard let open = header.firstIndex(of: "("), open > header.startIndex else { return [whole] }
        return [whole, plain(header[..<open])]
    }
}

/// Reads `toolkit/vocabularies/change-words.yaml`.
public enum ChangeWordsFile {
    /// - Throws: everything that is wrong with it.
    public static func read(_ bytes: [UInt8], file: String) throws(Problems) -> ChangeWords {
        try Yaml.read(bytes, shape, file: file)
    }

    private typealias ByLanguage = [(key: Language, value: [String])]

    private static var shape: YamlShape<ChangeWords> {
        .keys(of: "a file of words for changes") { file in
            let name = file.required("vocabulary", .oneOf(["change-words"]))
            _ = file.required("title", .string)
            _ = file.optional("source", .string)
            var words = ChangeWords()
            let columns = file.required("columns", .pairs(.field, byLanguage)) ?? []
            for (field, languages) in columns {
                for word in languages.flatMap(\.value) {
                    if words.columns.updateValue(field, forKey: ChangeWords.plain(word)) != nil {
                        file.add(ChangeWordsProblem.twice(word, at: file.location(of: "columns")))
                    }
                }
            }
            let values = file.required("values", .pairs(.field, .pairs(.string, byLanguage))) ?? []
            for (field, codes) in values {
                for (code, languages) in codes {
                    for word in languages.flatMap(\.value) {
                        let key = ChangeWords.plain(word)
                        if words.values[field, default: [:]].updateValue(code, forKey: key) != nil {
                            file.add(ChangeWordsProblem.twice(word, at: file.location(of: "values")))
                        }
                    }
                }
            }
            let unknown = file.required("not-known", byLanguage) ?? []
            words.unknown = Set(unknown.flatMap(\.value).map { ChangeWords.plain($0) })
            let about = file.required("about", byLanguage) ?? []
            words.about = Set(about.flatMap(\.value).map { ChangeWords.plain($0) })
            let months = file.required("months", .pairs(.language, .list(of: .list(of: .string)))) ?? []
            for (_, names) in months {
                for (index, names) in names.enumerated() {
                    for name in names { words.months[ChangeWords.plain(name)] = index + 1 }
                }
            }
            return name == nil ? nil : words
        }
    }

    private static var byLanguage: YamlShape<ByLanguage> { .pairs(.language, .list(of: .string)) }
}

extension WrittenValue where Value == ChangeField {
    /// The name of a column of changes.
    static var field: Self {
        Self { text in
            if let field = ChangeField(rawValue: text) { return .success(field) }
            return .failure(.notOneOf(ChangeField.allCases.map(\.rawValue), suggestion: nil))
        }
    }
}

/// What can be wrong with the words for changes, besides the YAML.
public enum ChangeWordsProblem: Explained {
    case twice(String, at: Location)

    public var code: String { "change-words.twice" }
    public var location: Location? {
        switch self {
        case .twice(_, let place): place
        }
    }
    public var what: String {
        switch self {
        case .twice(let word, _): "The word \(shown(word)) stands for two things."
        }
    }
    public var remedy: String { "Take one of the two away: a word with two meanings is asked about." }
}
