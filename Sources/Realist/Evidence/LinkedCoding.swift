/// Two or more parts of an explanation that one passage tells together: a dyad (this context, that outcome) or a triad,
/// coded from the passage as it stands and not pieced together from single codes.
///
/// It is no part of the theory: several of them are gathered into a ``TheoryProposal``, which a person takes in or
/// declines. The practice is called linked coding.
///
/// Source: Jackson and Kolla 2012, *American Journal of Evaluation* 33(3):339–349.
public struct LinkedCoding: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<LinkedCoding>

    public let id: ID
    public var excerpt: Excerpt.ID
    /// At least two, each in a role of its own, in the order of the sentence.
    public var parts: [Part]
    /// What the coder thought; empty where nothing was written.
    public var memo: String
    /// Who coded it, as readings name their reader.
    public var coder: String
    public var on: Day
    /// Proposals that it was gathered into, the earliest first. One may be deleted by now: it is still named.
    public var gathered: [TheoryProposal.ID]

    public init(
        id: ID, excerpt: Excerpt.ID, parts: [Part], memo: String = "", coder: String, on: Day,
        gathered: [TheoryProposal.ID] = []
    ) {
        self.id = id
        self.excerpt = excerpt
        self.parts = parts
        self.memo = memo
        self.coder = coder
        self.on = on
        self.gathered = gathered
    }

    /// What the passage tells of one part.
    public struct Part: Equatable, Sendable {
        public var role: Configuration.Part
        /// As this passage tells it.
        public var text: String
        /// The statement that it is told of, where there is one. That may be gone by now: the text is still there.
        public var statement: Statement.ID?

        public init(_ role: Configuration.Part, _ text: String, statement: Statement.ID? = nil) {
            self.role = role
            self.text = text
            self.statement = statement
        }
    }

    /// What it takes to tell how parts hang together.
    public static let fewestParts = 2

    public func part(_ role: Configuration.Part) -> Part? { parts.first { $0.role == role } }

    /// The parts and links of an explanation that it speaks for: each link of which it tells both ends, and each part that
    /// is the end of none of those.
    public var tells: [Reading.Part] {
        let roles = Set(parts.map(\.role))
        let links = Reading.Part.Between.allCases.filter { roles.isSuperset(of: $0.ends) }
        let linked = Set(links.flatMap(\.ends))
        return links.map { .link($0) }
            + Configuration.Part.allCases.filter { roles.contains($0) && !linked.contains($0) }.map {
                .part($0)
            }
    }

    /// The readings that it becomes once the explanation that it was gathered into is part of the theory: support of what it
    /// tells, as far as the explanation has these parts.
    ///
    /// - Parameters:
    ///   - configuration: as it was taken in.
    ///   - reader: who took it in.
    ///   - day: on which it was.
    ///   - memo: of each of them.
    /// - Returns: none where the explanation has none of its parts.
    public func readings(
        of configuration: Configuration, reader: String, on day: Day, memo: String
    ) -> [Reading] {
        let missing = Set(configuration.missingParts)
        return LinkedCoding(
            id: id, excerpt: excerpt, parts: parts.filter { !missing.contains($0.role) }, coder: coder, on: on
        ).tells.map {
            Reading(
                excerpt: excerpt, configuration: configuration.id, part: $0, stance: .supports, memo: memo,
                reader: reader, on: day)
        }
    }
}

extension Reading.Part.Between {
    /// The two parts that it joins.
    public var ends: [Configuration.Part] {
        switch self {
        case .contextResource: [.context, .resource]
        case .resourceReasoning: [.resource, .reasoning]
        case .reasoningOutcome: [.reasoning, .outcome]
        case .contextOutcome: [.context, .outcome]
        }
    }
}
