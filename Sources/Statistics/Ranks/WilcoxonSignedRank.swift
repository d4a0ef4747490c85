/// Do the pairs differ? Wilcoxon's signed-rank test (1945, *Biometrics Bulletin* 1:80–83), with what goes with it.
///
/// Differences of 0 are dropped; the sizes of the others are ranked, the same sizes sharing their mean rank.
public struct WilcoxonSignedRank: Equatable, Sendable {
    /// How many differences are not 0.
    public let nonzero: Int
    /// The sum of the ranks of those who rose, and of those who fell.
    public let vPlus: Double
    public let vMinus: Double
    public let hasTies: Bool
    public let hasZeros: Bool
    /// (V₊ − V₋) over the sum of all ranks, −1 to 1 (Kerby 2014, *Comprehensive Psychology* 3:1).
    public let matchedRankBiserial: Double

    /// The p to show: exact for fewer than 50 differences with neither ties nor zeros, else ``normalCorrectedP``.
    /// `nil` only where that one is.
    public let p: Double?
    public let method: RankTestMethod

    /// z without continuity correction; `nil` where the sum cannot vary.
    public let z: Double?
    /// Two-sided p of ``z``.
    public let normalP: Double?
    /// Two-sided, with continuity correction.
    public let normalCorrectedP: Double?
    /// For more rising than falling, with continuity correction.
    public let normalCorrectedPGreater: Double?

    /// Two-sided p of V without ties or zeros; `nil` with them, or for more than ``SignedRankNull/largest``.
    public let exactP: Double?
    /// Two-sided p among all signs of the mid-ranks that occurred, zeros dropped; `nil` for more than
    /// ``SignedRankNull/largest`` differences.
    public let exactPWithTies: Double?

    /// Pratt (1959, *JASA* 54:655–667): zeros are ranked before all others, and then dropped. Without correction.
    public let prattZ: Double?
    public let prattP: Double?
    /// `nil` for more than ``SignedRankNull/largest`` pairs, zeros included.
    public let prattExactP: Double?

    /// - Returns: `nil` where no difference is other than 0.
    public init?(_ differences: CountedValues) {
        let ranks = SignedRanks(differences)
        guard ranks.nonzero > 0 else { return nil }
        let doubledRanks = ranks.doubledRanks()
        let sum = ranks.sum(of: doubledRanks)
        let m = Double(ranks.nonzero)
        let all = m * (m + 1) / 2
        nonzero = ranks.nonzero
        vPlus = Double(sum.doubled) / 2
        vMinus = all - vPlus
        hasTies = ranks.hasTies
        hasZeros = ranks.zeros > 0
        matchedRankBiserial = (vPlus - vMinus) / all

        z = sum.z
        normalP = z.map { 2 * Normal.sf(abs($0)) }
        let spread = sum.variance.squareRoot()
        let step = sum.distance > 0 ? 0.5 : sum.distance < 0 ? -0.5 : 0
        normalCorrectedP = spread > 0 ? 2 * Normal.sf(abs(sum.distance - step) / spread) : nil
        normalCorrectedPGreater = spread > 0 ? Normal.sf((sum.distance - 0.5) / spread) : nil

        if ranks.nonzero <= SignedRankNull.largest {
            exactPWithTies = SignedRankNull(ranks: ranks.each(of: doubledRanks)).twoSided(sum.doubled)
        } else {
            exactPWithTies = nil
        }
        exactP = ranks.hasTies || ranks.zeros > 0 ? nil : exactPWithTies
        method = exactP != nil && ranks.nonzero < 50 ? .exact : .normal
        p = method == .exact ? exactP : normalCorrectedP

        let prattRanks = ranks.doubledRanks(after: ranks.zeros)
        let pratt = ranks.sum(of: prattRanks)
        prattZ = pratt.z
        prattP = pratt.z.map { 2 * Normal.sf(abs($0)) }
        if differences.count <= SignedRankNull.largest {
            prattExactP = SignedRankNull(ranks: ranks.each(of: prattRanks)).twoSided(pratt.doubled)
        } else {
            prattExactP = nil
        }
    }
}
