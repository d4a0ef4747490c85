/// A context–mechanism–outcome configuration (CMOC): in this *context*, a programme's *resource* changes
/// people's *reasoning*, and that gives this *outcome*.
///
/// It links statements in roles: the role belongs to the link, not to the statement, so that one statement
/// may be an outcome here and a context there. Incomplete configurations are allowed and shown as such.
///
/// Source of the two halves of a mechanism: Dalkin and others 2015, *Implementation Science* 10:49.
public struct Configuration: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Configuration>

    public let id: ID
    /// Short and unique in the study: `I3`.
    public var label: String
    public var title: Wording
    public var stage: Stage.ID
    public var forWhom: Wording?
    public var intervention: Wording?
    public var context: [ContextLink]
    public var resource: [ResourceLink]
    public var reasoning: [ReasoningLink]
    public var outcome: [OutcomeLink]
    /// Why it both helps and hinders; `nil` when the outcomes tell.
    public var mixed: Wording?
    public var transfer: TransferNote?
    /// Substantive theory behind it.
    public var backing: [Reference.ID]
    public var note: Wording?
    /// From 1; earlier values are ``TheoryRevision``s.
    public var revision: Int
    /// Since when it is put aside: kept with all that was said of it, and no part of the theory that is worked on and
    /// published.
    public var archived: Day?

    public init(
        id: ID, label: String, title: Wording, stage: Stage.ID, forWhom: Wording? = nil,
        intervention: Wording? = nil, context: [ContextLink] = [], resource: [ResourceLink] = [],
        reasoning: [ReasoningLink] = [], outcome: [OutcomeLink] = [], mixed: Wording? = nil,
        transfer: TransferNote? = nil, backing: [Reference.ID] = [], note: Wording? = nil,
        revision: Int = 1, archived: Day? = nil
    ) {
        self.id = id
        self.label = label
        self.title = title
        self.stage = stage
        self.forWhom = forWhom
        self.intervention = intervention
        self.context = context
        self.resource = resource
        self.reasoning = reasoning
        self.outcome = outcome
        self.mixed = mixed
        self.transfer = transfer
        self.backing = backing
        self.note = note
        self.revision = revision
        self.archived = archived
    }

    /// Does it help or hinder? Follows from the outcomes, or is mixed.
    public var direction: Direction {
        if mixed != nil { return .mixed }
        let values = Set(outcome.map(\.value))
        if values.contains(.wanted) && values.contains(.unwanted) { return .mixed }
        if values.contains(.wanted) { return .helps }
        if values.contains(.unwanted) { return .hinders }
        return .open
    }

    public enum Direction: String, CaseIterable, Sendable {
        case helps, hinders, mixed
        /// No outcome, or only neutral ones.
        case open
    }

    /// The parts that nothing is known of yet, in the order of the sentence.
    public var missingParts: [Part] {
        var parts: [Part] = []
        if context.isEmpty { parts.append(.context) }
        if resource.isEmpty { parts.append(.resource) }
        if reasoning.isEmpty { parts.append(.reasoning) }
        if outcome.isEmpty { parts.append(.outcome) }
        return parts
    }

    /// A part of a configuration.
    public enum Part: String, CaseIterable, Sendable {
        case context, resource, reasoning, outcome
    }
}
