/// Did more pairs change one way than the other? McNemar (1947, *Psychometrika* 12:153–157).
public struct McNemar: Equatable, Sendable {
    /// How the p that is shown first was found.
    public enum Method: Equatable, Sendable { case exact, chiSquare }

    /// How many changed from the first kind to the second, and back.
    public let forth: Int
    public let back: Int
    /// How many pairs there are in all.
    public let pairs: Int

    /// (|b − c| − 1)²/(b + c), 0 for b = c, and its p; `nil` where nobody changed, as for all that follow.
    public let chiSquareCorrected: Double?
    public let pCorrected: Double?
    /// (b − c)²/(b + c), and its p.
    public let chiSquare: Double?
    public let pUncorrected: Double?
    /// Two-sided, by the binomial distribution.
    public let exactP: Double?
    /// The same with half the probability of what was seen (Fagerland, Lydersen & Laake 2013, *BMC Medical Research
    /// Methodology* 13:91).
    public let midP: Double?

    /// The p to show: exact for fewer than 25 that changed, else of the chi-square without correction.
    public let p: Double?
    public let method: Method

    /// forth/back; infinite where nobody changed back, `nil` where nobody changed.
    public let oddsRatio: Double?
    /// (forth − back)/pairs; `nil` for no pairs.
    public let differenceInProportions: Double?

    /// - Parameters:
    ///   - forth: how many changed from the first kind to the second.
    ///   - back: how many changed from the second to the first.
    ///   - pairs: how many there are in all.
    public init(forth: Int, back: Int, pairs: Int) {
        precondition(forth >= 0 && back >= 0 && pairs >= forth + back, "counts of pairs")
        (self.forth, self.back, self.pairs) = (forth, back, pairs)
        let changed = forth + back
        differenceInProportions = pairs > 0 ? Double(forth - back) / Double(pairs) : nil
        method = changed < 25 ? .exact : .chiSquare
        guard changed > 0, let coin = Binomial(trials: changed, probability: 0.5),
            let law = ChiSquare(degreesOfFreedom: 1)
        else {
            (chiSquareCorrected, pCorrected, chiSquare, pUncorrected) = (nil, nil, nil, nil)
            (exactP, midP, p, oddsRatio) = (nil, nil, nil, nil)
            return
        }
        let excess = Double(abs(forth - back))
        let less = max(0, excess - 1)
        let corrected = less * less / Double(changed)
        let plain = excess * excess / Double(changed)
        let fewer = min(forth, back)
        let exact = min(1, 2 * coin.cdf(fewer))
        chiSquareCorrected = corrected
        pCorrected = law.sf(corrected)
        chiSquare = plain
        pUncorrected = law.sf(plain)
        exactP = exact
        midP = forth == back ? 1 : exact - coin.pmf(fewer)
        p = method == .exact ? exact : law.sf(plain)
        oddsRatio = back == 0 ? .infinity : Double(forth) / Double(back)
    }
}
