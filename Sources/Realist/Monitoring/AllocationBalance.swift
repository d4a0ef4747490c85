/// How many people of which kind each group has: what shows whether an allocation came out even.
public struct AllocationBalance: Equatable, Sendable {
    public let groups: [Allocation.Group]
    /// One row a stratum, in the allocation's order.
    public let strata: [Row]
    /// For each attribute, one row a value, by the values; those of the strata first.
    public let attributes: [Attribute]
    /// People of each group.
    public let totals: [Int]

    public struct Row: Equatable, Sendable {
        public let title: String
        /// One for each group.
        public let counts: [Int]

        public var total: Int { counts.reduce(0, +) }
        /// By how many the largest and the smallest differ.
        public var spread: Int { (counts.max() ?? 0) - (counts.min() ?? 0) }
    }

    public struct Attribute: Equatable, Sendable {
        public let name: String
        public let rows: [Row]
    }

    /// Somebody who has a group.
    public struct Placed: Equatable, Sendable {
        public let stratum: Int
        /// From 0.
        public let group: Int
        /// By name; of an attribute that is not there the value is not stated.
        public let attributes: [String: String]

        public init(stratum: Int, group: Int, attributes: [String: String]) {
            self.stratum = stratum
            self.group = group
            self.attributes = attributes
        }
    }

    /// - Parameters:
    ///   - placed: in any order; whoever has a stratum or a group that is not there is left out.
    ///   - strata: of the allocation.
    ///   - groups: of the allocation.
    ///   - attributes: the names of those that are told one by one.
    public init(
        of placed: [Placed], strata: [Allocation.Stratum], groups: [Allocation.Group], attributes: [String]
    ) {
        self.groups = groups
        let placed = placed.filter {
            groups.indices.contains($0.group) && strata.indices.contains($0.stratum)
        }
        func counts(_ people: [Placed]) -> [Int] {
            var counts = [Int](repeating: 0, count: groups.count)
            for person in people { counts[person.group] += 1 }
            return counts
        }
        let byStratum = Dictionary(grouping: placed, by: \.stratum)
        self.strata = strata.enumerated().map { Row(title: $1.title, counts: counts(byStratum[$0] ?? [])) }
        self.attributes = attributes.map { name in
            let byValue = Dictionary(grouping: placed) { $0.attributes[name] ?? "" }
            let values = byValue.keys.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
            return Attribute(
                name: name,
                rows: values.map {
                    Row(title: $0.isEmpty ? "not stated" : $0, counts: counts(byValue[$0] ?? []))
                })
        }
        totals = counts(placed)
    }

    /// By how many the largest and the smallest group differ.
    public var spread: Int { (totals.max() ?? 0) - (totals.min() ?? 0) }

    /// Whether the groups differ by at most 1, in all and in each stratum.
    public var isEven: Bool { spread <= 1 && strata.allSatisfy { $0.spread <= 1 } }
}

extension Study {
    /// Who of an allocation is still there, in the order in which they were placed.
    public func placed(in allocation: Allocation.ID) -> [(placement: Placement, participant: Participant)] {
        let people = Dictionary(participants.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        return placements.compactMap { placement in
            guard placement.allocation == allocation, let id = placement.participant,
                let person = people[id], person.withdrawn == nil
            else { return nil }
            return (placement, person)
        }
    }

    /// How even the groups are now: of those who are still there.
    public func balance(of allocation: Allocation, attributes: [String]? = nil) -> AllocationBalance {
        let more = about.reportBy.filter { !allocation.by.contains($0) }
        let placed = placed(in: allocation.id).compactMap { placement, person in
            allocation.index(of: placement.group).map {
                AllocationBalance.Placed(
                    stratum: placement.stratum, group: $0, attributes: person.told)
            }
        }
        return AllocationBalance(
            of: placed, strata: allocation.strata, groups: allocation.groups,
            attributes: attributes ?? allocation.by + more)
    }
}

extension Participant {
    /// What the person is told apart by: the attributes, and the site under that name where no attribute has it.
    public var told: [String: String] {
        guard let site else { return attributes }
        return attributes.merging(["site": site.text]) { own, _ in own }
    }
}
