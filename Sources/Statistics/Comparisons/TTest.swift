/// A mean difference against none at all, by Student's t distribution.
public struct TTest: Equatable, Sendable {
    /// The mean difference.
    public let estimate: Double
    /// Its standard error, greater than 0.
    public let standardError: Double
    /// The estimate over its standard error.
    public let t: Double
    public let degreesOfFreedom: Double
    private let student: StudentT

    /// `nil` where the standard error is 0 or not defined: there t is not defined either, and no p is given.
    private init?(estimate: Double, standardError: Double, degreesOfFreedom: Double) {
        guard standardError > 0, standardError.isFinite, estimate.isFinite,
            let student = StudentT(degreesOfFreedom: degreesOfFreedom)
        else {
            return nil
        }
        self.estimate = estimate
        self.standardError = standardError
        self.degreesOfFreedom = degreesOfFreedom
        self.student = student
        t = estimate / standardError
    }

    /// Student's paired test: t = d̄/(s/√n) with n − 1 degrees of freedom.
    ///
    /// - Parameter difference: the differences of the pairs.
    /// - Returns: `nil` for fewer than two pairs, or where all differ by the same amount.
    public static func paired(_ difference: Moments) -> TTest? {
        guard let mean = difference.mean, let spread = difference.standardDeviation else { return nil }
        let n = Double(difference.count)
        return TTest(estimate: mean, standardError: spread / n.squareRoot(), degreesOfFreedom: n - 1)
    }

    /// Student's test of two independent samples, a − b, which takes their variances to be the same.
    ///
    /// - Returns: `nil` where a sample is empty, for fewer than three numbers in all, or where neither varies.
    public static func student(_ a: Moments, _ b: Moments) -> TTest? {
        guard let meanA = a.mean, let meanB = b.mean else { return nil }
        let freedom = Double(a.count + b.count - 2)
        guard freedom > 0 else { return nil }
        let variance = (a.squaredDeviations + b.squaredDeviations) / freedom
        return TTest(
            estimate: meanA - meanB,
            standardError: (variance * (1 / Double(a.count) + 1 / Double(b.count))).squareRoot(),
            degreesOfFreedom: freedom)
    }

    /// Welch's test of two independent samples, a − b, whose variances may differ.
    ///
    /// Degrees of freedom after Welch (1947, *Biometrika* 34:28–35) and Satterthwaite (1946).
    ///
    /// - Returns: `nil` where a sample has fewer than two numbers, or where neither varies.
    public static func welch(_ a: Moments, _ b: Moments) -> TTest? {
        guard let meanA = a.mean, let meanB = b.mean, let varianceA = a.variance, let varianceB = b.variance
        else { return nil }
        let partA = varianceA / Double(a.count)
        let partB = varianceB / Double(b.count)
        let whole = partA + partB
        guard whole > 0 else { return nil }
        // Shares of the whole, so that no square is too small or too great for a number.
        let (shareA, shareB) = (partA / whole, partB / whole)
        return TTest(
            estimate: meanA - meanB, standardError: whole.squareRoot(),
            degreesOfFreedom: 1
                / (shareA * shareA / Double(a.count - 1) + shareB * shareB / Double(b.count - 1)))
    }

    /// The probability of a t at least as far from 0 when there is no difference.
    public var pTwoSided: Double { 2 * student.sf(abs(t)) }
    /// The probability of a t at least as great when there is no difference.
    public var pGreater: Double { student.sf(t) }
    /// The probability of a t at most as great when there is no difference.
    public var pLess: Double { student.cdf(t) }

    /// The estimate ± a quantile of t times the standard error. The level, between 0 and 1, is how often such intervals
    /// hold the true difference.
    public func interval(level: Double = 0.95) -> Interval {
        precondition(level > 0 && level < 1, "a level lies between 0 and 1")
        let reach = student.quantile(upper: (1 - level) / 2) * standardError
        return Interval(lower: estimate - reach, upper: estimate + reach, level: level)
    }
}
