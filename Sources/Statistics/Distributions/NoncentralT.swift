import Foundation

/// The noncentral t distribution: of (Z + δ)/S, with Z standard normal and S² an independent mean square.
///
/// The probability is the integral of Φ(ts − δ) over the density of S. In u = log S it is taken by the trapezoidal
/// rule, which for such bell-shaped integrands is exact to rounding once the step is well below the width of the bell
/// (Trefethen & Weideman 2014, *SIAM Review* 56:385–458). All terms are positive, so far tails keep their digits.
public struct NoncentralT: Equatable, Sendable {
    public let degreesOfFreedom: Double
    public let noncentrality: Double
    private let square: IncompleteGamma

    /// `nil` unless both are finite and the degrees of freedom greater than 0; they need not be whole.
    public init?(degreesOfFreedom: Double, noncentrality: Double) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite, noncentrality.isFinite else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
        self.noncentrality = noncentrality
        square = IncompleteGamma(degreesOfFreedom / 2)
    }

    /// The probability of a value up to `t`.
    public func cdf(_ t: Double) -> Double { tail(t, noncentrality).probability }

    /// The probability of a value greater than `t`, exact in the far tail, where `1 − cdf(t)` is not.
    public func sf(_ t: Double) -> Double { tail(-t, -noncentrality).probability }

    /// The value that is not exceeded with probability `p`; NaN when `p` is no probability.
    public func quantile(_ p: Double) -> Double {
        guard p >= 0, p <= 1 else { return .nan }
        return p > 0.5 ? -quantile(rarer: 1 - p, -noncentrality) : quantile(rarer: p, noncentrality)
    }

    /// The value that is exceeded with probability `upper`; NaN when `upper` is no probability.
    public func quantile(upper: Double) -> Double {
        guard upper >= 0, upper <= 1 else { return .nan }
        return upper > 0.5
            ? quantile(rarer: 1 - upper, noncentrality) : -quantile(rarer: upper, -noncentrality)
    }

    /// The noncentrality under which a value up to `t` has the given probability: the confidence limit of δ.
    ///
    /// - Parameters:
    ///   - t: the value that was observed, finite.
    ///   - probability: above 0, at most ½.
    ///   - degreesOfFreedom: greater than 0, at most 2·10¹⁰.
    /// - Returns: `nil` where one of them is not as said.
    static func noncentrality(of t: Double, probability: Double, degreesOfFreedom: Double) -> Double? {
        guard t.isFinite, probability > 0, probability <= 0.5,
            let square = ChiSquare(degreesOfFreedom: degreesOfFreedom)
        else { return nil }
        // How the normal approximation has it, with z negative; far out only the spread of S counts.
        let spread = (1 + t * t / (2 * degreesOfFreedom)).squareRoot()
        var start = t - Normal.quantile(probability) * spread
        if spread > 10 {
            let edge = t > 0 ? square.quantile(upper: probability) : square.quantile(probability)
            start = t * (edge / degreesOfFreedom).squareRoot()
        }
        guard var law = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: start) else {
            return nil
        }
        let wanted = log(probability)
        // The tail is log-concave in δ: after one step the root is only approached.
        for _ in 0..<100 {
            let (tail, slope) = law.tail(t, law.noncentrality)
            let step = (log(tail) - wanted) * tail / slope
            let delta = law.noncentrality + min(max(step, -10 * spread), 10 * spread)
            guard let next = NoncentralT(degreesOfFreedom: degreesOfFreedom, noncentrality: delta) else {
                return nil
            }
            law = next
            if abs(step) <= 1e-13 * max(spread, abs(delta)) { break }
        }
        return law.noncentrality
    }

    /// P(T ≤ t) with noncentrality `delta`, and what it loses for each unit that `delta` grows.
    private func tail(_ t: Double, _ delta: Double) -> (probability: Double, slope: Double) {
        if t.isNaN { return (.nan, .nan) }
        if t.isInfinite { return (t > 0 ? 1 : 0, 0) }
        if t == 0 { return (Normal.sf(delta), Normal.density(delta)) }
        // Where Φ rises far more steeply than the density of S the integral is better taken over Z.
        if abs(delta) > 40, abs(delta) > 30 * (2 * degreesOfFreedom).squareRoot() {
            return overNormal(t, delta)
        }
        return overSpread(t, delta)
    }

    private func overSpread(_ t: Double, _ delta: Double) -> (probability: Double, slope: Double) {
        let nu = degreesOfFreedom
        let shape = nu / 2
        let steepness = min(abs(t) * (1 + 9 / (2 * nu).squareRoot()), abs(delta) + 8)
        let step = min(0.1, 0.5 / (steepness * steepness + 2 * nu).squareRoot())
        // The greatest term lies near 0, or, where Φ is small there, where Φ's own tail takes it.
        let tilted = greatest(t, delta)
        let start = tilted > 0 && t * tilted < delta ? log(tilted) : 0
        var sum = 0.0
        var slope = 0.0
        func add(_ u: Double) -> Double {
            let s = exp(u)
            let weight = exp(square.kernel(x: shape * s * s, logX: log(shape) + 2 * u))
            let z = t * s - delta
            let term = weight * Normal.cdf(z)
            sum += term
            slope += weight * Normal.density(z)
            return term
        }
        for direction in [step, -step] {
            var u = direction > 0 ? start : start + direction
            var last = 0.0
            for _ in 0..<200_000 {
                let term = add(u)
                if term <= sum * 1e-18 && term <= last { break }
                last = term
                u += direction
            }
        }
        return (min(1, 2 * step * sum), 2 * step * slope)
    }

    /// Where s^ν exp(−νs²/2 − (ts − δ)²/2) is greatest: the positive root of (ν + t²)s² − tδs = ν.
    private func greatest(_ t: Double, _ delta: Double) -> Double {
        let nu = degreesOfFreedom
        if abs(t) < 1 {
            let middle = t * delta
            return (middle + (middle * middle + 4 * nu * (nu + t * t)).squareRoot()) / (2 * (nu + t * t))
        }
        let middle = delta / t
        let ratio = nu.squareRoot() / abs(t)
        let total = 1 + ratio * ratio
        return (middle + hypot(middle, 2 * ratio * total.squareRoot())) / (2 * total)
    }

    /// ∫ φ(z) P(S ≥ (z + δ)/t) dz for t and δ of one sign and far from 0; else one tail is empty.
    private func overNormal(_ t: Double, _ delta: Double) -> (probability: Double, slope: Double) {
        if t > 0, delta < 0 { return (1, 0) }
        if t < 0, delta > 0 { return (0, 0) }
        let step = 0.25
        var sum = 0.0
        var slope = 0.0
        for n in -160...160 {
            let z = Double(n) * step
            let s = (z + delta) / t
            guard s > 0 else {
                sum += Normal.density(z) * (t > 0 ? 1 : 0)
                continue
            }
            let x = degreesOfFreedom / 2 * s * s
            let tails = square.tails(x: x, logX: log(x))
            sum += Normal.density(z) * exp(t > 0 ? tails.upper : tails.lower)
            slope += Normal.density(z) * 2 * exp(tails.kernel) / abs(z + delta)
        }
        return (min(1, step * sum), step * slope)
    }

    /// Bisection between bounds that are widened until they hold the value, for p at most ½.
    private func quantile(rarer p: Double, _ delta: Double) -> Double {
        if p == 0 { return -.infinity }
        var low = delta - 1
        var high = delta + 1
        var width = 1.0
        while tail(low, delta).probability > p, low > -.infinity {
            width *= 2
            low -= width
        }
        width = 1
        while tail(high, delta).probability < p, high < .infinity {
            width *= 2
            high += width
        }
        for _ in 0..<2_000 {
            let middle = low + (high - low) / 2
            guard middle > low, middle < high else { break }
            if tail(middle, delta).probability < p { low = middle } else { high = middle }
        }
        return high
    }
}
