/// All sums of one number of a sample and one of another, from small to great, without making them all.
///
/// The number wanted is closed in by halving, each time counting the sums below in one walk along both samples
/// (Johnson & Mizoguchi 1978); the few sums left are sorted.
struct PairwiseSums {
    private let left: CountedValues
    private let right: CountedValues
    /// Pairs of a sample with itself count once, each number with itself included.
    private let isWithItself: Bool

    /// Sums of a number of `left` and one of `right`.
    init(_ left: CountedValues, _ right: CountedValues) {
        (self.left, self.right, isWithItself) = (left, right, false)
    }

    /// Sums of two numbers of one sample, or of one with itself: for n numbers n(n + 1)/2.
    init(within sample: CountedValues) {
        (left, right, isWithItself) = (sample, sample, true)
    }

    var count: Int {
        isWithItself ? left.count * (left.count + 1) / 2 : left.count * right.count
    }

    /// The middle sum, or the mean of the two middle ones; `nil` where there is none.
    var median: Double? {
        let middle = (count + 1) / 2
        guard let (low, next) = sums(at: middle) else { return nil }
        guard count % 2 == 0, let high = next ?? sum(at: middle + 1) else { return low }
        return low + (high - low) / 2
    }

    /// The sum at a place, counted from 1; `nil` where there is no such place.
    func sum(at place: Int) -> Double? { sums(at: place)?.first }

    /// The sum at a place, and the one after it where that came to light on the way.
    private func sums(at place: Int) -> (first: Double, next: Double?)? {
        guard place >= 1, place <= count, let leastLeft = left.values.first,
            let leastRight = right.values.first,
            let mostLeft = left.values.last, let mostRight = right.values.last
        else { return nil }
        let few = 64 + (left.values.count + right.values.count) / 4
        // Fewer than `place` sums are at most `low`, at least `place` are at most `high`.
        var low = (leastLeft + leastRight).nextDown
        var high = mostLeft + mostRight
        var below = (sums: 0, cells: 0)
        var upTo = (sums: Int.max, cells: left.values.count * right.values.count)
        while upTo.cells - below.cells > few {
            let middle = low + (high - low) / 2
            // Next to each other: all sums that are left are the same number.
            guard middle > low, middle < high else { return (high, nil) }
            let reached = reached(middle)
            if reached.sums >= place {
                (high, upTo) = (middle, reached)
            } else {
                (low, below) = (middle, reached)
            }
        }
        var passed = below.sums
        var first: Double?
        for candidate in candidates(above: low, upTo: high) {
            passed += candidate.times
            if let first, passed > place { return (first, candidate.sum) }
            if passed > place { return (candidate.sum, candidate.sum) }
            if passed == place { first = candidate.sum }
        }
        return (first ?? high, nil)
    }

    /// How many sums are at most `limit`, and how many pairs of distinct values have such a sum.
    private func reached(_ limit: Double) -> (sums: Int, cells: Int) {
        var end = right.values.count
        var within = right.count
        var sums = 0
        var cells = 0
        var twins = 0
        for place in left.values.indices {
            while end > 0, left.values[place] + right.values[end - 1] > limit {
                end -= 1
                within -= right.counts[end]
            }
            if end == 0 { break }
            sums += left.counts[place] * within
            cells += end
            if place < end { twins += left.counts[place] }
        }
        return (isWithItself ? (sums + twins) / 2 : sums, cells)
    }

    private func candidates(above low: Double, upTo high: Double) -> [(sum: Double, times: Int)] {
        var found: [(sum: Double, times: Int)] = []
        var start = right.values.count
        var end = right.values.count
        for place in left.values.indices {
            let value = left.values[place]
            while start > 0, value + right.values[start - 1] > low { start -= 1 }
            while end > 0, value + right.values[end - 1] > high { end -= 1 }
            for other in max(start, isWithItself ? place : 0)..<max(end, start, isWithItself ? place : 0) {
                let times = left.counts[place] * right.counts[other]
                let isTwin = isWithItself && place == other
                found.append(
                    (value + right.values[other], isTwin ? (times + left.counts[place]) / 2 : times))
            }
        }
        return found.sorted { $0.sum < $1.sum }
    }
}
