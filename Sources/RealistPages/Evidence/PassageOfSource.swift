public import Realist

/// A passage with its source, as the store has it, for pages.
public struct PassageOfSource: Equatable, Sendable {
    public let excerpt: Excerpt
    public let source: Source
    public let readings: [Reading]
    /// By the name that a reading has for them; whoever is not here is told by that name.
    public var readers: [String: Reader] = [:]
    /// Where it stands among the passages of its source; `nil` where that is not asked.
    public var place: Place?
    /// What its speakers said against the use of their words.
    public var consent: SpokenConsent?
    /// Who changed a reading that is not theirs, and when: by the place of the reading.
    public var changed: [Int: Changed] = [:]

    public init(excerpt: Excerpt, source: Source, readings: [Reading]) {
        self.excerpt = excerpt
        self.source = source
        self.readings = readings
    }

    /// Whoever read a passage, as seen by whoever looks at the page.
    public struct Reader: Equatable, Sendable {
        /// "you", "Eva Lind"
        public let name: String
        public let standing: Standing

        /// What somebody else may do with their readings: those of a colleague are the colleague's alone.
        public enum Standing: Sendable {
            case oneself, colleague
            /// Without an account here: whoever was brought in with the readings.
            case outside
        }

        public init(_ name: String, _ standing: Standing) {
            self.name = name
            self.standing = standing
        }
    }

    /// A passage among those of its source, in the order of the text.
    public struct Place: Equatable, Sendable {
        /// From 1.
        public let number: Int
        public let before: Excerpt.ID?
        public let after: Excerpt.ID?

        public init(number: Int, before: Excerpt.ID?, after: Excerpt.ID?) {
            self.number = number
            self.before = before
            self.after = after
        }
    }

    /// Who changed a reading last.
    public struct Changed: Equatable, Sendable {
        public let by: String
        public let on: Day?

        public init(by: String, on: Day?) {
            self.by = by
            self.on = on
        }
    }
}
