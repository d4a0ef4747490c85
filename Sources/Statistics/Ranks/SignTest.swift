/// Do more rise than fall? The exact sign test (Dixon & Mood 1946), which looks at the direction of each difference
/// and not at its size. Those who stayed the same take no part.
public struct SignTest: Equatable, Sendable {
    /// How many differences are greater than 0.
    public let positive: Int
    /// How many are not 0.
    public let nonzero: Int
    /// Two-sided.
    public let p: Double

    /// `nil` where no difference is other than 0.
    public init?(_ differences: CountedValues) {
        let nonzero = differences.count - differences.zeros
        guard nonzero > 0, let law = Binomial(trials: nonzero, probability: 0.5) else { return nil }
        self.nonzero = nonzero
        positive = differences.positive
        p = min(1, 2 * law.cdf(min(positive, nonzero - positive)))
    }
}
