/// How many of a number, and between which limits the true share may lie.
public struct Proportion: Equatable, Sendable {
    public let count: Int
    public let total: Int

    /// `nil` unless 0 ≤ count ≤ total ≤ a million millions.
    public init?(_ count: Int, of total: Int) {
        guard count >= 0, count <= total, total <= 1_000_000_000_000 else { return nil }
        self.count = count
        self.total = total
    }

    /// 0 to 1; `nil` for 0 of 0.
    public var share: Double? { total == 0 ? nil : x / n }

    /// Wilson's score interval (1927, *Journal of the American Statistical Association* 22:209–212).
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: `nil` for 0 of 0.
    public func wilson(level: Double = 0.95) -> Interval? {
        score(level, correction: 0)
    }

    /// Wilson's interval with continuity correction (Newcombe 1998, *Statistics in Medicine* 17:857–872, method 4)
    /// as R's `prop.test` gives it: where exactly half were counted, without the correction.
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: `nil` for 0 of 0.
    public func wilsonCorrected(level: Double = 0.95) -> Interval? {
        score(level, correction: min(0.5, abs(x - n / 2)))
    }

    /// Clopper and Pearson's interval (1934, *Biometrika* 26:404–413), which holds the true share at least as often
    /// as it says.
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: `nil` for 0 of 0.
    public func clopperPearson(level: Double = 0.95) -> Interval? {
        beta(level, lower: Beta(x, n - x + 1), upper: Beta(x + 1, n - x))
    }

    /// Jeffreys' interval: quantiles of the beta distribution with x + ½ and n − x + ½, 0 or 1 where none or all
    /// were counted (Brown, Cai & DasGupta 2001, *Statistical Science* 16:101–133).
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: `nil` for 0 of 0.
    public func jeffreys(level: Double = 0.95) -> Interval? {
        let posterior = Beta(x + 0.5, n - x + 0.5)
        return beta(level, lower: posterior, upper: posterior)
    }

    /// Agresti and Coull's interval (1998, *The American Statistician* 52:119–126): the simple one after z²/2 cases of
    /// each kind are added. Its limits may lie outside 0 to 1.
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: `nil` for 0 of 0.
    public func agrestiCoull(level: Double = 0.95) -> Interval? {
        guard total > 0 else { return nil }
        let z = Normal.quantile(upper: (1 - level) / 2)
        return simple((x + z * z / 2) / (n + z * z), n + z * z, z, level)
    }

    /// The simple interval p ± z·√(p(1 − p)/n). Its limits may lie outside 0 to 1, and at 0 and 1 it has no width.
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: `nil` for 0 of 0.
    public func wald(level: Double = 0.95) -> Interval? {
        guard let share else { return nil }
        return simple(share, n, Normal.quantile(upper: (1 - level) / 2), level)
    }

    // MARK: - Pieces

    var x: Double { Double(count) }
    var n: Double { Double(total) }

    private func simple(_ p: Double, _ n: Double, _ z: Double, _ level: Double) -> Interval {
        let reach = z * (p * (1 - p) / n).squareRoot()
        return Interval(lower: p - reach, upper: p + reach, level: level)
    }

    private func beta(_ level: Double, lower: Beta?, upper: Beta?) -> Interval? {
        guard total > 0 else { return nil }
        let tail = (1 - level) / 2
        return Interval(
            lower: count == 0 ? 0 : lower?.quantile(tail) ?? .nan,
            upper: count == total ? 1 : upper?.quantile(upper: tail) ?? .nan, level: level)
    }

    /// The shares whose distance from this one is at most z of their own standard errors.
    private func score(_ level: Double, correction: Double) -> Interval? {
        guard total > 0 else { return nil }
        let z = Normal.quantile(upper: (1 - level) / 2)
        let half = z * z / (2 * n)
        func limit(_ p: Double, _ sign: Double) -> Double {
            let root = (p * (1 - p) / n + half / (2 * n)).squareRoot()
            return (p + half + sign * z * root) / (1 + 2 * half)
        }
        let (low, high) = ((x - correction) / n, (x + correction) / n)
        return Interval(
            lower: low <= 0 ? 0 : limit(low, -1), upper: high >= 1 ? 1 : limit(high, 1), level: level)
    }
}
