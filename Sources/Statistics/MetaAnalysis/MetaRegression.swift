/// Estimates from several places explained by what the places are, with one variance τ² left between places.
public struct MetaRegression: Sendable {
    /// In the order of the design's columns.
    public let coefficients: [Double]
    /// Of the coefficients, τ² taken as known.
    public let covariance: Matrix
    public let tau2: Double
    /// Whether all coefficients but the first are 0: Wald's statistic, chi-square with ``testDegrees``.
    public let qm: Double
    /// The columns but the first.
    public let testDegrees: Double
    /// What the design leaves of Cochran's Q, chi-square with ``residualDegrees``.
    public let qe: Double
    public let residualDegrees: Double
    /// How much of τ² without the design it takes away, in percent, at least 0; 0 where there is nothing to take.
    public let r2Percent: Double
    /// Hartung and Knapp's test of the same: F with ``testDegrees`` and ``residualDegrees``.
    public let hartungKnappF: Double

    /// - Parameters:
    ///   - estimates: more than the design has columns.
    ///   - design: a row for each estimate; the first column is of ones, further ones are needed.
    ///   - heterogeneity: how τ² is estimated.
    /// - Throws: ``MetaAnalysisProblem``.
    public init(
        _ estimates: [UncertainEstimate], design: Matrix, heterogeneity: Heterogeneity = .restricted
    ) throws(MetaAnalysisProblem) {
        precondition(design.rows == estimates.count && design.columns > 1, "a row for each estimate")
        guard estimates.count > design.columns else { throw .tooFew }
        let plain = try MetaAnalysis(estimates, heterogeneity: heterogeneity)
        guard let tau2 = TauSquared(estimates, design: design, by: heterogeneity),
            let fit = WeightedFit(estimates, design: design, tau2: tau2.value),
            let fixed = WeightedFit(estimates, design: design, tau2: 0)
        else { throw .notEstimable }
        let others = 1..<design.columns
        let tested = Array(fit.coefficients.dropFirst())
        guard
            let spread = Cholesky(Matrix(others.map { i in others.map { fit.covariance[i, $0] } }))
        else { throw .notEstimable }
        coefficients = fit.coefficients
        covariance = fit.covariance
        self.tau2 = tau2.value
        qm = dot(tested, spread.solve(tested))
        testDegrees = Double(others.count)
        qe = fixed.q
        residualDegrees = Double(estimates.count - design.columns)
        r2Percent = plain.tau2 > 0 ? max(0, 100 * (plain.tau2 - tau2.value) / plain.tau2) : 0
        hartungKnappF = qm / (fit.q / residualDegrees) / testDegrees
    }

    public var standardErrors: [Double] {
        coefficients.indices.map { covariance[$0, $0].squareRoot() }
    }

    public var qmP: Double { ChiSquare(degreesOfFreedom: testDegrees)?.sf(qm) ?? .nan }

    public var qeP: Double { ChiSquare(degreesOfFreedom: residualDegrees)?.sf(qe) ?? .nan }

    public var hartungKnappP: Double {
        FisherF(numerator: testDegrees, denominator: residualDegrees)?.sf(hartungKnappF) ?? .nan
    }
}
