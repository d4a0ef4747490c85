/// What follows from M = Aᵀ V⁻¹ A, A being the design and then the response: the generalised least-squares
/// solution, what it leaves, and how both move with the parameters of V.
struct SolvedForm {
    /// (Xᵀ V⁻¹ X)⁻¹
    let inverse: Matrix
    /// log |Xᵀ V⁻¹ X|
    let logDeterminant: Double
    let solution: [Double]
    /// What turns the columns of A into residuals: (−solution, 1).
    let weights: [Double]
    /// The residuals' form in V⁻¹.
    let residual: Double

    /// `nil` when Xᵀ V⁻¹ X is not positive definite.
    init?(_ form: Matrix) {
        let size = form.rows - 1
        guard let cholesky = Cholesky(form.corner(size)) else { return nil }
        let solution = cholesky.solve((0..<size).map { form[$0, size] })
        let weights = solution.map { -$0 } + [1]
        inverse = cholesky.inverse
        logDeterminant = cholesky.logDeterminant
        self.solution = solution
        self.weights = weights
        residual = form.form(weights, weights)
    }

    /// First and second derivatives in the parameters of V.
    struct Slopes {
        var residual1: [Double]
        var residual2: Matrix
        var log1: [Double]
        var log2: Matrix
    }

    /// - Parameters:
    ///   - first: the derivative of M in each parameter.
    ///   - second: by two parameters.
    /// - Returns: those of the residuals' form and of log |Xᵀ V⁻¹ X|.
    func slopes(_ first: [Matrix], _ second: [[Matrix]]) -> Slopes {
        let count = first.count
        let size = solution.count
        let moved = first.map { $0 * weights }
        let spread = first.map { inverse * $0.corner(size) }
        var slopes = Slopes(
            residual1: moved.map { dot(weights, $0) }, residual2: Matrix(rows: count, columns: count),
            log1: spread.map(\.trace), log2: Matrix(rows: count, columns: count))
        for i in 0..<count {
            for j in 0..<count {
                slopes.residual2[i, j] =
                    second[i][j].form(weights, weights)
                    - 2 * inverse.form(Array(moved[i].prefix(size)), Array(moved[j].prefix(size)))
                slopes.log2[i, j] =
                    inverse.traceOfProduct(second[i][j].corner(size)) - (spread[i] * spread[j]).trace
            }
        }
        return slopes
    }
}
