/// An excerpt held against a configuration: on the whole, on one part, on the link between two, or on a
/// ripple.
public struct Reading: Equatable, Sendable {
    public var excerpt: Excerpt.ID
    public var configuration: Configuration.ID
    public var part: Part
    public var stance: Stance
    public var strength: Grade?
    public var relevance: Grade?
    public var rigour: Grade?
    public var memo: String
    public var reader: String
    public var on: Day?

    public init(
        excerpt: Excerpt.ID, configuration: Configuration.ID, part: Part, stance: Stance,
        strength: Grade? = nil, relevance: Grade? = nil, rigour: Grade? = nil, memo: String = "",
        reader: String, on: Day? = nil
    ) {
        self.excerpt = excerpt
        self.configuration = configuration
        self.part = part
        self.stance = stance
        self.strength = strength
        self.relevance = relevance
        self.rigour = rigour
        self.memo = memo
        self.reader = reader
        self.on = on
    }

    public enum Stance: String, CaseIterable, Sendable {
        case supports, refines, refutes
    }

    public enum Part: Hashable, Sendable {
        case whole
        case part(Configuration.Part)
        case link(Between)
        case ripple(LeadsTo.ID)

        public enum Between: String, CaseIterable, Sendable {
            case contextResource = "context-resource"
            case resourceReasoning = "resource-reasoning"
            case reasoningOutcome = "reasoning-outcome"
            case contextOutcome = "context-outcome"
        }
    }
}

/// How strong, how relevant, how rigorous.
public enum Grade: String, CaseIterable, Comparable, Sendable {
    case weak, moderate, strong

    /// 1 to 3: the dots on a page.
    public var dots: Int {
        switch self {
        case .weak: 1
        case .moderate: 2
        case .strong: 3
        }
    }

    public static func < (left: Grade, right: Grade) -> Bool { left.dots < right.dots }
}
