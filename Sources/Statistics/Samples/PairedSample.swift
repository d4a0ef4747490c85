/// Two measurements of the same people, as all that is asked of them needs them.
///
/// A difference is the second measurement minus the first.
public struct PairedSample: Equatable, Sendable {
    /// Two measurements of one person, or of several people who have the same.
    public struct Pair: Equatable, Sendable {
        public let first: Double
        public let second: Double
        /// How many people have these two.
        public let times: Int

        /// - Parameters:
        ///   - first: what is no finite number (NaN) is missing.
        ///   - second: the second measurement.
        ///   - times: at least 0.
        public init(_ first: Double, _ second: Double, times: Int = 1) {
            precondition(times >= 0, "nobody is there less than never")
            (self.first, self.second, self.times) = (first, second, times)
        }

        /// Second − first; not finite where one of the two is missing.
        public var difference: Double { second - first }
    }

    /// The complete pairs in the order given; two of them may be alike.
    public let pairs: [Pair]
    /// How many complete pairs there are.
    public let count: Int
    /// How many pairs lacked one measurement or both; they take part in nothing else.
    public let incomplete: Int

    public let before: CountedValues
    public let after: CountedValues
    public let difference: CountedValues

    public let beforeMoments: Moments
    public let afterMoments: Moments
    public let differenceMoments: Moments

    /// - Parameters:
    ///   - before: the first measurement of each person; what is no finite number (NaN) is missing.
    ///   - after: the second measurement, in the same order; as many.
    public init(before: [Double], after: [Double]) {
        precondition(before.count == after.count, "each pair has two places")
        self.init(before.indices.map { Pair(before[$0], after[$0]) })
    }

    /// Of pairs in any order; those without one of the two measurements are left out and counted.
    public init(_ given: [Pair]) {
        // A difference is a finite number only where both measurements are.
        let isComplete = given.allSatisfy { $0.difference.isFinite }
        let pairs = isComplete ? given : given.filter { $0.difference.isFinite }
        let count = pairs.reduce(0) { $0 + $1.times }
        incomplete = given.reduce(0) { $0 + $1.times } - count
        before = CountedValues(weighted: pairs.map { ($0.first, $0.times) })
        after = CountedValues(weighted: pairs.map { ($0.second, $0.times) })
        difference = CountedValues(weighted: pairs.map { ($0.difference, $0.times) })
        beforeMoments = Moments(before)
        afterMoments = Moments(after)
        differenceMoments = Moments(difference)
        (self.pairs, self.count) = (pairs, count)
    }

    /// How many rose.
    public var up: Int { difference.positive }
    /// How many stayed the same.
    public var same: Int { difference.zeros }
    /// How many fell.
    public var down: Int { count - up - same }

    /// Pearson's correlation of the two measurements, −1 to 1; `nil` for fewer than two pairs, or where one
    /// measurement is the same for all.
    public var correlation: Double? {
        guard let meanFirst = beforeMoments.mean, let meanSecond = afterMoments.mean,
            beforeMoments.squaredDeviations > 0, afterMoments.squaredDeviations > 0
        else { return nil }
        var products = CarefulSum()
        var start = 0
        // Short stretches are added plainly, their sums with care.
        while start < pairs.count {
            let end = min(start + 256, pairs.count)
            var part = 0.0
            for pair in pairs[start..<end] {
                part += (pair.first - meanFirst) * (pair.second - meanSecond) * Double(pair.times)
            }
            products.add(part)
            start = end
        }
        let spread =
            beforeMoments.squaredDeviations.squareRoot() * afterMoments.squaredDeviations.squareRoot()
        return min(1, max(-1, products.total / spread))
    }
}
