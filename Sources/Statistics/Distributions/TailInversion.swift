import Foundation

/// Finds the value that a distribution symmetric about 0 exceeds with a given probability.
enum TailInversion {
    /// - Parameters:
    ///   - upper: the probability of a greater value, 0 to 1.
    ///   - tail: the probability of a value greater than t, for t > 0.
    ///   - central: the probability of a value between 0 and t, for t > 0.
    ///   - density: the density at t.
    /// - Returns: NaN when `upper` is no probability; infinite when no finite number is exceeded so seldom.
    static func quantile(
        upper: Double, tail: (Double) -> Double, central: (Double) -> Double, density: (Double) -> Double
    ) -> Double {
        guard upper >= 0, upper <= 1 else { return .nan }
        // 1 − p and p − ½ are exact where they are used: no digit is lost on the way.
        if upper > 0.5 {
            return -positive(1 - upper, upper - 0.5, tail: tail, central: central, density: density)
        }
        return positive(upper, 0.5 - upper, tail: tail, central: central, density: density)
    }

    private static func positive(
        _ upper: Double, _ middle: Double, tail: (Double) -> Double, central: (Double) -> Double,
        density: (Double) -> Double
    ) -> Double {
        if middle == 0 { return 0 }
        if upper == 0 { return .infinity }
        return upper > 0.2
            ? nearCentre(middle, central: central, density: density)
            : inTail(upper, tail: tail, density: density)
    }

    /// Newton's steps on `central`, which is concave: from the left they rise to the root and never pass it.
    private static func nearCentre(
        _ middle: Double, central: (Double) -> Double, density: (Double) -> Double
    ) -> Double {
        var t = middle / density(0)
        for _ in 0..<60 {
            let step = (middle - central(t)) / density(t)
            t += step
            if abs(step) <= 1e-16 * t { break }
        }
        return t
    }

    /// Newton's steps on log tail against log t, which is nearly straight for heavy tails; halving the
    /// bracket wherever a step leaves it.
    private static func inTail(
        _ upper: Double, tail: (Double) -> Double, density: (Double) -> Double
    ) -> Double {
        let wanted = log(upper)
        // Every Student's t, and so the normal too, exceeds 0.8 with a probability greater than 0.2.
        var low = log(0.8)
        var high = 1.0
        while tail(exp(high)) > upper {
            low = high
            high *= 2
            if high > 709 {
                high = log(Double.greatestFiniteMagnitude)
                if tail(exp(high)) > upper { return .infinity }
                break
            }
        }
        var s = (low + high) / 2
        for _ in 0..<200 {
            let t = exp(s)
            let probability = tail(t)
            if probability > upper { low = s } else { high = s }
            let step = (log(probability) - wanted) * probability / (t * density(t))
            var next = s + step
            if !(next > low && next < high) { next = (low + high) / 2 }
            let moved = abs(next - s)
            s = next
            if moved <= 1e-16 * max(1, abs(s)) { break }
        }
        return exp(s)
    }
}
