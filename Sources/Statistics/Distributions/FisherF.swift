import Foundation

/// Fisher's F distribution, of the ratio of two mean squares.
///
/// With w = d₁f/d₂ the probability up to f is Iₓ(d₁/2, d₂/2) at x = w/(1 + w) (NIST *Digital Library of Mathematical
/// Functions* §8.17).
public struct FisherF: Equatable, Sendable {
    public let numerator: Double
    public let denominator: Double
    private let function: IncompleteBeta

    /// `nil` unless both degrees of freedom are finite numbers greater than 0; they need not be whole.
    public init?(numerator: Double, denominator: Double) {
        guard numerator > 0, denominator > 0, numerator.isFinite, denominator.isFinite else { return nil }
        (self.numerator, self.denominator) = (numerator, denominator)
        function = IncompleteBeta(numerator / 2, denominator / 2)
    }

    /// The probability of a value up to `f`.
    public func cdf(_ f: Double) -> Double {
        guard f > 0 else { return f.isNaN ? .nan : 0 }
        return f.isInfinite ? 1 : exp(tails(f).lower)
    }

    /// The probability of a value greater than `f`, exact in the far tail, where `1 − cdf(f)` is not.
    public func sf(_ f: Double) -> Double {
        guard f > 0 else { return f.isNaN ? .nan : 1 }
        return f.isInfinite ? 0 : exp(tails(f).upper)
    }

    /// The value that is not exceeded with probability `p`; NaN when `p` is no probability.
    public func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        if p == 0 || p == 1 { return p == 0 ? 0 : .infinity }
        return value(function.scale(lower: p))
    }

    /// The value that is exceeded with probability `upper`; NaN when `upper` is no probability.
    public func quantile(upper: Double) -> Double {
        guard upper >= 0, upper <= 1 else { return .nan }
        if upper == 0 || upper == 1 { return upper == 1 ? 0 : .infinity }
        return value(function.scale(upper: upper))
    }

    private func tails(_ f: Double) -> LogTails {
        function.tails(at: IncompleteBeta.Point(odds: f * (numerator / denominator)))
    }

    private func value(_ logOdds: Double) -> Double { exp(logOdds) * (denominator / numerator) }
}
