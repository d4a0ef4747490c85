/// Configurations in groups that no question so far has told apart.
struct AlikeGroups {
    /// A configuration, by its number, and what it needs of the statement that is asked about.
    typealias Use = (configuration: Int, need: ContextLink.Need)

    private var group: [Int]
    private var sizes: [Int]

    /// All in one group.
    init(count: Int) {
        group = Array(repeating: 0, count: count)
        sizes = [count]
    }

    /// How many pairs of configurations the answer would tell apart that are alike until now: those of one group that need
    /// something else of the statement, or of which only one needs anything.
    func pairsToldApart(by uses: [Use]) -> Int {
        counts(uses).reduce(0) { sum, entry in
            let size = sizes[entry.key]
            let others = size - entry.value.values.reduce(0, +)
            let together = entry.value.values.reduce(AlikeGroups.pairs(others)) { $0 + AlikeGroups.pairs($1) }
            return sum + AlikeGroups.pairs(size) - together
        }
    }

    mutating func tellApart(by uses: [Use]) {
        var parts: [Int: [ContextLink.Need: Int]] = [:]
        for use in uses {
            let from = group[use.configuration]
            let into: Int
            if let known = parts[from]?[use.need] {
                into = known
            } else {
                into = sizes.count
                sizes.append(0)
                parts[from, default: [:]][use.need] = into
            }
            group[use.configuration] = into
            sizes[from] -= 1
            sizes[into] += 1
        }
    }

    private func counts(_ uses: [Use]) -> [Int: [ContextLink.Need: Int]] {
        var counts: [Int: [ContextLink.Need: Int]] = [:]
        for use in uses { counts[group[use.configuration], default: [:]][use.need, default: 0] += 1 }
        return counts
    }

    private static func pairs(_ count: Int) -> Int { count * (count - 1) / 2 }
}
