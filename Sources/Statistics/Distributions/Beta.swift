import Foundation

/// The beta distribution, whose cumulative probability is the regularised incomplete beta function Iₓ(a, b).
public struct Beta: Equatable, Sendable {
    public let a: Double
    public let b: Double
    private let function: IncompleteBeta

    /// `nil` unless both shapes are finite numbers greater than 0.
    public init?(_ a: Double, _ b: Double) {
        guard a > 0, b > 0, a.isFinite, b.isFinite else { return nil }
        (self.a, self.b) = (a, b)
        function = IncompleteBeta(a, b)
    }

    /// The probability of a value up to `x`.
    public func cdf(_ x: Double) -> Double {
        if x <= 0 { return 0 }
        if x >= 1 { return 1 }
        return exp(function.tails(at: IncompleteBeta.Point(x: x)).lower)
    }

    /// The probability of a value greater than `x`, exact in the far tail, where `1 − cdf(x)` is not.
    public func sf(_ x: Double) -> Double {
        if x <= 0 { return 1 }
        if x >= 1 { return 0 }
        return exp(function.tails(at: IncompleteBeta.Point(x: x)).upper)
    }

    /// The density at `x`, 0 outside 0 to 1.
    public func density(_ x: Double) -> Double {
        guard x >= 0, x <= 1 else { return x.isNaN ? .nan : 0 }
        if x == 0 { return a < 1 ? .infinity : a == 1 ? b : 0 }
        if x == 1 { return b < 1 ? .infinity : b == 1 ? a : 0 }
        return exp(function.tails(at: IncompleteBeta.Point(x: x)).kernel) / (x * (1 - x))
    }

    /// The value that is not exceeded with probability `p`; NaN when `p` is no probability.
    public func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        if p == 0 || p == 1 { return p }
        return IncompleteBeta.Point(logOdds: function.scale(lower: p)).x
    }

    /// The value that is exceeded with probability `upper`; NaN when `upper` is no probability.
    public func quantile(upper: Double) -> Double {
        guard upper >= 0, upper <= 1 else { return .nan }
        if upper == 0 || upper == 1 { return 1 - upper }
        return IncompleteBeta.Point(logOdds: function.scale(upper: upper)).x
    }
}
