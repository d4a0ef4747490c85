/// Which row belongs to which group, and which group to which outer group.
struct Grouping: Sendable {
    /// For each row its inner group, counted from 0 in the order of first appearance.
    private(set) var inner: [Int] = []
    private(set) var rowsOfInner: [Int] = []
    /// For each inner group its outer group, counted in the same way.
    private(set) var outerOfInner: [Int] = []
    /// The names that the caller gave.
    private(set) var innerNames: [Int] = []
    private(set) var outerNames: [Int] = []
    /// Whether the outer groups count, or are but one that holds all.
    let isNested: Bool

    var innerCount: Int { rowsOfInner.count }
    var outerCount: Int { outerNames.count }

    private struct Pair: Hashable {
        let outer: Int
        let inner: Int
    }

    /// - Parameters:
    ///   - groups: for each row a number that names its group.
    ///   - outer: for each row a number that names the outer group; the same inner name in two outer groups
    ///     stands for two groups.
    /// - Throws: what makes the groups unusable.
    init(groups: [Int], outer: [Int]?) throws(MixedModelProblem) {
        isNested = outer != nil
        if let outer, outer.count != groups.count { throw .unusableNumbers }
        var knownOuter: [Int: Int] = [:]
        var knownInner: [Pair: Int] = [:]
        inner.reserveCapacity(groups.count)
        for row in groups.indices {
            let pair = Pair(outer: outer?[row] ?? 0, inner: groups[row])
            if let known = knownInner[pair] {
                inner.append(known)
                rowsOfInner[known] += 1
                continue
            }
            let place = knownOuter[pair.outer] ?? outerNames.count
            if place == outerNames.count {
                knownOuter[pair.outer] = place
                outerNames.append(pair.outer)
            }
            knownInner[pair] = innerCount
            inner.append(innerCount)
            rowsOfInner.append(1)
            outerOfInner.append(place)
            innerNames.append(pair.inner)
        }
        guard innerCount > 1, !isNested || outerCount > 1 else { throw .tooFewGroups }
        guard innerCount < groups.count else { throw .oneRowInEachGroup }
        guard !isNested || outerCount < innerCount else { throw .oneGroupInEachOuterGroup }
    }
}
