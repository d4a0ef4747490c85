/// Why estimates cannot be pooled.
public enum MetaAnalysisProblem: Error, Equatable, Sendable {
    /// There are fewer than two, or no more than the design has columns.
    case tooFew
    /// A column of the design is a sum of others, or all estimates are the same where the method needs a spread.
    case notEstimable
}

/// Estimates from several places pooled: each weighs 1/(its variance + τ²), τ² being the variance between
/// places.
///
/// With weights w: mean μ = Σwy/Σw, its standard error 1/√Σw (DerSimonian & Laird 1986, *Controlled Clinical
/// Trials* 7:177–188).
public struct MetaAnalysis: Sendable {
    public let heterogeneity: Heterogeneity
    public let estimates: [UncertainEstimate]
    public let tau2: Double
    /// `nil` for the fixed-effect model.
    public let standardErrorOfTau2: Double?
    /// Cochran's Q: Σ(y − μ)²/v, the weights being those of the fixed-effect model.
    public let q: Double
    /// 100·τ²/(τ² + s²) with s² the typical variance of an estimate, (k − 1)Σw/((Σw)² − Σw²) for w = 1/v
    /// (Higgins & Thompson 2002, *Statistics in Medicine* 21:1539–1558); for the fixed-effect model
    /// 100·(Q − k + 1)/Q, at least 0.
    public let i2Percent: Double
    /// 1/(1 − I²); for the fixed-effect model Q/(k − 1).
    public let h2: Double
    /// Σ(y − μ)²w/(k − 1): below 1 the estimates differ less than their errors would have it.
    public let scaleFactor: Double

    let fit: WeightedFit
    let typicalVariance: Double

    /// - Parameters:
    ///   - estimates: of two places or more.
    ///   - heterogeneity: how τ² is estimated.
    /// - Throws: ``MetaAnalysisProblem``.
    public init(
        _ estimates: [UncertainEstimate], heterogeneity: Heterogeneity = .restricted
    ) throws(MetaAnalysisProblem) {
        guard estimates.count > 1 else { throw .tooFew }
        let ones = Matrix(rows: estimates.count, columns: 1, repeating: 1)
        guard let tau2 = TauSquared(estimates, design: ones, by: heterogeneity),
            let fit = WeightedFit(estimates, design: ones, tau2: tau2.value),
            let fixed = WeightedFit(estimates, design: ones, tau2: 0)
        else { throw .notEstimable }
        let degrees = Double(estimates.count - 1)
        self.heterogeneity = heterogeneity
        self.estimates = estimates
        self.tau2 = tau2.value
        self.fit = fit
        standardErrorOfTau2 = tau2.standardError
        q = fixed.q
        typicalVariance = degrees / fixed.trace
        scaleFactor = fit.q / degrees
        if heterogeneity == .none {
            i2Percent = fixed.q > degrees ? 100 * (fixed.q - degrees) / fixed.q : 0
            h2 = fixed.q / degrees
        } else {
            i2Percent = MetaAnalysis.share(tau2.value, beside: typicalVariance)
            h2 = 1 + tau2.value / typicalVariance
        }
    }

    /// How many places.
    public var count: Int { estimates.count }

    /// τ
    public var tau: Double { tau2.squareRoot() }

    /// k − 1
    public var degreesOfFreedom: Double { Double(count - 1) }

    /// The probability of a Q as large as this one or larger where no place differs, from the chi-square
    /// distribution.
    public var qP: Double { ChiSquare(degreesOfFreedom: degreesOfFreedom)?.sf(q) ?? .nan }

    /// The weight of each place, together 100.
    public var weightsPercent: [Double] {
        let sum = fit.weights.reduce(0, +)
        return fit.weights.map { 100 * $0 / sum }
    }

    static func share(_ tau2: Double, beside variance: Double) -> Double {
        100 * tau2 / (tau2 + variance)
    }
}
