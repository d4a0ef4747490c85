import Foundation

/// How many runs there are when things of two kinds stand in a row by chance.
///
/// With n₁ and n₂ of the kinds and N of both, P(2k runs) = 2·C(n₁−1, k−1)·C(n₂−1, k−1)/C(N, n₁), and
/// P(2k + 1 runs) = (C(n₁−1, k)·C(n₂−1, k−1) + C(n₁−1, k−1)·C(n₂−1, k))/C(N, n₁).
///
/// Swed & Eisenhart (1943), *Annals of Mathematical Statistics* 14:66–87; Wald & Wolfowitz (1940), the same
/// 11:147–162.
struct RunsOfTwoKinds {
    let first: Int
    let second: Int

    /// How many there are of each kind: 0 or more, not 0 both.
    init(_ first: Int, _ second: Int) {
        precondition(first >= 0 && second >= 0 && first + second > 0, "there must be things in the row")
        (self.first, self.second) = (first, second)
    }

    /// The least and the greatest number of runs that can be.
    var possible: ClosedRange<Int> {
        let fewer = min(first, second)
        return fewer == 0 ? 1...1 : 2...(2 * fewer + (first == second ? 0 : 1))
    }

    /// 0 to 1.
    func probability(_ runs: Int) -> Double {
        guard possible.contains(runs) else { return 0 }
        if possible.upperBound == 1 { return 1 }
        let half = runs / 2
        let all = choose(first + second, first)
        if runs % 2 == 0 { return 2 * exp(choose(first - 1, half - 1) + choose(second - 1, half - 1) - all) }
        return exp(choose(first - 1, half) + choose(second - 1, half - 1) - all)
            + exp(choose(first - 1, half - 1) + choose(second - 1, half) - all)
    }

    /// Without the numbers at either end that together come about in at most 2.5 % of the orders.
    var usual: ClosedRange<Int> {
        var (low, high) = (possible.lowerBound, possible.upperBound)
        var share = probability(low)
        while low < high, share <= Self.tail {
            low += 1
            share += probability(low)
        }
        share = probability(high)
        while high > low, share <= Self.tail {
            high -= 1
            share += probability(high)
        }
        return low...high
    }

    private static let tail = 0.025

    /// The logarithm of the number of ways to choose k of n; −∞ where there is none.
    private func choose(_ n: Int, _ k: Int) -> Double {
        guard k >= 0, k <= n else { return -.infinity }
        return GammaFunction.logarithm(Double(n + 1)) - GammaFunction.logarithm(Double(k + 1))
            - GammaFunction.logarithm(Double(n - k + 1))
    }
}
