/// The chi-square distribution: twice a gamma value whose shape is half the degrees of freedom.
public struct ChiSquare: Equatable, Sendable {
    public let degreesOfFreedom: Double
    private let half: Gamma

    /// `nil` unless the degrees of freedom are greater than 0 and at most 2·10¹⁰; they need not be whole.
    public init?(degreesOfFreedom: Double) {
        guard let half = Gamma(shape: degreesOfFreedom / 2) else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
        self.half = half
    }

    /// The probability of a value up to `x`.
    public func cdf(_ x: Double) -> Double { half.cdf(x / 2) }

    /// The probability of a value greater than `x`, exact in the far tail, where `1 − cdf(x)` is not.
    public func sf(_ x: Double) -> Double { half.sf(x / 2) }

    /// The density at `x`, 0 below 0.
    public func density(_ x: Double) -> Double { half.density(x / 2) / 2 }

    /// The value that is not exceeded with probability `p`; NaN when `p` is no probability.
    public func quantile(_ p: Double) -> Double { 2 * half.quantile(p) }

    /// The value that is exceeded with probability `upper`; NaN when `upper` is no probability.
    public func quantile(upper: Double) -> Double { 2 * half.quantile(upper: upper) }
}
