/// Does one sample lie above the other? The test of Mann & Whitney (1947) and Wilcoxon, with what goes with it.
public struct MannWhitney: Equatable, Sendable {
    /// In how many pairs a lies above b, and b above a; the same counts as half.
    public let uA: Double
    public let uB: Double
    public let hasTies: Bool
    /// The probability that one of a lies above one of b, half the ties included.
    public let probabilityOfSuperiority: Double
    /// Cliff's δ (1993, *Psychological Bulletin* 114:494–509): 2U/(n_a n_b) − 1, −1 to 1.
    public let cliffsDelta: Double

    /// The p to show: exact for fewer than 50 numbers in each sample and no ties, else ``normalCorrectedP``.
    /// `nil` only where that one is.
    public let p: Double?
    public let method: RankTestMethod

    /// z without continuity correction; `nil` where all numbers are the same.
    public let z: Double?
    /// Two-sided p of ``z``.
    public let normalP: Double?
    /// Two-sided, with continuity correction.
    public let normalCorrectedP: Double?
    /// Two-sided p of U without ties; `nil` with them, or for more than ``RankSumNull/largest`` numbers.
    public let exactP: Double?
    /// The probability, among all ways to deal out the mid-ranks that occurred, of a sum at least as far from its mean;
    /// `nil` for more than ``RankSumNull/largest`` numbers.
    public let exactPWithTies: Double?

    /// - Returns: `nil` where a sample is empty.
    public init?(_ a: CountedValues, _ b: CountedValues) {
        guard a.count > 0, b.count > 0 else { return nil }
        let ranks = PooledRanks([a, b])
        let n = Double(ranks.count)
        let pairs = Double(a.count) * Double(b.count)
        let sumA = ranks.doubledSums[0]
        let sizeA = Double(a.count)
        uA = Double(sumA) / 2 - sizeA * (sizeA + 1) / 2
        uB = pairs - uA
        hasTies = ranks.hasTies
        probabilityOfSuperiority = uA / pairs
        cliffsDelta = 2 * uA / pairs - 1

        let distance = uA - pairs / 2
        // One number in each sample can be tied, which leaves no variance.
        let variance = pairs / 12 * (n + 1 - ranks.tieSum / (n * (n - 1)))
        let spread = max(0, variance).squareRoot()
        let step = distance > 0 ? 0.5 : distance < 0 ? -0.5 : 0
        z = spread > 0 ? distance / spread : nil
        normalP = z.map { 2 * Normal.sf(abs($0)) }
        normalCorrectedP = spread > 0 ? 2 * Normal.sf(abs(distance - step) / spread) : nil

        if ranks.count <= RankSumNull.largest {
            let isSmaller = a.count <= b.count
            let null = RankSumNull(ranks: ranks.each, chosen: min(a.count, b.count))
            exactPWithTies = null.twoSided(
                ranks.scaled(isSmaller ? sumA : ranks.doubledSums[1], of: isSmaller ? a.count : b.count))
        } else {
            exactPWithTies = nil
        }
        exactP = ranks.hasTies ? nil : exactPWithTies
        method = exactP != nil && a.count < 50 && b.count < 50 ? .exact : .normal
        p = method == .exact ? exactP : normalCorrectedP
    }
}
