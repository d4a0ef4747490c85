/// How much stands behind the entries of a codebook.
public struct CodeCounts: Equatable, Sendable {
    /// Of one entry: each passage and each person counted once, however often and by however many it was coded.
    public struct Count: Equatable, Sendable {
        public var passages: Int
        /// Different people: participants, not mentions.
        public var people: Int

        public init(passages: Int = 0, people: Int = 0) {
            self.passages = passages
            self.people = people
        }
    }

    public private(set) var codes: [Code.ID: Count] = [:]
    /// A passage under two codes of a theme is one.
    public private(set) var themes: [Theme.ID: Count] = [:]
    public private(set) var dimensions: [Dimension.ID: Count] = [:]

    /// One coding, in which passage and person are numbers of their own; `person` is `nil` where nobody in particular speaks.
    public typealias Coded = (code: String, passage: Int, person: Int?)

    /// - Parameters:
    ///   - codebook: what is counted; of an entry without codings there is no count, or 0.
    ///   - next: gives one coding after another, in any order, and `nil` behind the last one. A coding with a code that
    ///     is not in the codebook is left out.
    /// - Throws: what `next` throws.
    public init<Failure: Error>(
        _ codebook: Codebook, _ next: () throws(Failure) -> Coded?
    ) throws(Failure) {
        let places = Dictionary(
            codebook.codes.enumerated().map { ($0.element.id.text, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var behind = codebook.codes.map { _ in Behind() }
        while let coding = try next() {
            guard let place = places[coding.code] else { continue }
            behind[place].passages.insert(coding.passage)
            if let person = coding.person { behind[place].people.insert(person) }
        }
        var themes: [Theme.ID: Behind] = [:]
        for (code, behind) in zip(codebook.codes, behind) {
            codes[code.id] = behind.count
            for theme in code.themes { themes[theme, default: Behind()].add(behind) }
        }
        self.themes = themes.mapValues(\.count)
        var dimensions: [Dimension.ID: Behind] = [:]
        for theme in codebook.themes {
            guard let dimension = theme.dimension, let behind = themes[theme.id] else { continue }
            dimensions[dimension, default: Behind()].add(behind)
        }
        self.dimensions = dimensions.mapValues(\.count)
    }

    private struct Behind {
        var passages: Set<Int> = []
        var people: Set<Int> = []

        mutating func add(_ other: Behind) {
            passages.formUnion(other.passages)
            people.formUnion(other.people)
        }

        var count: Count { Count(passages: passages.count, people: people.count) }
    }
}
