import Foundation

/// The logarithm of the odds of a probability (logit), and the way back.
public enum LogOdds {
    /// log(p/(1 − p)): −∞ for 0, ∞ for 1, NaN outside; exact near ½, where it is 0, and near the ends.
    public static func of(_ p: Double) -> Double {
        p > 0.25 && p < 0.75 ? 2 * atanh(2 * p - 1) : log(p) - log1p(-p)
    }

    /// The probability whose log odds are `x`.
    public static func probability(_ x: Double) -> Double {
        let rarer = exp(-abs(x))
        return (x < 0 ? rarer : 1) / (1 + rarer)
    }
}
