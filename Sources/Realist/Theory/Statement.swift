/// One claim about a setting or its people: "talks stay confidential". The bricks of theory.
public struct Statement: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Statement>

    public let id: ID
    /// Present tense, no full stop.
    public var text: Wording
    public var level: Level
    /// Statements that this one is an instance of: "accepts feedback" is one form of "some insight".
    public var broader: [ID]
    /// How a site is asked about it.
    public var question: Wording?
    /// Identifiers of statements that were merged into this one.
    public var aliases: [ID]
    public var note: Wording?

    public init(
        id: ID, text: Wording, level: Level, broader: [ID] = [], question: Wording? = nil,
        aliases: [ID] = [], note: Wording? = nil
    ) {
        self.id = id
        self.text = text
        self.level = level
        self.broader = broader
        self.question = question
        self.aliases = aliases
        self.note = note
    }

    /// Whose setting the claim is about, from the nearest to the widest.
    public enum Level: String, CaseIterable, Sendable {
        case person, relationship, team, organisation
        case widerSystem = "wider-system"

        /// Answered by how many people it is true of, not by whether it holds at a place.
        public var isOfPeople: Bool {
            switch self {
            case .person, .relationship: true
            case .team, .organisation, .widerSystem: false
            }
        }
    }
}
