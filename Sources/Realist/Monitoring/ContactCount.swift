/// How often the members of a network were in contact in a month, in one way. There may be very many, so they are no field
/// of a study: they come as a sequence from the study file or a bundle.
public struct ContactCount: Equatable, Sendable {
    public var month: CalendarMonth
    public var network: Network.ID
    public var type: ContactType.ID
    public var contacts: Int
    /// How many members had at least one; `nil` where only contacts were counted.
    public var people: Int?
    public var note: String?
    /// A role or initials.
    public var recordedBy: String
    public var recordedOn: Day

    public init(
        month: CalendarMonth, network: Network.ID, type: ContactType.ID, contacts: Int, people: Int? = nil,
        note: String? = nil, recordedBy: String, recordedOn: Day
    ) {
        self.month = month
        self.network = network
        self.type = type
        self.contacts = contacts
        self.people = people
        self.note = note
        self.recordedBy = recordedBy
        self.recordedOn = recordedOn
    }

    /// More is a slip of the pen.
    public static let most = 10_000_000

    public var logged: LoggedMonth { LoggedMonth(network: network, month: month) }

    /// By month, network and type: the order of the bundle's table.
    public static func precedes(_ left: ContactCount, _ right: ContactCount) -> Bool {
        (left.month, left.network, left.type) < (right.month, right.network, right.type)
    }
}

/// A month of which a network has counted its contacts, be it in one way.
public struct LoggedMonth: Hashable, Sendable {
    public let network: Network.ID
    public let month: CalendarMonth

    public init(network: Network.ID, month: CalendarMonth) {
        self.network = network
        self.month = month
    }
}
