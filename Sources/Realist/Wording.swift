/// A language of a study: a two- or three-letter code such as `en` or `cy`.
public struct Language: Hashable, Comparable, Sendable, CustomStringConvertible {
    public let code: String

    public init?(_ code: String) {
        guard (2...3).contains(code.utf8.count), code.utf8.allSatisfy({ (97...122).contains($0) }) else {
            return nil
        }
        self.code = code
    }

    public static let english = Language(known: "en")

    private init(known code: String) { self.code = code }

    public var description: String { code }
    public static func < (left: Language, right: Language) -> Bool { left.code < right.code }
}

/// A text in the study's first language, and in the others as far as it was translated.
public struct Wording: Hashable, Sendable, ExpressibleByStringLiteral {
    /// In the study's first language.
    public var text: String
    public var translations: [Language: String]

    public init(_ text: String, translations: [Language: String] = [:]) {
        self.text = text
        self.translations = translations
    }

    public init(stringLiteral value: String) { self.init(value) }

    /// The translation, or the first language's text when there is none.
    public func text(in language: Language) -> String {
        translations.isEmpty ? text : translations[language] ?? text
    }
}
