/// A text that the evaluators wrote for a page of the published site: nothing of the study, and published as it is.
///
/// What it says is theirs. No figure in it is protected and no name in it was asked for, so it does not come out of a
/// ``Publication`` and goes nowhere but onto its own page.
public struct OwnText: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<OwnText>

    /// Also the name of its page.
    public let id: ID
    public let place: Place
    /// Smaller numbers stand first; those without one last, by their names.
    public let order: Int?
    /// In the study's first language.
    public let first: Version
    public let translations: [Language: Version]

    /// Where a reader meets it. Every page of one's own is listed with all pages and found by the search.
    public enum Place: String, CaseIterable, Sendable {
        /// In the navigation at the head of every page, and on the first page.
        case top
        /// In a list on the first page.
        case home
        /// At the foot of every page.
        case foot
        /// Where another page leads to it.
        case linked
    }

    /// The text in one language, as somebody typed it.
    public struct Version: Equatable, Sendable {
        public let title: String
        /// For the navigation, where the title is long.
        public let short: String?
        public let summary: String?
        /// In Markdown.
        public let text: String
        /// In which file it stands, and where in it the text begins.
        public let start: Location

        public init(
            title: String, short: String? = nil, summary: String? = nil, text: String, start: Location
        ) {
            self.title = title
            self.short = short
            self.summary = summary
            self.text = text
            self.start = start
        }

        /// - Parameter offset: bytes from the text's beginning.
        /// - Returns: the line of the file on which it lies.
        public func location(at offset: Int) -> Location {
            let lines = text.utf8.prefix(offset).count { $0 == UInt8(ascii: "\n") }
            return Location(file: start.file, line: start.line + lines)
        }
    }

    public init(
        id: ID, place: Place = .home, order: Int? = nil, first: Version,
        translations: [Language: Version] = [:]
    ) {
        self.id = id
        self.place = place
        self.order = order
        self.first = first
        self.translations = translations
    }

    public func version(in language: Language) -> Version { translations[language] ?? first }

    public var title: Wording { wording(\.title) ?? "" }
    public var summary: Wording? { wording(\.summary) }
    /// As the navigation has it.
    public var shortTitle: Wording {
        Wording(
            first.short ?? first.title, translations: translations.mapValues { $0.short ?? $0.title })
    }

    private func wording(_ part: (Version) -> String?) -> Wording? {
        part(first).map { Wording($0, translations: translations.compactMapValues(part)) }
    }

    /// In the order in which pages are listed.
    public static func isBefore(_ left: OwnText, _ right: OwnText) -> Bool {
        let (one, other) = (left.order ?? Int.max, right.order ?? Int.max)
        return one == other ? left.id < right.id : one < other
    }
}
