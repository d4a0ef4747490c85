import Foundation

/// How often something happens in a number of independent trials.
///
/// The probability of one count comes from deviances (Loader 2000, *Fast and Accurate Computation of Binomial
/// Probabilities*), the probability of a range of counts from the incomplete beta function.
public struct Binomial: Equatable, Sendable {
    public let trials: Int
    public let probability: Double

    /// `nil` for a negative number of trials, or a probability outside 0 to 1.
    public init?(trials: Int, probability: Double) {
        guard trials >= 0, probability >= 0, probability <= 1 else { return nil }
        (self.trials, self.probability) = (trials, probability)
    }

    /// The probability of exactly `count`.
    public func pmf(_ count: Int) -> Double {
        guard count >= 0, count <= trials else { return 0 }
        if probability == 0 || probability == 1 {
            return count == (probability == 0 ? 0 : trials) ? 1 : 0
        }
        let n = Double(trials)
        if count == 0 { return exp(n * log1p(-probability)) }
        if count == trials { return exp(n * log(probability)) }
        // xᵃyᵇ/B(a, b) = ab/(a + b) times the probability of a in a + b trials.
        let (a, b) = (Double(count), Double(trials - count))
        let tails = IncompleteBeta(a, b).tails(at: IncompleteBeta.Point(x: probability))
        return exp(tails.kernel) * (n / (a * b))
    }

    /// The probability of at most `count`.
    public func cdf(_ count: Int) -> Double {
        if count < 0 { return 0 }
        if count >= trials || probability == 0 { return 1 }
        if probability == 1 { return 0 }
        return exp(tails(above: count).upper)
    }

    /// The probability of more than `count`, exact in the far tail, where `1 − cdf(count)` is not.
    public func sf(_ count: Int) -> Double {
        if count < 0 { return 1 }
        if count >= trials || probability == 0 { return 0 }
        if probability == 1 { return 1 }
        return exp(tails(above: count).lower)
    }

    /// The least count that is not exceeded with at least the probability `p`; `nil` when `p` is no probability.
    public func quantile(_ p: Double) -> Int? {
        guard p >= 0, p <= 1 else { return nil }
        var low = 0
        var high = trials
        while low < high {
            let middle = low + (high - low) / 2
            if cdf(middle) >= p { high = middle } else { low = middle + 1 }
        }
        return low
    }

    /// P(X > k) = Iₚ(k + 1, n − k)
    private func tails(above count: Int) -> LogTails {
        IncompleteBeta(Double(count) + 1, Double(trials - count))
            .tails(at: IncompleteBeta.Point(x: probability))
    }
}
