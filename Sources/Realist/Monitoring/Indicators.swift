/// The indicators of a study, the organisations that figures come from beside its sites, and the groups of staff.
///
/// The figures themselves are no part of it; see ``Observation``.
public struct Indicators: Equatable, Sendable {
    public var organisations: [Organisation]
    public var groups: [StaffGroup]
    public var definitions: [Indicator]

    public init(
        organisations: [Organisation] = [], groups: [StaffGroup] = [], definitions: [Indicator] = []
    ) {
        self.organisations = organisations
        self.groups = groups
        self.definitions = definitions
    }

    public var isEmpty: Bool { self == Indicators() }

    public subscript(id: Indicator.ID) -> Indicator? { definitions.first { $0.id == id } }
}

/// A body that figures come from and that is no site of the study: a trust, a commissioning group, several together.
public struct Organisation: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Organisation>

    public let id: ID
    public var title: Wording
    public var note: Wording?

    public init(id: ID, title: Wording, note: Wording? = nil) {
        self.id = id
        self.title = title
        self.note = note
    }
}

/// A group of staff that figures are told of, as the records that they come from have it.
public struct StaffGroup: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<StaffGroup>

    public let id: ID
    public var title: Wording
    public var note: Wording?

    public init(id: ID, title: Wording, note: Wording? = nil) {
        self.id = id
        self.title = title
        self.note = note
    }
}
