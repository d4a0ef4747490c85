/// The interval of the variance between places.
public struct Tau2Interval: Equatable, Sendable {
    public let lower: Double
    public let upper: Double
    /// Of I² in percent.
    public let i2Lower: Double
    public let i2Upper: Double
    public let level: Double
    /// Whether the interval goes on above `upper`, where the search was told to stop.
    public let isCut: Bool
}

extension MetaAnalysis {
    /// The values of τ² at which Q, weighed with them, lies between the quantiles of its chi-square distribution
    /// (Viechtbauer 2007, *Statistics in Medicine* 26:37–52).
    ///
    /// Where even τ² = 0 makes Q smaller than both quantiles, the set of such values is empty; both limits are
    /// then 0, which says that the places differ less than their errors would have it.
    ///
    /// - Parameters:
    ///   - level: between 0 and 1.
    ///   - ceiling: where to stop looking; with few places the upper limit may be very far up.
    /// - Returns: both limits, of I² too.
    public func tau2Interval(level: Double = 0.95, ceiling: Double = .infinity) -> Tau2Interval {
        let tail = (1 - level) / 2
        let chiSquare = ChiSquare(degreesOfFreedom: degreesOfFreedom)
        let lower = tau2(whereQIs: chiSquare?.quantile(upper: tail) ?? .nan)
        let upper = tau2(whereQIs: chiSquare?.quantile(tail) ?? .nan)
        let (low, high) = (min(lower, ceiling), min(upper, ceiling))
        return Tau2Interval(
            lower: low, upper: high, i2Lower: MetaAnalysis.share(low, beside: typicalVariance),
            i2Upper: MetaAnalysis.share(high, beside: typicalVariance), level: level, isCut: upper > ceiling)
    }

    private func tau2(whereQIs wanted: Double) -> Double {
        let excess = { (tau2: Double) in weighedQ(tau2) - wanted }
        guard excess(0) > 0 else { return 0 }
        return Crossing.ofFalling(above: typicalVariance, excess) ?? .infinity
    }

    /// Σ(y − μ)²w for w = 1/(v + τ²), falling in τ².
    private func weighedQ(_ tau2: Double) -> Double {
        let weights = estimates.map { 1 / ($0.variance + tau2) }
        let mean = zip(weights, estimates).reduce(0) { $0 + $1.0 * $1.1.value } / weights.reduce(0, +)
        return zip(weights, estimates).reduce(0) {
            $0 + $1.0 * ($1.1.value - mean) * ($1.1.value - mean)
        }
    }

    /// The analysis with each place left out in turn.
    ///
    /// - Returns: in the order of the estimates; `nil` for fewer than three.
    public func leaveOneOut() throws(MetaAnalysisProblem) -> [MetaAnalysis]? {
        guard count > 2 else { return nil }
        var results: [MetaAnalysis] = []
        for place in estimates.indices {
            var others = estimates
            others.remove(at: place)
            results.append(try MetaAnalysis(others, heterogeneity: heterogeneity))
        }
        return results
    }

    /// Whether less certain estimates are larger or smaller than the others: the slope on the standard errors of a
    /// straight line through the estimates, weighed by 1/v (Egger et al. 1997, *BMJ* 315:629–634).
    ///
    /// - Returns: t of k − 2 degrees of freedom and the two-sided p; `nil` for fewer than three places, and where
    ///   all standard errors are the same or all estimates lie on the line.
    public func asymmetry() -> (t: Double, degreesOfFreedom: Double, p: Double)? {
        let degrees = Double(count - 2)
        let design = Matrix(estimates.map { [1, $0.standardError] })
        guard count > 2, let line = WeightedFit(estimates, design: design, tau2: 0), line.q > 0,
            let student = StudentT(degreesOfFreedom: degrees)
        else { return nil }
        let t = line.coefficients[1] / (line.covariance[1, 1] * line.q / degrees).squareRoot()
        return (t, degrees, 2 * student.sf(abs(t)))
    }
}
