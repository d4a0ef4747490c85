import Foundation

/// Student's t distribution.
///
/// Close to the centre the probability between 0 and t is summed as a series, in the tail the probability
/// beyond t is a continued fraction, both of the incomplete beta function (NIST *Digital Library of
/// Mathematical Functions* §8.17); with more than a million degrees of freedom t is turned into the normal
/// value of the same probability (Hill 1970, *Communications of the ACM* 13:617–619).
public struct StudentT: Equatable, Sendable {
    public let degreesOfFreedom: Double

    /// `nil` unless the degrees of freedom are a finite number greater than 0; they need not be whole.
    public init?(degreesOfFreedom: Double) {
        guard degreesOfFreedom > 0, degreesOfFreedom.isFinite else { return nil }
        self.degreesOfFreedom = degreesOfFreedom
    }

    /// The probability of a value up to `t`.
    public func cdf(_ t: Double) -> Double { sf(-t) }

    /// The probability of a value greater than `t`, exact in the far tail, where `1 − cdf(t)` is not.
    public func sf(_ t: Double) -> Double {
        if t.isNaN { return .nan }
        return t >= 0 ? tail(t) : 0.5 + central(-t)
    }

    /// The value that is exceeded with probability `upper`.
    public func quantile(upper: Double) -> Double {
        TailInversion.quantile(upper: upper, tail: tail, central: central, density: density)
    }

    /// The value that is not exceeded with probability `p`.
    public func quantile(_ p: Double) -> Double { -quantile(upper: p) }

    // MARK: - Pieces, all for t ≥ 0

    private static let many = 1e6

    /// The density at `t`.
    public func density(_ t: Double) -> Double {
        let nu = degreesOfFreedom
        return GammaFunction.halfStep(nu / 2) / (nu * Double.pi).squareRoot()
            * exp(-(nu + 1) / 2 * logOnePlusSquare(t))
    }

    /// P(T > t)
    private func tail(_ t: Double) -> Double {
        if t.isInfinite { return 0 }
        if degreesOfFreedom > StudentT.many { return Normal.sf(normalValue(t)) }
        return useSeries(t) ? 0.5 - series(t) : continuedFraction(t)
    }

    /// P(0 < T ≤ t)
    private func central(_ t: Double) -> Double {
        if t.isInfinite { return 0.5 }
        if degreesOfFreedom > StudentT.many { return erf(normalValue(t) / 2.0.squareRoot()) / 2 }
        return useSeries(t) ? series(t) : 0.5 - continuedFraction(t)
    }

    /// Up to here ½ − series loses next to nothing, and both the series and the fraction are short.
    private func useSeries(_ t: Double) -> Bool { t * t <= min(2, degreesOfFreedom) }

    /// log(1 + t²/ν), also where t² has no finite value.
    private func logOnePlusSquare(_ t: Double) -> Double {
        let square = t / degreesOfFreedom * t
        return square.isFinite ? log1p(square) : 2 * log(t) - log(degreesOfFreedom)
    }

    /// With a = ν/2 and y = t²/(ν + t²): P(0 < T ≤ t) = √y (1 − y)^a · Γ(a + ½)/(Γ(a)Γ(½)) · Σ (a + ½)ₖ/(3/2)ₖ yᵏ.
    private func series(_ t: Double) -> Double {
        let a = degreesOfFreedom / 2
        let y = t * t / (degreesOfFreedom + t * t)
        var term = 1.0
        var sum = 1.0
        var k = 0.0
        while term > sum * 1e-17 {
            term *= (a + 0.5 + k) / (1.5 + k) * y
            sum += term
            k += 1
        }
        return y.squareRoot() * exp(-a * logOnePlusSquare(t)) * GammaFunction.halfStep(a)
            / Double.pi.squareRoot() * sum
    }

    /// P(T > t) = ½ I_x(a, ½) with a = ν/2, x = ν/(ν + t²), y = 1 − x: the fraction of Didonato & Morris (1992,
    /// *ACM Transactions on Mathematical Software* 18:360–373), which keeps its digits for x near 1.
    private func continuedFraction(_ t: Double) -> Double {
        let a = degreesOfFreedom / 2
        let ratio = t / degreesOfFreedom.squareRoot()
        let x = 1 / (1 + ratio * ratio)
        let y = ratio < 1 ? ratio * ratio * x : 1 / (1 + 1 / (ratio * ratio))
        let excess = a * y - x / 2
        // Lentz's method.
        var fraction = a * (excess + 1) / (a + 1)
        var c = fraction
        var d = 0.0
        for m in 1...10_000 {
            let m = Double(m)
            let odd = a + 2 * m - 1
            let numerator = (a + m - 1) / odd * (a + m - 0.5) / odd * m * (0.5 - m) * x * x
            let denominator =
                m + m * (0.5 - m) * x / odd + (a + m) * (excess + 1 + m * (2 - x)) / (a + 2 * m + 1)
            d = 1 / (denominator + numerator * d)
            c = denominator + numerator / c
            fraction *= c * d
            if abs(c * d - 1) < 1e-16 { break }
        }
        let power = exp(-a * logOnePlusSquare(t))
        return power * y.squareRoot() * GammaFunction.halfStep(a) / (2 * Double.pi.squareRoot() * fraction)
    }

    /// The normal value of the same tail, to terms of the order ν⁻².
    private func normalValue(_ t: Double) -> Double {
        let a = degreesOfFreedom - 0.5
        let w = (a * logOnePlusSquare(t)).squareRoot()
        return w + (w * w * w + 3 * w) / (48 * a * a)
    }
}
