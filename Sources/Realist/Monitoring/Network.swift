/// A group of people who keep in contact to support each other. It may lie inside another one: a region's networks inside
/// the network of networks.
///
/// Who is in it stands in ``NetworkMembership``, by pseudonyms; where nobody is named, the network says how many there were
/// on a day.
public struct Network: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Network>

    public let id: ID
    public var title: Wording
    /// The network that it is a part of.
    public var within: Network.ID?
    /// What it is for.
    public var purpose: Wording?
    public var site: Site.ID?
    public var since: RoughDate?
    /// When it ended.
    public var until: RoughDate?
    /// A role, never a name.
    public var coordinator: String?
    /// How its members keep in contact, month by month, where the study has chosen that before.
    public var phases: [Phase]
    /// How many members there were, where nobody is named. By day.
    public var counts: [MemberCount]
    public var recruitment: Recruitment
    public var note: Wording?

    public init(
        id: ID, title: Wording, within: Network.ID? = nil, purpose: Wording? = nil, site: Site.ID? = nil,
        since: RoughDate? = nil, until: RoughDate? = nil, coordinator: String? = nil, phases: [Phase] = [],
        counts: [MemberCount] = [], recruitment: Recruitment = Recruitment(), note: Wording? = nil
    ) {
        self.id = id
        self.title = title
        self.within = within
        self.purpose = purpose
        self.site = site
        self.since = since
        self.until = until
        self.coordinator = coordinator
        self.phases = phases
        self.counts = counts
        self.recruitment = recruitment
        self.note = note
    }

    /// The way of keeping in contact that was chosen for a month.
    public struct Phase: Equatable, Sendable {
        public var month: CalendarMonth
        public var type: ContactType.ID

        public init(month: CalendarMonth, type: ContactType.ID) {
            self.month = month
            self.type = type
        }
    }

    /// How many members there were at the end of a day.
    public struct MemberCount: Equatable, Sendable {
        public var on: Day
        public var members: Int
        public var note: Wording?

        public init(on: Day, members: Int, note: Wording? = nil) {
            self.on = on
            self.members = members
            self.note = note
        }
    }

    /// How many people were asked to join, and, where nobody is named, what became of them. `nil`: nobody has counted.
    public struct Recruitment: Equatable, Sendable {
        public var invited: Int?
        public var joined: Int?
        /// Still there at the end, of those who joined.
        public var stayed: Int?
        /// Made contact at least once, of those who joined.
        public var tookPart: Int?

        public init(
            invited: Int? = nil, joined: Int? = nil, stayed: Int? = nil, tookPart: Int? = nil
        ) {
            self.invited = invited
            self.joined = joined
            self.stayed = stayed
            self.tookPart = tookPart
        }
    }
}

extension Study {
    /// A network and all networks inside it, however deep, in the study's order. One that is inside itself by mistake is
    /// there once.
    public func networks(inside network: Network.ID) -> [Network] {
        var inside: Set<Network.ID> = [network]
        var grows = true
        while grows {
            let more = networks.filter { one in
                !inside.contains(one.id) && one.within.map(inside.contains) == true
            }
            inside.formUnion(more.map(\.id))
            grows = !more.isEmpty
        }
        return networks.filter { inside.contains($0.id) }
    }
}
