/// Several samples ranked together, the same values sharing their mean rank.
struct PooledRanks {
    /// How many numbers there are in all.
    let count: Int
    /// Twice the sum of the mid-ranks of each sample.
    let doubledSums: [Int]
    /// Σ (t³ − t) over the values, each occurring t times.
    let tieSum: Double
    let hasTies: Bool
    /// How often each distinct value occurs, and twice its mid-rank, from small to great.
    private let groups: [(size: Int, doubledRank: Int)]

    init(_ samples: [CountedValues]) {
        var places = [Int](repeating: 0, count: samples.count)
        var sums = places
        var groups: [(size: Int, doubledRank: Int)] = []
        var passed = 0
        var ties = 0.0
        while true {
            var least = Double.infinity
            for (sample, place) in zip(samples, places) where place < sample.values.count {
                least = min(least, sample.values[place])
            }
            guard least < .infinity else { break }
            var size = 0
            for (sample, place) in zip(samples, places)
            where place < sample.values.count && sample.values[place] == least {
                size += sample.counts[place]
            }
            let rank = 2 * passed + size + 1
            for (index, sample) in samples.enumerated() {
                let place = places[index]
                guard place < sample.values.count, sample.values[place] == least else { continue }
                sums[index] += rank * sample.counts[place]
                places[index] += 1
            }
            groups.append((size, rank))
            passed += size
            ties += Double(size) * Double(size) * Double(size) - Double(size)
        }
        count = passed
        doubledSums = sums
        tieSum = ties
        hasTies = groups.count < passed
        self.groups = groups
    }

    /// The rank of each number, counted from 0, in half ranks where there are ties.
    var each: [Int] {
        groups.flatMap { group in
            repeatElement((group.doubledRank - 2) / unit, count: group.size)
        }
    }

    /// A doubled sum of `size` ranks in the unit of ``each``.
    func scaled(_ doubledSum: Int, of size: Int) -> Int { (doubledSum - 2 * size) / unit }

    /// Whole ranks where every mid-rank is whole.
    private var unit: Int { groups.allSatisfy { $0.doubledRank % 2 == 0 } ? 2 : 1 }
}
