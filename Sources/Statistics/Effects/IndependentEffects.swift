/// How far two independent samples lie apart, a − b, measured in standard deviations.
///
/// Cohen (1988), Hedges (1981); g is d times ``HedgesCorrection`` with n_a + n_b − 2 degrees of freedom.
public struct IndependentEffects: Equatable, Sendable {
    /// The mean difference over the pooled standard deviation, with the interval of δ by Student's t times
    /// √(1/n_a + 1/n_b).
    public let dPooled: Effect
    /// `nil` for three numbers in all: there J is not defined.
    public let g: Effect?
    /// d with the approximate factor 1 − 3/(4m − 1).
    public let gApproximate: Double?
    /// The mean difference over √((s_a² + s_b²)/2); `nil` where a sample has only one number.
    public let dAverageVariance: Double?
    /// Glass's Δ with the standard deviation of b; `nil` where b has only one number or does not vary.
    public let glassDeltaB: Double?

    /// `nil` where a sample is empty, for fewer than three numbers in all, or where neither varies.
    ///
    /// - Parameters:
    ///   - a: the first sample.
    ///   - b: the second sample, the one to compare with.
    ///   - level: of the intervals, between 0 and 1.
    public init?(_ a: Moments, _ b: Moments, level: Double = 0.95) {
        guard let test = TTest.student(a, b) else { return nil }
        let freedom = test.degreesOfFreedom
        let scale = (1 / Double(a.count) + 1 / Double(b.count)).squareRoot()
        let delta = NoncentralT.interval(of: test.t, degreesOfFreedom: freedom, level: level)
        let d = Effect(value: test.t * scale, interval: delta?.scaled(by: scale))
        dPooled = d
        g = HedgesCorrection.exact(degreesOfFreedom: freedom).map(d.scaled)
        gApproximate = HedgesCorrection.approximate(degreesOfFreedom: freedom).map { $0 * d.value }
        if let varianceA = a.variance, let varianceB = b.variance {
            dAverageVariance = test.estimate / ((varianceA + varianceB) / 2).squareRoot()
        } else {
            dAverageVariance = nil
        }
        glassDeltaB = b.standardDeviation.flatMap { $0 > 0 ? test.estimate / $0 : nil }
    }
}
