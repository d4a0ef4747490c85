import Foundation

/// Estimates explained by a design, each weighing 1/(its variance + τ²).
struct WeightedFit {
    let weights: [Double]
    /// (XᵀWX)⁻¹
    let covariance: Matrix
    let coefficients: [Double]
    /// Σ w (y − Xβ)²
    let q: Double
    /// P = W − WX(XᵀWX)⁻¹XᵀW
    let projection: Matrix
    private let logDeterminants: (weights: Double, information: Double)
    private let values: [Double]

    /// `nil` when the design's columns cannot be told apart.
    init?(_ estimates: [UncertainEstimate], design: Matrix, tau2: Double) {
        let count = estimates.count
        let weights = estimates.map { 1 / ($0.variance + tau2) }
        let values = estimates.map(\.value)
        var weighted = design
        for i in 0..<count { for j in 0..<design.columns { weighted[i, j] *= weights[i] } }
        guard let cholesky = Cholesky(design.transposed * weighted) else { return nil }
        let coefficients = cholesky.solve(weighted.transposed * values)
        let fitted = design * coefficients
        var projection = -1 * (weighted * cholesky.inverse * weighted.transposed)
        for i in 0..<count { projection[i, i] += weights[i] }
        self.weights = weights
        self.values = values
        self.coefficients = coefficients
        self.projection = projection
        covariance = cholesky.inverse
        let residuals = zip(values, fitted).map { $0 - $1 }
        q = dot(weights, residuals.map { $0 * $0 })
        logDeterminants = (weights.reduce(0) { $0 + log($1) }, cholesky.logDeterminant)
    }

    /// yᵀPPy
    var squaredScores: Double {
        let scores = projection * values
        return dot(scores, scores)
    }

    /// The trace of P·P.
    var traceOfSquare: Double { projection.traceOfProduct(projection) }

    /// The log likelihood of τ², but for a constant.
    func logLikelihood(restricted: Bool) -> Double {
        (logDeterminants.weights - q - (restricted ? logDeterminants.information : 0)) / 2
    }
}
