/// What the map of a programme theory shows: explanations in columns by stage, ripples between them, and the
/// pairs that are held against each other. All words come in; nothing is chosen here.
public struct TheoryMap: Equatable, Sendable {
    public var stages: [Stage]
    public var ripples: [Ripple]
    public var pairs: [Pair]

    public init(stages: [Stage], ripples: [Ripple], pairs: [Pair]) {
        self.stages = stages
        self.ripples = ripples
        self.pairs = pairs
    }

    public struct Stage: Equatable, Sendable {
        public var title: String
        public var cards: [Card]

        public init(title: String, cards: [Card]) {
            self.title = title
            self.cards = cards
        }
    }

    public struct Card: Equatable, Sendable {
        /// Unique on the map.
        public var id: String
        /// Where the card leads.
        public var address: String
        /// "I5, helps"
        public var heading: String
        public var title: String
        public var direction: Direction

        public init(id: String, address: String, heading: String, title: String, direction: Direction) {
            self.id = id
            self.address = address
            self.heading = heading
            self.title = title
            self.direction = direction
        }
    }

    public enum Direction: Sendable {
        case helps, hinders, mixed, open
    }

    public struct Ripple: Hashable, Sendable {
        public var from: String
        public var to: String
        /// An evaluator wrote the link; drawn in long dashes.
        public var isWritten: Bool

        public init(from: String, to: String, isWritten: Bool) {
            self.from = from
            self.to = to
            self.isWritten = isWritten
        }
    }

    /// A contrast or a rivalry, with the word that says which.
    public struct Pair: Equatable, Sendable {
        public var first: String
        public var second: String
        public var word: String

        public init(first: String, second: String, word: String) {
            self.first = first
            self.second = second
            self.word = word
        }
    }
}

extension TheoryMap {
    /// The map for wide windows.
    ///
    /// - Parameters:
    ///   - title: what the picture shows, for those who cannot see it.
    ///   - id: of the title element, unique on the page.
    /// - Returns: an `svg` element of class `map wide`, everything in it escaped.
    public func wide(title: String, id: String) -> String {
        WideMap(self).drawn(title: title, id: id)
    }

    /// The same where it shares the width with a margin: for three columns.
    func beside(title: String, id: String) -> String {
        WideMap(self, measures: .beside).drawn(title: title, id: id)
    }

    /// The same for narrow windows and paper, of class `map tall`.
    public func tall(title: String, id: String) -> String {
        TallMap(self).drawn(title: title, id: id)
    }
}
