import Realist

extension StudyMaker {
    /// Together and one by one, open and sealed, with odd texts in the strata; where anybody is does not follow the list.
    mutating func allocations() -> [Allocation] {
        (0..<number(0...3)).compactMap { index in
            let way = any(Allocation.Way.self)
            let by = few(["career-stage", "=site", "\"x\": y"])
            let groups = (0...number(0...4)).compactMap { group in
                Allocation.Group.ID("g-\(group)").map { Allocation.Group(id: $0, title: "t " + text()) }
            }
            let strata = (0...number(0...3)).map { stratum in
                Allocation.Stratum(
                    values: by.indices.map { $0 == 0 ? "\(stratum) " + word() : (chance() ? "" : text()) },
                    size: number(0...9))
            }
            return Allocation.ID("draw-\(index)").map { id in
                Allocation(
                    id: id, by: by, groups: groups, way: way,
                    strata: by.isEmpty ? Array(strata.prefix(1)) : strata,
                    method: Allocation.Method(name: "m " + word(), version: number(1...9)),
                    digest: String(repeating: "0a", count: 32),
                    seed: way == .together || chance() ? number(0...Allocation.largestSeed) : nil, on: day(),
                    madeBy: text(), because: chance() ? "" : "b " + text())
            }
        }
    }

    mutating func placements(_ allocations: [Allocation]) -> [Placement] {
        allocations.flatMap { allocation in
            participants.filter { _ in chance() }.enumerated().map { index, participant in
                Placement(
                    allocation: allocation.id, number: index + 1,
                    stratum: number(0...allocation.strata.count - 1), place: maybe { $0.number(1...9) },
                    group: one(allocation.groups).id, participant: chance() ? participant : nil, on: day(),
                    by: "b " + text())
            }
        }
    }
}
