import Statistics

extension Allocation.Method {
    /// What this program draws by.
    public static let present = Allocation.Method(
        name: StratifiedDraw.method, version: StratifiedDraw.version)
}

/// The list of an allocation, drawn from its seed: to which group whoever has which place in a stratum goes.
public struct AllocationList: Equatable, Sendable {
    /// Places of groups among the allocation's groups, from 0; one list a stratum, in the order of the strata.
    public let groups: [[Int]]
    /// What the digest is made of, as `docs/file-format.md` has it: everything that decides who goes where, and the list itself.
    public let text: String

    /// `nil` for a method that this program does not know, or a seed that cannot be.
    ///
    /// - Parameters:
    ///   - allocation: whose strata, groups and way make the list; its own seed and digest are not looked at.
    ///   - seed: 0 to ``Allocation/largestSeed``.
    public init?(of allocation: Allocation, seed: Int) {
        guard allocation.method == .present, (0...Allocation.largestSeed).contains(seed),
            (1...Allocation.mostGroups).contains(allocation.groups.count),
            allocation.strata.allSatisfy({ (0...Allocation.mostPeople).contains($0.size) }),
            allocation.size <= Allocation.mostPeople
        else { return nil }
        // Strata for which nothing was planned may have come since, and must not change what is drawn.
        let planned = allocation.strata.indices.filter { allocation.strata[$0].size > 0 }
        let draw = StratifiedDraw(
            sizes: planned.map { allocation.strata[$0].size }, groups: allocation.groups.count,
            order: allocation.way == .together ? .any : .inBlocks, seed: UInt64(seed))
        var groups = [[Int]](repeating: [], count: allocation.strata.count)
        for (stratum, list) in zip(planned, draw.lists) { groups[stratum] = list }
        self.groups = groups
        text = AllocationList.text(of: allocation, seed, groups)
    }

    /// The group at a place, from 0.
    ///
    /// - Returns: `nil` where the list of the stratum has no such place.
    public func group(stratum: Int, place: Int) -> Int? {
        guard groups.indices.contains(stratum), groups[stratum].indices.contains(place - 1) else {
            return nil
        }
        return groups[stratum][place - 1]
    }

    private static func text(of allocation: Allocation, _ seed: Int, _ lists: [[Int]]) -> String {
        // Texts with their length before them: nothing that stands in one can be taken for something else.
        func texts(_ list: [String]) -> String { list.map { " \($0.utf8.count):\($0)" }.joined() }
        var lines = ["realist-allocation-1"]
        lines.append("method \(allocation.method.name) \(allocation.method.version)")
        lines.append("way \(allocation.way.rawValue)")
        lines.append("seed \(seed)")
        lines.append("by" + texts(allocation.by))
        lines.append("groups" + texts(allocation.groups.map(\.id.text)))
        for (stratum, list) in zip(allocation.strata, lists) where stratum.size > 0 {
            lines.append("stratum" + texts(stratum.values))
            lines.append("list" + list.map { " \($0 + 1)" }.joined())
        }
        return lines.map { $0 + "\n" }.joined()
    }
}
