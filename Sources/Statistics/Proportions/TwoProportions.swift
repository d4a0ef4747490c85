/// Two proportions of different people side by side. A difference is the first minus the second.
public struct TwoProportions: Equatable, Sendable {
    public let first: Proportion
    public let second: Proportion

    /// `nil` where one of them is of nobody.
    public init?(_ first: Proportion, _ second: Proportion) {
        guard first.total > 0, second.total > 0 else { return nil }
        self.first = first
        self.second = second
    }

    public var difference: Double { shares.first - shares.second }

    /// Of the difference, from the two Wilson intervals (Newcombe 1998, *Statistics in Medicine* 17:873–890, method
    /// 10).
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: limits within −1 to 1.
    public func newcombe(level: Double = 0.95) -> Interval {
        guard let a = first.wilson(level: level), let b = second.wilson(level: level) else {
            return Interval(lower: .nan, upper: .nan, level: level)
        }
        func length(_ x: Double, _ y: Double) -> Double { (x * x + y * y).squareRoot() }
        return Interval(
            lower: difference - length(shares.first - a.lower, b.upper - shares.second),
            upper: difference + length(a.upper - shares.first, shares.second - b.lower), level: level)
    }

    /// Of the difference: d ± z·√(p₁(1 − p₁)/n₁ + p₂(1 − p₂)/n₂), cut off at −1 and 1.
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: limits within −1 to 1.
    public func wald(level: Double = 0.95) -> Interval {
        let variance =
            shares.first * (1 - shares.first) / first.n + shares.second * (1 - shares.second) / second.n
        let reach = Normal.quantile(upper: (1 - level) / 2) * variance.squareRoot()
        return Interval(
            lower: max(-1, difference - reach), upper: min(1, difference + reach), level: level)
    }

    /// Pearson's chi-square of one degree of freedom.
    ///
    /// - Parameter isCorrected: whether with Yates' continuity correction of ½, or of the distance itself where that
    ///   is less.
    /// - Returns: `nil` where none or all were counted in both.
    public func chiSquare(isCorrected: Bool = false) -> (statistic: Double, p: Double)? {
        let pooled = (first.x + second.x) / (first.n + second.n)
        guard pooled > 0, pooled < 1, let law = ChiSquare(degreesOfFreedom: 1) else { return nil }
        let gap = abs(first.x - first.n * pooled)
        let rest = gap - (isCorrected ? min(0.5, gap) : 0)
        // Σ (|x − E| − c)²/E over the four cells, in all of which the gap is the same.
        let inverse = (1 / pooled + 1 / (1 - pooled)) * (1 / first.n + 1 / second.n)
        let statistic = rest * rest * inverse
        return (statistic, law.sf(statistic))
    }

    /// p₁/p₂; infinite where the second is 0; `nil` where both are.
    public var riskRatio: Double? { TwoProportions.ratio(shares.first, shares.second) }

    /// x₁(n₂ − x₂)/(x₂(n₁ − x₁)); infinite where only the lower part is 0; `nil` where both are.
    public var oddsRatio: Double? {
        TwoProportions.ratio(first.x * (second.n - second.x), second.x * (first.n - first.x))
    }

    /// Fisher's exact test and the odds ratio that belongs to it; `nil` where more than ten million tables have the
    /// same margins.
    public var fisher: FisherExact? { FisherExact(first, second) }

    private var shares: (first: Double, second: Double) { (first.x / first.n, second.x / second.n) }

    private static func ratio(_ above: Double, _ below: Double) -> Double? {
        above == 0 && below == 0 ? nil : above / below
    }
}
