import Foundation

/// The gamma distribution with scale 1, whose cumulative probability is the regularised incomplete gamma function
/// P(a, x).
public struct Gamma: Equatable, Sendable {
    public let shape: Double
    private let function: IncompleteGamma

    /// `nil` unless the shape is greater than 0 and at most 10¹⁰, up to where series and fraction stay short.
    public init?(shape: Double) {
        guard shape > 0, shape <= 1e10 else { return nil }
        self.shape = shape
        function = IncompleteGamma(shape)
    }

    /// The probability of a value up to `x`.
    public func cdf(_ x: Double) -> Double {
        guard x > 0 else { return x.isNaN ? .nan : 0 }
        return x.isInfinite ? 1 : exp(function.tails(x: x, logX: log(x)).lower)
    }

    /// The probability of a value greater than `x`, exact in the far tail, where `1 − cdf(x)` is not.
    public func sf(_ x: Double) -> Double {
        guard x > 0 else { return x.isNaN ? .nan : 1 }
        return x.isInfinite ? 0 : exp(function.tails(x: x, logX: log(x)).upper)
    }

    /// The density at `x`, 0 below 0.
    public func density(_ x: Double) -> Double {
        guard x > 0, x.isFinite else { return x.isNaN ? .nan : x == 0 ? densityAtZero : 0 }
        return exp(function.kernel(x: x, logX: log(x))) / x
    }

    private var densityAtZero: Double { shape < 1 ? .infinity : shape == 1 ? 1 : 0 }

    /// The value that is not exceeded with probability `p`; NaN when `p` is no probability.
    public func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        if p == 0 || p == 1 { return p == 0 ? 0 : .infinity }
        return exp(function.scale(lower: p))
    }

    /// The value that is exceeded with probability `upper`; NaN when `upper` is no probability.
    public func quantile(upper: Double) -> Double {
        guard upper >= 0, upper <= 1 else { return .nan }
        if upper == 0 || upper == 1 { return upper == 1 ? 0 : .infinity }
        return exp(function.scale(upper: upper))
    }
}
