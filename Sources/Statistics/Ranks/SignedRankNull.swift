/// How a sum of signed ranks is distributed when every sign is as likely as the other: exactly, by adding one rank
/// after another.
///
/// Time and memory grow with the sum of the ranks: meant for at most ``largest`` of them.
public struct SignedRankNull: Equatable, Sendable {
    /// Up to how many differences an exact probability is worth its time.
    public static let largest = 100

    /// The probability of each sum from 0 on.
    private let probabilities: [Double]
    private let total: Int

    /// Wilcoxon's V for `n` differences without ties: ranks 1 to n. `nil` unless `n` is 0 to ``largest``.
    public init?(_ n: Int) {
        guard n >= 0, n <= SignedRankNull.largest else { return nil }
        self.init(ranks: Array(1..<n + 1))
    }

    /// - Parameter ranks: whole numbers greater than 0; mid-ranks are doubled first.
    init(ranks: [Int]) {
        total = ranks.reduce(0, +)
        var chances = [Double](repeating: 0, count: total + 1)
        chances[0] = 1
        var reached = 0
        for rank in ranks {
            for sum in stride(from: reached, through: 0, by: -1) where chances[sum] > 0 {
                let half = chances[sum] / 2
                chances[sum] -= half
                chances[sum + rank] += half
            }
            reached += rank
        }
        probabilities = chances
    }

    /// The probability of exactly this sum.
    public func pmf(_ sum: Int) -> Double { probabilities.indices.contains(sum) ? probabilities[sum] : 0 }

    /// The probability of at most this sum.
    public func cdf(_ sum: Int) -> Double {
        if sum < 0 { return 0 }
        if sum >= total { return 1 }
        // The distribution mirrors itself: the shorter side is added up.
        if 2 * sum > total { return 1 - cdf(total - sum - 1) }
        return probabilities[...sum].reduce(0, +)
    }

    /// The least sum that is not exceeded with at least probability `p`, 0 to 1.
    public func quantile(_ p: Double) -> Int {
        var passed = 0.0
        for (sum, chance) in probabilities.enumerated() {
            passed += chance
            // What rounding took from the sum does not count.
            if passed >= p * (1 - 64 * Double.ulpOfOne) { return sum }
        }
        return total
    }

    /// The probability of lying at least as far from the mean as `sum` does.
    func twoSided(_ sum: Int) -> Double {
        min(1, 2 * cdf(min(sum, total - sum)))
    }
}
