/// Do several independent groups lie at different heights? Kruskal & Wallis (1952, *JASA* 47:583–621), with ties.
public struct KruskalWallis: Equatable, Sendable {
    public let h: Double
    public let df: Int
    /// From the chi-square distribution.
    public let p: Double

    /// `nil` for fewer than two groups, an empty one, or where all numbers are the same.
    public init?(_ groups: [CountedValues]) {
        guard groups.count > 1, groups.allSatisfy({ $0.count > 0 }),
            let law = ChiSquare(degreesOfFreedom: Double(groups.count - 1))
        else { return nil }
        let ranks = PooledRanks(groups)
        let n = Double(ranks.count)
        let untied = 1 - ranks.tieSum / (n * n * n - n)
        guard ranks.hasTies == false || untied > 0 else { return nil }
        var squares = 0.0
        for (group, doubled) in zip(groups, ranks.doubledSums) {
            let size = Double(group.count)
            let distance = Double(doubled) / (2 * size) - (n + 1) / 2
            squares += size * distance * distance
        }
        h = 12 / (n * (n + 1)) * squares / untied
        df = groups.count - 1
        p = law.sf(h)
    }
}
