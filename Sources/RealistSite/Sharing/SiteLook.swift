public import Realist
public import RealistPages

/// How a site looks, and the languages that it speaks.
public struct SiteLook: Sendable {
    /// The first one's pages stand at the site's top, those of the others in folders of their own; never empty.
    public let tongues: [Tongue]
    /// Languages of the study in which nothing is published.
    public let waiting: [Waiting]

    /// A language, and templates with its words.
    public struct Tongue: Sendable {
        public let language: Language
        public let theme: PageTheme
        /// Somebody who is named has read the words; those in English came first.
        public let isReviewed: Bool

        public init(_ language: Language, _ theme: PageTheme, isReviewed: Bool = true) {
            self.language = language
            self.theme = theme
            self.isReviewed = isReviewed
        }
    }

    /// A language whose pages wait.
    public struct Waiting: Equatable, Sendable {
        public let language: Language
        /// What its speakers call it.
        public let name: String
        public let reason: Reason

        public enum Reason: Equatable, Sendable {
            /// Neither the program nor the theme has words of this language.
            case noWords
            /// Nobody is named who has read them, or no day on which.
            case noReviewer
        }
    }

    init(_ tongues: [Tongue], waiting: [Waiting] = []) {
        precondition(!tongues.isEmpty, "a site speaks a language")
        self.tongues = tongues
        self.waiting = waiting
    }

    /// A site of one language.
    public init(_ theme: PageTheme, language: Language) { self.init([Tongue(language, theme)]) }

    /// Styles and scripts, which are the same in all languages.
    public var theme: PageTheme { tongues[0].theme }
    public var first: Language { tongues[0].language }

    /// As pages name them.
    public var languages: [SiteLanguage] {
        tongues.map { tongue in
            let name = tongue.theme.words.languageName
            return SiteLanguage(
                tongue.language, name: name ?? tongue.language.code, isReviewed: tongue.isReviewed)
        }
    }
}
