/// A meeting of one or several networks, told by roles and counts and never by names.
public struct NetworkEvent: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<NetworkEvent>

    public let id: ID
    public var title: Wording
    public var on: Day
    /// None: open to all.
    public var networks: [Network.ID]
    public var kind: ListedOrOwn<Kind>
    public var place: Place
    /// Whether there was a separate room for extra support; `nil` where nobody has said.
    public var supportRoom: Bool?
    /// People of each role.
    public var attendance: [Role.ID: Int]
    public var cameOfIt: [Wording]
    public var materials: [Material.ID]
    /// Explanations that it bears on.
    public var configurations: [Configuration.ID]
    public var note: Wording?

    public init(
        id: ID, title: Wording, on: Day, networks: [Network.ID] = [], kind: ListedOrOwn<Kind>, place: Place,
        supportRoom: Bool? = nil, attendance: [Role.ID: Int] = [:], cameOfIt: [Wording] = [],
        materials: [Material.ID] = [], configurations: [Configuration.ID] = [], note: Wording? = nil
    ) {
        self.id = id
        self.title = title
        self.on = on
        self.networks = networks
        self.kind = kind
        self.place = place
        self.supportRoom = supportRoom
        self.attendance = attendance
        self.cameOfIt = cameOfIt
        self.materials = materials
        self.configurations = configurations
        self.note = note
    }

    public enum Kind: String, CaseIterable, Sendable {
        /// Whoever comes sets the agenda (Owen 2008, *Open Space Technology*).
        case openSpace = "open-space"
        /// Small ways to let everybody speak (Lipmanowicz & McCandless 2013, *The Surprising Power of Liberating
        /// Structures*).
        case liberatingStructure = "liberating-structure"
        case talk, discussion, workshop, training
        case dropIn = "drop-in"
        case social, meeting
    }

    public enum Place: String, CaseIterable, Sendable {
        case virtual
        case inPerson = "in-person"
        /// Some in a room, some on a screen.
        case both
    }
}
