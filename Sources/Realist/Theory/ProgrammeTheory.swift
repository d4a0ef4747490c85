/// The configurations of a study together, how they hang together, and how they came to be what they are.
public struct ProgrammeTheory: Equatable, Sendable {
    public var statements: [Statement]
    public var configurations: [Configuration]
    public var leadsTo: [LeadsTo]
    public var contrasts: [Contrast]
    public var rivals: [Rivalry]
    public var snapshots: [Snapshot]
    public var changes: [TheoryChange]
    public var lineage: [Lineage]
    /// Statements that were split off from others, the earliest first.
    public var statementSplits: [StatementSplit]
    /// Earlier values of statements and configurations.
    public var revisions: [TheoryRevision]

    public init(
        statements: [Statement] = [], configurations: [Configuration] = [], leadsTo: [LeadsTo] = [],
        contrasts: [Contrast] = [], rivals: [Rivalry] = [], snapshots: [Snapshot] = [],
        changes: [TheoryChange] = [], lineage: [Lineage] = [], revisions: [TheoryRevision] = [],
        statementSplits: [StatementSplit] = []
    ) {
        self.statements = statements
        self.configurations = configurations
        self.leadsTo = leadsTo
        self.contrasts = contrasts
        self.rivals = rivals
        self.snapshots = snapshots
        self.changes = changes
        self.lineage = lineage
        self.revisions = revisions
        self.statementSplits = statementSplits
    }
}

/// An outcome that becomes a context because an evaluator says so, with the reason.
public struct LeadsTo: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<LeadsTo>

    public let id: ID
    public var from: Statement.ID
    public var to: Statement.ID
    public var reason: Wording

    public init(id: ID, from: Statement.ID, to: Statement.ID, reason: Wording) {
        self.id = id
        self.from = from
        self.to = to
        self.reason = reason
    }
}

/// Two configurations whose context or resource differs, and so does the outcome: what can go wrong.
public struct Contrast: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Contrast>

    public let id: ID
    public var first: Configuration.ID
    public var second: Configuration.ID
    public var differs: Differs
    public var lesson: Wording

    public init(
        id: ID, first: Configuration.ID, second: Configuration.ID, differs: Differs, lesson: Wording
    ) {
        self.id = id
        self.first = first
        self.second = second
        self.differs = differs
        self.lesson = lesson
    }

    public enum Differs: String, CaseIterable, Sendable {
        case context, resource, both
    }
}

/// Configurations with the same context and outcome but another mechanism: at most one may survive.
public struct Rivalry: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Rivalry>

    public let id: ID
    /// Two or more.
    public var configurations: [Configuration.ID]
    /// The evidence that would tell them apart.
    public var telling: Wording?
    public var survivor: Survivor?

    public init(
        id: ID, configurations: [Configuration.ID], telling: Wording? = nil, survivor: Survivor? = nil
    ) {
        self.id = id
        self.configurations = configurations
        self.telling = telling
        self.survivor = survivor
    }

    public struct Survivor: Equatable, Sendable {
        public var configuration: Configuration.ID
        public var reason: Wording

        public init(configuration: Configuration.ID, reason: Wording) {
            self.configuration = configuration
            self.reason = reason
        }
    }
}
