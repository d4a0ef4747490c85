import Foundation

/// The standard normal distribution.
public enum Normal {
    /// The probability of a value up to `x`.
    public static func cdf(_ x: Double) -> Double {
        erfc(-x / 2.0.squareRoot()) / 2
    }

    /// The probability of a value greater than `x`, exact in the far tail, where `1 − cdf(x)` is not.
    public static func sf(_ x: Double) -> Double {
        erfc(x / 2.0.squareRoot()) / 2
    }

    /// The density at `x`.
    public static func density(_ x: Double) -> Double {
        exp(-x * x / 2) / (2 * Double.pi).squareRoot()
    }

    /// The value that is exceeded with probability `upper`.
    public static func quantile(upper: Double) -> Double {
        TailInversion.quantile(
            upper: upper, tail: sf, central: { erf($0 / 2.0.squareRoot()) / 2 }, density: density)
    }

    /// The value that is not exceeded with probability `p`.
    public static func quantile(_ p: Double) -> Double {
        -quantile(upper: p)
    }
}
