public import Realist

// The values of WrittenValue under their own names, so that a reading says `.text`, `.day`, `.choice`.

extension YamlShape where Value == String {
    /// A text that is the same in every language. Unquoted words such as `no` are texts here.
    public static var string: Self { .value(.string) }
    public static func oneOf(_ words: [String]) -> Self { .value(.oneOf(words)) }
}

extension YamlShape where Value: CaseIterable & RawRepresentable, Value.RawValue == String {
    public static var choice: Self { .value(.choice) }
}

extension YamlShape where Value == Int {
    public static func integer(in range: ClosedRange<Int> = -1_000_000_000...1_000_000_000) -> Self {
        .value(.integer(in: range))
    }
}

extension YamlShape where Value == Double {
    public static var number: Self { .value(.number) }
}

extension YamlShape where Value == Bool {
    public static var flag: Self { .value(.flag) }
}

extension YamlShape where Value == Day {
    public static var day: Self { .value(.day) }
}

extension YamlShape where Value == RoughDate {
    public static var roughDate: Self { .value(.roughDate) }
}

extension YamlShape where Value == CalendarMonth {
    public static var month: Self { .value(.month) }
}

extension YamlShape where Value == Language {
    public static var language: Self { .value(.language) }
}

extension YamlShape {
    /// See ``WrittenValue/newId(_:)``.
    public static func newId<Kind>(_ noun: String) -> Self where Value == Identifier<Kind> {
        .value(.newId(noun))
    }

    /// See ``WrittenValue/id(of:)``.
    public static func id<Kind>(of noun: String) -> Self where Value == Identifier<Kind> {
        .value(.id(of: noun))
    }

    public static func identifier<Kind>() -> Self where Value == Identifier<Kind> {
        .value(.identifier())
    }
}

extension YamlShape where Value == Wording {
    /// One text in the study's first language, or `{en: …, cy: …}` with the first language among them.
    public static var text: Self {
        Self { node, name, findings in
            guard case .map(let entries) = node.content else {
                return YamlShape<String>.string.read(node, name, &findings).map { Wording($0) }
            }
            var texts: [Language: String] = [:]
            for entry in entries {
                let language = WrittenValue.language(of: findings).read(
                    entry.key, name: "\(name)", at: findings.place(of: entry), &findings)
                let text = YamlShape<String>.string.read(entry.value, YamlName(key: entry.key), &findings)
                if let language, let text { texts[language] = text }
            }
            let isWhole = texts.count == entries.count
            guard let first = texts.removeValue(forKey: findings.firstLanguage) else {
                let hasKey = entries.contains { $0.key == findings.firstLanguage.code }
                if !hasKey {
                    let place = findings.place(of: node)
                    findings.add(
                        EntryProblem.noFirstLanguage(
                            name: name, language: findings.firstLanguage, at: place))
                }
                return nil
            }
            return isWhole ? Wording(first, translations: texts) : nil
        }
    }
}

extension WrittenValue where Value == Language {
    /// One of the study's languages.
    static func language(of findings: Findings) -> Self {
        let languages = findings.languages
        return Self { text in
            guard let language = Language(text) else { return .failure(.notLanguage) }
            if let languages, !languages.contains(language) {
                return .failure(.notOneOf(languages.map(\.code), suggestion: nil))
            }
            return .success(language)
        }
    }
}
