import Statistics

/// An allocation that is about to be drawn: between whom, by what, and into which groups.
public struct AllocationPlan: Equatable, Sendable {
    public let by: [String]
    public let groups: [Allocation.Group]
    public let way: Allocation.Way
    /// Everybody, by their names.
    public let people: [Person]
    public let strata: [Allocation.Stratum]
    /// Which of the strata each of the people is in.
    public let stratumOf: [Int]

    /// Somebody who is to be allocated.
    public struct Person: Equatable, Sendable {
        /// A pseudonym.
        public let name: String
        /// One for each attribute that makes the strata; an empty one is not stated.
        public let values: [String]
        /// Where somebody is written down, for what is wrong with it.
        public let location: Location?

        public init(name: String, values: [String], location: Location? = nil) {
            self.name = name
            self.values = values
            self.location = location
        }
    }

    /// Who goes where, when all are placed at once.
    public struct Seat: Equatable, Sendable {
        public let person: Person
        public let stratum: Int
        /// In the list of the stratum, from 1.
        public let place: Int
        /// From 0.
        public let group: Int
    }

    /// - Parameters:
    ///   - people: in any order: the same people give the same allocation.
    ///   - expected: how many people of each stratum are planned for, by their values, where they are not known yet; it stands
    ///     before what `people` gives.
    ///   - by: the names of the attributes.
    ///   - groups: at least one.
    ///   - way: all at once, or one by one.
    /// - Throws: everything that is wrong: nobody to allocate, a name that is empty or there twice, no group or too many.
    public init(
        people: [Person], expecting expected: [[String]: Int]? = nil, by: [String],
        groups: [Allocation.Group], way: Allocation.Way
    ) throws(Problems) {
        var problems = Problems()
        if groups.isEmpty || groups.count > Allocation.mostGroups {
            problems.add(AllocationProblem.groups(groups.count))
        }
        var seen: Set<String> = []
        for person in people {
            if person.name.isEmpty {
                problems.add(AllocationProblem.noName(at: person.location))
            } else if !seen.insert(person.name).inserted {
                problems.add(AllocationProblem.nameTwice(person.name, at: person.location))
            }
        }
        var sizes: [[String]: Int] = [:]
        for person in people { sizes[person.values, default: 0] += 1 }
        if let expected { sizes = expected.filter { $0.value > 0 } }
        if sizes.isEmpty { problems.add(AllocationProblem.nobody) }
        let tooMany = sizes.values.contains { $0 > Allocation.mostPeople }
        if tooMany
            || sizes.values.reduce(0, { min(Allocation.mostPeople + 1, $0 + $1) }) > Allocation.mostPeople
        {
            problems.add(AllocationProblem.tooMany)
        }
        try problems.throwIfAny()
        self.by = by
        self.groups = groups
        self.way = way
        self.people = people.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        let all = Set(sizes.keys).union(expected == nil ? [] : people.map(\.values))
        let ordered = all.sorted(by: AllocationPlan.precedes)
        strata = ordered.map { Allocation.Stratum(values: $0, size: sizes[$0] ?? 0) }
        let places = Dictionary(
            ordered.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        stratumOf = self.people.map { places[$0.values] ?? 0 }
    }

    /// The allocation that a seed gives, with the list; its digest is still to be put in, and its seed is in it only where all
    /// are placed at once.
    public func drawn(
        _ id: Allocation.ID, seed: Int, on day: Day, by maker: String, because: String = ""
    ) -> (allocation: Allocation, list: AllocationList)? {
        let allocation = Allocation(
            id: id, by: by, groups: groups, way: way, strata: strata,
            seed: way == .together ? seed : nil, on: day, madeBy: maker, because: because)
        return AllocationList(of: allocation, seed: seed).map { (allocation, $0) }
    }

    /// Who goes where: within a stratum places follow the names.
    public func seats(_ list: AllocationList) -> [Seat] {
        var next = [Int](repeating: 1, count: strata.count)
        return zip(people, stratumOf).compactMap { person, stratum in
            let place = next[stratum]
            next[stratum] += 1
            return list.group(stratum: stratum, place: place).map {
                Seat(person: person, stratum: stratum, place: place, group: $0)
            }
        }
    }

    /// Sizes of groups and strata that the allocation will have, whatever the seed.
    public var groupSizes: (fewest: Int, most: Int) {
        let all = strata.reduce(0) { $0 + $1.size }
        return (all / groups.count, (all + groups.count - 1) / groups.count)
    }

    static func precedes(_ left: [String], _ right: [String]) -> Bool {
        for (one, other) in zip(left, right) where one != other {
            return one.utf8.lexicographicallyPrecedes(other.utf8)
        }
        return left.count < right.count
    }
}
