/// A pooled mean and how surely it is known.
public struct PooledMean: Equatable, Sendable {
    public let estimate: Double
    public let standardError: Double
    /// Of Student's distribution; `nil` for the normal one.
    public let degreesOfFreedom: Double?
    /// τ²
    let between: Double

    /// estimate / standard error: z or t.
    public var statistic: Double { estimate / standardError }

    /// Two-sided.
    public var p: Double {
        guard let degreesOfFreedom else { return 2 * Normal.sf(abs(statistic)) }
        return StudentT(degreesOfFreedom: degreesOfFreedom).map { 2 * $0.sf(abs(statistic)) } ?? .nan
    }

    /// Of the mean over all places.
    public func interval(level: Double = 0.95) -> Interval {
        interval(reach: standardError, degreesOfFreedom, level)
    }

    /// Of the true value at another place of the same kind: √(τ² + se²) to both sides, times the same quantile as
    /// in ``interval(level:)``.
    public func predictionInterval(level: Double = 0.95) -> Interval {
        predictionInterval(degreesOfFreedom: degreesOfFreedom, level: level)
    }

    /// The same with a quantile of other degrees of freedom, `nil` standing for the normal distribution.
    public func predictionInterval(degreesOfFreedom: Double?, level: Double = 0.95) -> Interval {
        interval(reach: (between + standardError * standardError).squareRoot(), degreesOfFreedom, level)
    }

    private func interval(reach: Double, _ degrees: Double?, _ level: Double) -> Interval {
        let upper = (1 - level) / 2
        let factor =
            degrees.map { StudentT(degreesOfFreedom: $0)?.quantile(upper: upper) ?? .nan }
            ?? Normal.quantile(upper: upper)
        return Interval(lower: estimate - factor * reach, upper: estimate + factor * reach, level: level)
    }
}

extension MetaAnalysis {
    /// The mean with standard error 1/√Σw, as if τ² were known: normal.
    public var mean: PooledMean {
        PooledMean(
            estimate: fit.coefficients[0], standardError: fit.covariance[0, 0].squareRoot(),
            degreesOfFreedom: nil, between: tau2)
    }

    /// The same mean with the standard error multiplied by the root of ``scaleFactor``, and Student's distribution
    /// with k − 1 degrees of freedom (Hartung & Knapp 2001, *Statistics in Medicine* 20:3875–3889).
    ///
    /// - Parameter isTruncated: whether a factor below 1 counts as 1, so that the interval is never narrower than
    ///   the errors of the estimates allow.
    /// - Returns: the same estimate, known otherwise.
    public func hartungKnapp(isTruncated: Bool = false) -> PooledMean {
        let factor = isTruncated ? max(1, scaleFactor) : scaleFactor
        return PooledMean(
            estimate: fit.coefficients[0], standardError: (fit.covariance[0, 0] * factor).squareRoot(),
            degreesOfFreedom: degreesOfFreedom, between: tau2)
    }

    /// Of the true value at another place of the same kind: μ ± t·√(τ² + 1/Σw), t of k − 2 degrees of freedom
    /// (Higgins, Thompson & Spiegelhalter 2009, *Journal of the Royal Statistical Society A* 172:137–159).
    ///
    /// - Returns: `nil` for fewer than three places.
    public func predictionInterval(level: Double = 0.95) -> Interval? {
        guard count > 2 else { return nil }
        return mean.predictionInterval(degreesOfFreedom: Double(count - 2), level: level)
    }
}
