import Foundation

@testable import Statistics

/// The odds ratio as R's `fisher.test` looks for it: by Brent's method (1973, *Algorithms for Minimization Without
/// Derivatives*, ch. 4) on the odds ratio or its inverse between 0 and 1, until the fourth root of the machine's
/// precision is left. With it the figures of the reference can be met that R itself found only so closely.
enum CoarseSearch {
    static func oddsRatio(_ first: Proportion, _ second: Proportion) -> Double? {
        guard let tables = TablesOfMargins(first, second) else { return nil }
        let x = Double(first.count)
        let most = tables.least + tables.count - 1
        if first.count == tables.least { return 0 }
        if first.count == most { return .infinity }
        func excess(_ odds: Double) -> Double {
            (odds == 0 ? Double(tables.least) : tables.mean(logOdds: log(odds))) - x
        }
        let even = excess(1)
        if even == 0 { return 1 }
        return even > 0
            ? root(from: 0, to: 1, excess) : 1 / root(from: .ulpOfOne, to: 1) { excess(1 / $0) }
    }

    private static func root(
        from low: Double, to high: Double, _ function: (Double) -> Double
    ) -> Double {
        let allowed = pow(Double.ulpOfOne, 0.25)
        // The newest place, the one before it, and one on the other side of the root.
        var (b, a, c) = (high, low, low)
        var (fb, fa, fc) = (function(high), function(low), function(low))
        for _ in 0..<1000 {
            let last = b - a
            if abs(fc) < abs(fb) {
                (a, b, c) = (b, c, b)
                (fa, fb, fc) = (fb, fc, fb)
            }
            let least = 2 * .ulpOfOne * abs(b) + allowed / 2
            let width = c - b
            var step = width / 2
            if abs(step) <= least || fb == 0 { return b }
            if abs(last) >= least, abs(fa) > abs(fb) {
                var p: Double
                var q: Double
                let ratio = fb / fa
                if a == c {
                    p = width * ratio
                    q = 1 - ratio
                } else {
                    let (u, v) = (fa / fc, fb / fc)
                    p = ratio * (width * u * (u - v) - (b - a) * (v - 1))
                    q = (u - 1) * (v - 1) * (ratio - 1)
                }
                if p > 0 { q = -q } else { p = -p }
                if p < 0.75 * width * q - abs(least * q) / 2, p < abs(last * q / 2) { step = p / q }
            }
            if abs(step) < least { step = step > 0 ? least : -least }
            (a, fa) = (b, fb)
            b += step
            fb = function(b)
            if (fb > 0) == (fc > 0) { (c, fc) = (a, fa) }
        }
        return b
    }
}
