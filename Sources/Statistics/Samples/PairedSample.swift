/// Two measurements of the same people, as all that is asked of them needs them.
///
/// A difference is the second measurement minus the first.
public struct PairedSample: Equatable, Sendable {
    /// The first measurement of each complete pair, in the order given.
    public let firsts: [Double]
    /// The second measurement of each complete pair.
    public let seconds: [Double]
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
        // A difference is a finite number only where both measurements are.
        var differences = [Double](repeating: 0, count: before.count)
        var complete = 0
        for place in before.indices {
            let difference = after[place] - before[place]
            differences[place] = difference
            complete += difference.isFinite ? 1 : 0
        }
        var (firsts, seconds) = (before, after)
        if complete < before.count {
            let places = differences.indices.filter { differences[$0].isFinite }
            (firsts, seconds) = (places.map { before[$0] }, places.map { after[$0] })
            differences = places.map { differences[$0] }
        }
        incomplete = before.count - complete
        self.before = CountedValues(firsts)
        self.after = CountedValues(seconds)
        difference = CountedValues(differences)
        beforeMoments = Moments(self.before)
        afterMoments = Moments(self.after)
        differenceMoments = Moments(difference)
        (self.firsts, self.seconds) = (firsts, seconds)
    }

    /// How many complete pairs there are.
    public var count: Int { firsts.count }

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
        while start < count {
            let end = min(start + 256, count)
            var part = 0.0
            for place in start..<end {
                part += (firsts[place] - meanFirst) * (seconds[place] - meanSecond)
            }
            products.add(part)
            start = end
        }
        let spread =
            beforeMoments.squaredDeviations.squareRoot() * afterMoments.squaredDeviations.squareRoot()
        return min(1, max(-1, products.total / spread))
    }
}
