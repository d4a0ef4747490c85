import Foundation

/// The incomplete gamma function with both its tails exact.
///
/// Below shape + 1 the lower tail is a series, above it the upper tail a continued fraction (NIST *Digital Library of
/// Mathematical Functions* 8.11.4 and 8.9.2), the other side the rest; xᵃe⁻ˣ/Γ(a) comes
/// from a deviance (Loader 2000).
struct IncompleteGamma: LogScaled {
    let shape: Double
    /// log of xᵃe⁻ˣ/Γ(a) at its peak.
    private let height: Double

    /// The shape is greater than 0.
    init(_ shape: Double) {
        self.shape = shape
        height = 0.5 * log(shape / (2 * Double.pi)) - GammaFunction.stirlingError(shape)
    }

    var peak: Double { log(shape) }
    /// The upper tail falls as exp(−eˢ): a longer step would leave all numbers behind.
    var longestRise: Double { 2 }

    func tails(at s: Double) -> LogTails { tails(x: exp(s), logX: s) }

    /// log of xᵃe⁻ˣ/Γ(a)
    func kernel(x: Double, logX: Double) -> Double {
        let u = (x - shape) / shape
        let excess = abs(u) <= 0.3 ? GammaFunction.excess(u) : u - (logX - log(shape))
        return height - shape * excess
    }

    func tails(x: Double, logX: Double) -> LogTails {
        let kernel = kernel(x: x, logX: logX)
        return x < shape + 1
            ? LogTails(kernel: kernel, lower: kernel + log(series(x)))
            : LogTails(kernel: kernel, upper: kernel + log(continuedFraction(x)))
    }

    /// 1/a + x/a(a + 1) + x²/a(a + 1)(a + 2) + …
    private func series(_ x: Double) -> Double {
        var term = 1 / shape
        var sum = term
        var next = shape
        repeat {
            next += 1
            term *= x / next
            sum += term
        } while term > sum * 1e-17
        return sum
    }

    private func continuedFraction(_ x: Double) -> Double {
        var value = x + 1 - shape
        var c = value
        var d = 0.0
        for n in 1...1_000_000 {
            let n = Double(n)
            let numerator = n * (shape - n)
            let denominator = x + 1 - shape + 2 * n
            d = 1 / (denominator + numerator * d)
            c = denominator + numerator / c
            let factor = c * d
            value *= factor
            if abs(factor - 1) < 2e-16 { break }
        }
        return 1 / value
    }
}
