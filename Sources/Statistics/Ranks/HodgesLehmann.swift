/// Where a sample lies, or how far two lie apart, as the rank tests see it (Hodges & Lehmann 1963, *Annals of
/// Mathematical Statistics* 34:598–611).
public enum HodgesLehmann {
    /// The median of the means of all pairs of numbers, each with itself included (Walsh averages); `nil` for none.
    public static func centre(_ sample: CountedValues) -> Double? {
        PairwiseSums(within: sample).median.map { $0 / 2 }
    }

    /// The median of all differences of a number of `a` and one of `b`; `nil` where one is empty.
    public static func shift(_ a: CountedValues, _ b: CountedValues) -> Double? {
        PairwiseSums(a, b.negated).median
    }

    /// The interval of the centre that goes with the exact signed-rank test.
    ///
    /// Its `level` is the one that was asked for, unless so few numbers leave more than half as much again outside:
    /// then it is what they reach, to two figures of what is left outside.
    ///
    /// - Parameters:
    ///   - sample: numbers without ties in size and without 0.
    ///   - level: between 0 and 1.
    /// - Returns: `nil` for none, or more than ``SignedRankNull/largest``.
    public static func exactInterval(centreOf sample: CountedValues, level: Double = 0.95) -> Interval? {
        precondition(level > 0 && level < 1, "a level lies between 0 and 1")
        guard sample.count > 0, let null = SignedRankNull(sample.count) else { return nil }
        let place = max(1, null.quantile((1 - level) / 2))
        let sums = PairwiseSums(within: sample)
        guard let lower = sums.sum(at: place), let upper = sums.sum(at: sums.count + 1 - place) else {
            return nil
        }
        return Interval(
            lower: lower / 2, upper: upper / 2, level: reached(level, outside: 2 * null.cdf(place - 1)))
    }

    /// The interval of the shift from b to a that goes with the exact Mann–Whitney test; its `level` as above.
    ///
    /// - Returns: `nil` where a sample is empty, or for more than ``RankSumNull/largest`` numbers.
    public static func exactInterval(
        shiftOf a: CountedValues, _ b: CountedValues, level: Double = 0.95
    ) -> Interval? {
        precondition(level > 0 && level < 1, "a level lies between 0 and 1")
        guard let null = RankSumNull(a.count, b.count) else { return nil }
        let place = max(1, null.quantile((1 - level) / 2))
        let sums = PairwiseSums(a, b.negated)
        guard let lower = sums.sum(at: place), let upper = sums.sum(at: sums.count + 1 - place) else {
            return nil
        }
        return Interval(lower: lower, upper: upper, level: reached(level, outside: 2 * null.cdf(place - 1)))
    }

    private static func reached(_ level: Double, outside: Double) -> Double {
        guard outside > 1.5 * (1 - level), outside < 1 else { return outside < 1 ? level : 0 }
        // Two figures.
        var scale = 100.0
        while outside * scale < 10 { scale *= 10 }
        return 1 - (outside * scale).rounded() / scale
    }
}
