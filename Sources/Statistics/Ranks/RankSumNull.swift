/// How the sum of the ranks of one sample is distributed when every choice of that many ranks is as likely: exactly,
/// by counting the choices.
///
/// Time grows with the third power of the numbers and more: meant for at most ``largest`` in both samples together.
public struct RankSumNull: Equatable, Sendable {
    /// Up to how many numbers in all an exact probability is worth its time.
    public static let largest = 120

    /// How many choices have each sum, from `least` on.
    private let choices: [Double]
    private let least: Int
    private let total: Double
    /// How many are chosen, out of how many, and the sum of all ranks.
    private let chosen: Int
    private let count: Int
    private let rankSum: Int

    /// Mann and Whitney's U for `m` and `n` numbers without ties. `nil` unless both are at least 1 and together at most
    /// ``largest``.
    public init?(_ m: Int, _ n: Int) {
        guard m > 0, n > 0, m <= RankSumNull.largest, n <= RankSumNull.largest, m + n <= RankSumNull.largest
        else { return nil }
        self.init(ranks: Array(0..<m + n), chosen: min(m, n))
    }

    /// - Parameters:
    ///   - ranks: whole numbers from 0 on; mid-ranks are doubled first.
    ///   - chosen: the size of one sample; the smaller one is the faster.
    init(ranks: [Int], chosen: Int) {
        let ordered = ranks.sorted()
        // The greatest sum of 0, 1, 2, … ranks.
        var greatest = [0]
        for rank in ordered.suffix(chosen).reversed() { greatest.append(greatest[greatest.count - 1] + rank) }
        var ways = greatest.map { [Double](repeating: 0, count: $0 + 1) }
        ways[0][0] = 1
        for (place, rank) in ordered.enumerated() {
            for taken in stride(from: min(chosen, place + 1), through: 1, by: -1) {
                RankSumNull.add(ways[taken - 1], to: &ways[taken], shiftedBy: rank)
            }
        }
        least = ordered.prefix(chosen).reduce(0, +)
        choices = Array(ways[chosen].dropFirst(least))
        total = choices.reduce(0, +)
        self.chosen = chosen
        count = ranks.count
        rankSum = ordered.reduce(0, +)
    }

    private static func add(_ fewer: [Double], to more: inout [Double], shiftedBy rank: Int) {
        let length = min(fewer.count, more.count - rank)
        guard length > 0 else { return }
        more.withUnsafeMutableBufferPointer { more in
            fewer.withUnsafeBufferPointer { fewer in
                for sum in 0..<length { more[sum + rank] += fewer[sum] }
            }
        }
    }

    /// The probability of exactly this U, the sum less the least one.
    public func pmf(_ u: Int) -> Double { choices.indices.contains(u) ? choices[u] / total : 0 }

    /// The probability of at most this U.
    public func cdf(_ u: Int) -> Double {
        if u < 0 { return 0 }
        return choices[...min(u, choices.count - 1)].reduce(0, +) / total
    }

    /// The least U that is not exceeded with at least probability `p`, 0 to 1.
    public func quantile(_ p: Double) -> Int {
        var passed = 0.0
        for (u, ways) in choices.enumerated() {
            passed += ways / total
            // What rounding took from the sum does not count.
            if passed >= p * (1 - 64 * Double.ulpOfOne) { return u }
        }
        return choices.count - 1
    }

    /// The probability of a sum of ranks that lies at least as far from the mean as `sum` does.
    func twoSided(_ sum: Int) -> Double {
        let distance = abs(sum * count - chosen * rankSum)
        var ways = 0.0
        for (u, choices) in choices.enumerated()
        where abs((least + u) * count - chosen * rankSum) >= distance {
            ways += choices
        }
        return min(1, ways / total)
    }
}
