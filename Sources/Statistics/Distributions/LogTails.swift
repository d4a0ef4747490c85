import Foundation

/// The two tails of a distribution of positive numbers at one value, and its density on the logarithmic scale: all as
/// logarithms, so that nothing becomes 0 on the way to the far ends.
struct LogTails {
    /// log of the density with respect to s, the logarithm of the value (or of its odds).
    let kernel: Double
    let lower: Double
    let upper: Double

    /// From the log of the probability of a smaller value; the other tail is the rest.
    init(kernel: Double, lower: Double) {
        self.kernel = kernel
        self.lower = min(0, lower)
        self.upper = log1p(-exp(self.lower))
    }

    /// From the log of the probability of a greater value; the other tail is the rest.
    init(kernel: Double, upper: Double) {
        self.kernel = kernel
        self.upper = min(0, upper)
        self.lower = log1p(-exp(self.upper))
    }
}

/// A distribution whose density over s, the logarithm of the value or of its odds, is log-concave.
protocol LogScaled: Equatable, Sendable {
    /// Where the density over s is greatest.
    var peak: Double { get }
    /// How far a step into the upper tail may go.
    var longestRise: Double { get }
    func tails(at s: Double) -> LogTails
}

extension LogScaled {
    /// The s that is not exceeded with probability `p`, for p strictly between 0 and 1.
    func scale(lower p: Double) -> Double {
        p > 0.5 ? scale(rarer: 1 - p, isLower: false) : scale(rarer: p, isLower: true)
    }

    /// The s that is exceeded with probability `p`, for p strictly between 0 and 1.
    func scale(upper p: Double) -> Double {
        p > 0.5 ? scale(rarer: 1 - p, isLower: true) : scale(rarer: p, isLower: false)
    }

    /// Newton's steps on the log of the rarer tail. As the density is log-concave so is the tail: one step may pass
    /// the root, and after it they only approach it.
    private func scale(rarer p: Double, isLower: Bool) -> Double {
        let wanted = log(p)
        var s = peak
        for _ in 0..<200 {
            let tails = tails(at: s)
            let tail = isLower ? tails.lower : tails.upper
            let rise = (isLower ? wanted - tail : tail - wanted) / exp(tails.kernel - tail)
            guard rise.isFinite else { break }
            let step = isLower ? rise : min(rise, longestRise)
            s += step
            if abs(step) <= 1e-14 * max(1, abs(s)) { break }
        }
        return s
    }
}
