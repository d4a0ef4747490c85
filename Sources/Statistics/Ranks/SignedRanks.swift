/// The sizes of the differences in order, and how many of each size rose and fell.
struct SignedRanks {
    /// Differences of the same size, from small to great; 0 is not among them.
    let groups: [(positive: Int, negative: Int)]
    let zeros: Int

    /// How many differences are not 0.
    let nonzero: Int

    init(_ differences: CountedValues) {
        let (values, counts) = (differences.values, differences.counts)
        var groups: [(positive: Int, negative: Int)] = []
        var above = values.firstIndex { $0 > 0 } ?? values.count
        var below = (values.firstIndex { $0 >= 0 } ?? values.count) - 1
        while above < values.count || below >= 0 {
            let rise = above < values.count ? values[above] : .infinity
            let fall = below >= 0 ? -values[below] : .infinity
            groups.append((rise <= fall ? counts[above] : 0, fall <= rise ? counts[below] : 0))
            if rise <= fall { above += 1 }
            if fall <= rise { below -= 1 }
        }
        self.groups = groups
        zeros = differences.zeros
        nonzero = differences.count - zeros
    }

    /// Two differences other than 0 have the same size.
    var hasTies: Bool { groups.count < nonzero }

    /// Twice the mid-rank of each size, whole numbers; so many differences, the zeros, are ranked before all others.
    func doubledRanks(after start: Int = 0) -> [Int] {
        var passed = start
        return groups.map { group in
            let size = group.positive + group.negative
            defer { passed += size }
            return 2 * passed + size + 1
        }
    }

    /// The ranks summed over those who rose, and what their sum is expected to be and to vary when rising and falling
    /// are as likely.
    struct Sum {
        /// Twice the sum.
        let doubled: Int
        let expected: Double
        let variance: Double

        var distance: Double { Double(doubled) / 2 - expected }
        /// `nil` where the sum cannot vary.
        var z: Double? { variance > 0 ? distance / variance.squareRoot() : nil }
    }

    func sum(of doubledRanks: [Int]) -> Sum {
        var doubled = 0
        var all = 0
        var squares = 0.0
        for (rank, group) in zip(doubledRanks, groups) {
            let size = group.positive + group.negative
            doubled += rank * group.positive
            all += rank * size
            squares += Double(rank) * Double(rank) * Double(size)
        }
        return Sum(doubled: doubled, expected: Double(all) / 4, variance: squares / 16)
    }

    /// One rank for each difference that is not 0.
    func each(of doubledRanks: [Int]) -> [Int] {
        zip(doubledRanks, groups).flatMap { rank, group in
            repeatElement(rank, count: group.positive + group.negative)
        }
    }
}
