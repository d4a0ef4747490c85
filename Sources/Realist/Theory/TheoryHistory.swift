/// The programme theory as it stood on a day, under a name.
public struct Snapshot: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Snapshot>

    public let id: ID
    public var title: Wording
    public var kind: Kind
    public var on: Day
    public var note: Wording?
    /// Which revision of each configuration belongs to it.
    public var configurations: [Configuration.ID: Int]

    public init(
        id: ID, title: Wording, kind: Kind, on: Day, note: Wording? = nil,
        configurations: [Configuration.ID: Int] = [:]
    ) {
        self.id = id
        self.title = title
        self.kind = kind
        self.on = on
        self.note = note
        self.configurations = configurations
    }

    public enum Kind: String, CaseIterable, Sendable {
        case initial, refined
    }
}

/// Why the theory changed: one reason may serve many revisions of one meeting.
public struct TheoryChange: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<TheoryChange>

    public let id: ID
    public var on: Day
    public var reason: Wording
    public var trigger: Trigger
    public var meeting: Workshop.ID?
    public var passages: [Excerpt.ID]
    public var note: Wording?

    public init(
        id: ID, on: Day, reason: Wording, trigger: Trigger, meeting: Workshop.ID? = nil,
        passages: [Excerpt.ID] = [], note: Wording? = nil
    ) {
        self.id = id
        self.on = on
        self.reason = reason
        self.trigger = trigger
        self.meeting = meeting
        self.passages = passages
        self.note = note
    }

    public enum Trigger: String, CaseIterable, Sendable {
        case meeting, passage, data
    }
}

/// Where configurations came from: merged into one, split, or added.
public struct Lineage: Equatable, Sendable {
    public var kind: Kind
    /// May name configurations that no longer exist. Empty for what was added.
    public var from: [Configuration.ID]
    public var into: [Configuration.ID]
    public var change: TheoryChange.ID

    public init(
        kind: Kind, from: [Configuration.ID], into: [Configuration.ID], change: TheoryChange.ID
    ) {
        self.kind = kind
        self.from = from
        self.into = into
        self.change = change
    }

    public enum Kind: String, CaseIterable, Sendable {
        case merged, split
        /// Written after the first theory, out of no other.
        case added
    }
}

/// An earlier value of a statement or a configuration.
public struct TheoryRevision: Equatable, Sendable {
    public var value: Value
    /// The number that this value had; the present value's number is higher.
    public var number: Int
    /// The day on which it was replaced.
    public var until: Day
    /// Needed after the first snapshot.
    public var change: TheoryChange.ID?

    public init(value: Value, number: Int, until: Day, change: TheoryChange.ID? = nil) {
        self.value = value
        self.number = number
        self.until = until
        self.change = change
    }

    public enum Value: Equatable, Sendable {
        case statement(Statement)
        case configuration(Configuration)
    }
}
