import Realist

extension Made {
    /// Of both ways; one is sealed, and comes as it would in a bundle: without what opens it.
    mutating func allocations(_ ids: Ids) -> [Allocation] {
        Allocation.Way.allCases.map { way in
            let by = way == .together ? ["career-stage", "role \"x\""] : []
            let groups = (0...number(1...3)).compactMap { _ in
                Allocation.Group(id: id(), title: "t " + string())
            }
            return Allocation(
                id: id(), by: by, groups: groups, way: way,
                strata: by.isEmpty
                    ? [Allocation.Stratum(values: [], size: 4)]
                    : (0...2).map { Allocation.Stratum(values: ["\($0)", string()], size: number(0...9)) },
                digest: String(repeating: "0f", count: 32),
                seed: way == .together ? number(0...999_999) : nil,
                on: day(), madeBy: string(), because: string())
        }
    }

    mutating func placements(_ allocations: [Allocation], _ ids: Ids) -> [Placement] {
        allocations.flatMap { allocation in
            let people: [Participant.ID?] = ids.participants + [nil]
            return people.enumerated().map { index, participant in
                Placement(
                    allocation: allocation.id, number: index + 1,
                    stratum: number(0...allocation.strata.count - 1), place: maybe { $0.number(1...9) },
                    group: one(of: allocation.groups).id, participant: participant, on: day(), by: string())
            }
        }
    }
}
