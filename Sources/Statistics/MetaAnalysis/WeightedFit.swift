import Foundation

/// Estimates explained by a design, each weighing 1/(its variance + τ²).
///
/// P stands for W − WX(XᵀWX)⁻¹XᵀW. It is never written out: a row and a column for each estimate would be too many
/// where there are many estimates.
struct WeightedFit {
    let weights: [Double]
    /// (XᵀWX)⁻¹
    let covariance: Matrix
    let coefficients: [Double]
    /// Σ w (y − Xβ)²
    let q: Double
    /// Py = W(y − Xβ)
    let scores: [Double]
    /// The diagonal of WX(XᵀWX)⁻¹XᵀW.
    private let pulls: [Double]
    private let design: Matrix
    private let logDeterminants: (weights: Double, information: Double)

    /// `nil` when the design's columns cannot be told apart.
    init?(_ estimates: [UncertainEstimate], design: Matrix, tau2: Double) {
        let weights = estimates.map { 1 / ($0.variance + tau2) }
        let values = estimates.map(\.value)
        guard let cholesky = Cholesky(WeightedFit.information(design, weights)) else { return nil }
        let covariance = cholesky.inverse
        var right = Array(repeating: 0.0, count: design.columns)
        for row in values.indices {
            for column in right.indices { right[column] += design[row, column] * weights[row] * values[row] }
        }
        let coefficients = cholesky.solve(right)
        let residuals = zip(values, design * coefficients).map { $0 - $1 }
        self.weights = weights
        self.design = design
        self.coefficients = coefficients
        self.covariance = covariance
        q = dot(weights, residuals.map { $0 * $0 })
        scores = zip(weights, residuals).map { $0 * $1 }
        pulls = weights.indices.map { row in
            let place = design.row(row)
            return weights[row] * weights[row] * covariance.form(place, place)
        }
        logDeterminants = (weights.reduce(0) { $0 + log($1) }, cholesky.logDeterminant)
    }

    /// yᵀPPy
    var squaredScores: Double { dot(scores, scores) }

    /// tr P
    var trace: Double { weights.reduce(0, +) - pulls.reduce(0, +) }

    /// tr PP
    var traceOfSquare: Double {
        let ones = weights.map { _ in 1.0 }
        return trace(of: ones, ones)
    }

    /// tr PA, A being diagonal.
    func trace(of a: [Double]) -> Double { dot(weights, a) - dot(pulls, a) }

    /// tr PAPB, A and B being diagonal.
    func trace(of a: [Double], _ b: [Double]) -> Double {
        var sum = 0.0
        for row in weights.indices {
            sum += a[row] * b[row] * weights[row] * (weights[row] - 2 * pulls[row])
        }
        func squared(_ diagonal: [Double]) -> Matrix {
            WeightedFit.information(design, zip(weights, diagonal).map { $0 * $0 * $1 })
        }
        return sum + (covariance * squared(a) * covariance * squared(b)).trace
    }

    /// The log likelihood of τ², but for a constant.
    func logLikelihood(restricted: Bool) -> Double {
        (logDeterminants.weights - q - (restricted ? logDeterminants.information : 0)) / 2
    }

    /// XᵀDX, D being diagonal.
    private static func information(_ design: Matrix, _ diagonal: [Double]) -> Matrix {
        var result = Matrix(rows: design.columns, columns: design.columns)
        for row in diagonal.indices {
            let place = design.row(row)
            result.add(diagonal[row], place, place)
        }
        return result
    }
}
