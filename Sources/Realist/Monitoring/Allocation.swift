/// A random allocation of participants to groups, stratified by what is known of them before.
///
/// It is drawn from a seed by a published method, so that anybody can draw it again: for each stratum a list says to which group
/// whoever has which place in it goes. While the list is sealed nobody sees the seed; what a group is learnt by is a
/// ``Placement``.
public struct Allocation: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Allocation>

    public let id: ID
    /// The attributes whose values make the strata; none where nobody is told apart.
    public let by: [String]
    public let groups: [Group]
    public let way: Way
    /// By their values; those of people for whom nothing was planned come behind, with a size of 0.
    public var strata: [Stratum]
    public let method: Method
    /// SHA-256 of the list, in hexadecimal: see ``AllocationList/text``. It was shown when the list was made.
    public var digest: String
    /// 0 to ``largestSeed``; `nil` while the list is sealed.
    public var seed: Int?
    public let on: Day
    /// Who made it: a role, a pseudonym or a login name.
    public let madeBy: String
    /// Why people were allocated once more who were in an earlier allocation; empty where nobody was.
    public let because: String

    /// Seeds beyond it would not come through every program as they are.
    public static let largestSeed = 1 << 53 - 1
    /// More groups than these are no allocation that anybody could run.
    public static let mostGroups = 1_000
    /// More people than these are refused, so that no file can ask for more memory than there is.
    public static let mostPeople = 10_000_000

    public init(
        id: ID, by: [String], groups: [Group], way: Way, strata: [Stratum], method: Method = .present,
        digest: String = "", seed: Int? = nil, on: Day, madeBy: String, because: String = ""
    ) {
        self.id = id
        self.by = by
        self.groups = groups
        self.way = way
        self.strata = strata
        self.method = method
        self.digest = digest
        self.seed = seed
        self.on = on
        self.madeBy = madeBy
        self.because = because
    }

    /// What people are allocated to: a network, an arm.
    public struct Group: Identifiable, Equatable, Sendable {
        public typealias ID = Identifier<Group>

        public let id: ID
        public let title: String

        public init(id: ID, title: String) {
            self.id = id
            self.title = title
        }
    }

    /// When people learn of their groups.
    public enum Way: String, CaseIterable, Sendable {
        /// All are known, and all are placed at once: the list is open.
        case together
        /// One after the other, as each is enrolled: the list is sealed, and each place is used once, in order.
        case oneByOne = "one-by-one"
    }

    /// People who are alike in the attributes.
    public struct Stratum: Equatable, Sendable {
        /// One for each attribute, in their order; an empty one is not stated.
        public let values: [String]
        /// Places in the list.
        public let size: Int

        public init(values: [String], size: Int) {
            self.values = values
            self.size = size
        }

        /// For people: `mid career, north`; everybody, where there are no attributes.
        public var title: String {
            if values.isEmpty { return "everybody" }
            return values.map { $0.isEmpty ? "not stated" : $0 }.joined(separator: ", ")
        }
    }

    /// How it was drawn.
    public struct Method: Equatable, Sendable {
        public let name: String
        public let version: Int

        public init(name: String, version: Int) {
            self.name = name
            self.version = version
        }
    }

    public var isSealed: Bool { seed == nil }
    /// Places in the list.
    public var size: Int { strata.reduce(0) { $0 + $1.size } }

    /// The group's place among the groups, from 0.
    public func index(of group: Group.ID) -> Int? { groups.firstIndex { $0.id == group } }
}

/// Somebody is in a group: a place of the list that is used. It is never taken back.
public struct Placement: Equatable, Sendable {
    public let allocation: Allocation.ID
    /// From 1, in the order in which people were placed.
    public let number: Int
    /// Which of the allocation's strata, from 0.
    public let stratum: Int
    /// In the list of the stratum, from 1; `nil` for somebody who came when that was used up, or for whom nothing was planned.
    public let place: Int?
    public let group: Allocation.Group.ID
    /// `nil` for somebody who withdrew and was taken out.
    public var participant: Participant.ID?
    public let on: Day
    /// Who enrolled them.
    public let by: String

    public init(
        allocation: Allocation.ID, number: Int, stratum: Int, place: Int?, group: Allocation.Group.ID,
        participant: Participant.ID?, on: Day, by: String
    ) {
        self.allocation = allocation
        self.number = number
        self.stratum = stratum
        self.place = place
        self.group = group
        self.participant = participant
        self.on = on
        self.by = by
    }

    public var isLate: Bool { place == nil }
}

/// What opens a sealed list. It lies in the study file it was made in, and leaves that in no bundle and on no page.
public struct AllocationSeal: Equatable, Sendable {
    public let allocation: Allocation.ID
    public let seed: Int

    public init(allocation: Allocation.ID, seed: Int) {
        self.allocation = allocation
        self.seed = seed
    }
}
