/// Are the variances of two independent samples the same? Fisher's F test, which takes both to be normal.
public struct VarianceRatio: Equatable, Sendable {
    /// The variance of a over that of b.
    public let f: Double
    public let numeratorFreedom: Int
    public let denominatorFreedom: Int
    /// Twice the smaller tail.
    public let p: Double

    /// `nil` where a sample has fewer than two numbers or does not vary.
    public init?(_ a: Moments, _ b: Moments) {
        guard let varianceA = a.variance, let varianceB = b.variance, varianceA > 0, varianceB > 0,
            let law = FisherF(numerator: Double(a.count - 1), denominator: Double(b.count - 1))
        else { return nil }
        f = varianceA / varianceB
        numeratorFreedom = a.count - 1
        denominatorFreedom = b.count - 1
        p = min(1, 2 * min(law.cdf(f), law.sf(f)))
    }
}
