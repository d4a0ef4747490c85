import Foundation

/// The incomplete beta function with both its tails exact.
///
/// The smaller side of the peak is the continued fraction of Didonato & Morris (1992, *ACM Transactions on
/// Mathematical Software* 18:360–373, equation 9), the other side its rest; xᵃyᵇ/B(a, b) comes from deviances (Loader
/// 2000), so that large shapes cost no digits.
struct IncompleteBeta: LogScaled {
    let a: Double
    let b: Double
    /// log of xᵃyᵇ/B(a, b) at its peak.
    private let height: Double

    /// Both shapes are greater than 0.
    init(_ a: Double, _ b: Double) {
        self.a = a
        self.b = b
        let error =
            GammaFunction.stirlingError(a + b) - GammaFunction.stirlingError(a)
            - GammaFunction.stirlingError(b)
        height = 0.5 * log(a / (a + b) * b / (2 * Double.pi)) + error
    }

    /// A number x between 0 and 1, what is left to 1, and the logarithms of both.
    struct Point {
        let x: Double
        let y: Double
        let logX: Double
        let logY: Double

        init(x: Double) {
            (self.x, y, logX, logY) = (x, 1 - x, log(x), log1p(-x))
        }

        /// - Parameter logOdds: log(x/y)
        init(logOdds: Double) {
            let rarer = exp(-abs(logOdds))
            let (small, large) = (rarer / (1 + rarer), 1 / (1 + rarer))
            let logLarge = -log1p(rarer)
            let logSmall = logLarge - abs(logOdds)
            if logOdds < 0 {
                (x, y, logX, logY) = (small, large, logSmall, logLarge)
            } else {
                (x, y, logX, logY) = (large, small, logLarge, logSmall)
            }
        }

        /// - Parameter odds: x/y
        init(odds: Double) {
            guard odds > 1e-300, odds < 1e300 else {
                self = Point(logOdds: log(odds))
                return
            }
            (x, y) = (odds / (1 + odds), 1 / (1 + odds))
            (logX, logY) = (odds < 1 ? log(odds) - log1p(odds) : -log1p(1 / odds), -log1p(odds))
        }
    }

    var peak: Double { log(a / b) }
    var longestRise: Double { .infinity }

    func tails(at s: Double) -> LogTails { tails(at: Point(logOdds: s)) }

    func tails(at point: Point) -> LogTails {
        let distance = a * point.y - b * point.x
        let kernel =
            height - deviance(a, -distance, point.logX) - deviance(b, distance, point.logY)
        if distance >= 0 {
            let fraction = continuedFraction(a, b, point.x, point.y, distance)
            return LogTails(kernel: kernel, lower: kernel + log(fraction))
        }
        let fraction = continuedFraction(b, a, point.y, point.x, -distance)
        return LogTails(kernel: kernel, upper: kernel + log(fraction))
    }

    /// m − k − k log(m/k) for k = `shape`, m = (a + b)·exp(`logShare`) and m − k = `distance`.
    private func deviance(_ shape: Double, _ distance: Double, _ logShare: Double) -> Double {
        let u = distance / shape
        if abs(u) <= 0.3 { return shape * GammaFunction.excess(u) }
        return shape * (u - (logShare + log((a + b) / shape)))
    }

    /// The lower tail over xᵃyᵇ/B(a, b), for `distance` = a − (a + b)x ≥ 0, by Lentz's method.
    private func continuedFraction(
        _ a: Double, _ b: Double, _ x: Double, _ y: Double, _ distance: Double
    ) -> Double {
        var value = a / (a + 1) * (distance + 1)
        var c = value
        var d = 0.0
        for n in 1...1_000_000 {
            let n = Double(n)
            let odd = a + 2 * n - 1
            let weight = n * (b - n) * x
            let numerator = (a + n - 1) / odd * ((a + b + n - 1) / odd) * weight * x
            let denominator =
                n + weight / odd + (a + n) / (a + 2 * n + 1) * (distance + 1 + n * (1 + y))
            d = 1 / (denominator + numerator * d)
            c = denominator + numerator / c
            let factor = c * d
            value *= factor
            if abs(factor - 1) < 2e-16 { break }
        }
        return 1 / value
    }
}
