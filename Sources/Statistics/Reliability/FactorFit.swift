/// Loadings and unique variances on the way to the most likely ones.
struct FactorFit {
    let loadings: [Double]
    let unique: [Double]
    /// log |Σ| + tr SΣ⁻¹
    let height: Double
    private let inverse: Matrix
    private let observed: Matrix

    /// `nil` where Σ is not positive definite.
    private init?(_ observed: Matrix, _ loadings: [Double], _ unique: [Double]) {
        guard let cholesky = Cholesky(FactorFit.implied(loadings, unique)) else { return nil }
        self.loadings = loadings
        self.unique = unique
        self.observed = observed
        inverse = cholesky.inverse
        height = cholesky.logDeterminant + inverse.traceOfProduct(observed)
    }

    /// Σ
    var implied: Matrix { FactorFit.implied(loadings, unique) }

    private static func implied(_ loadings: [Double], _ unique: [Double]) -> Matrix {
        Matrix(
            loadings.indices.map { i in
                loadings.indices.map { loadings[i] * loadings[$0] + (i == $0 ? unique[i] : 0) }
            })
    }

    /// Fisher's scoring from the main axis of the covariances, each step halved until it helps.
    static func best(_ observed: Matrix) -> FactorFit? {
        let eigen = SymmetricEigen(observed)
        guard let axis = eigen.values.indices.max(by: { eigen.values[$0] < eigen.values[$1] }) else {
            return nil
        }
        let start = eigen.vectors[axis].map { $0 * (0.7 * eigen.values[axis]).squareRoot() }
        let unique = start.indices.map {
            max(observed[$0, $0] - start[$0] * start[$0], 0.2 * observed[$0, $0])
        }
        guard var fit = FactorFit(observed, start, unique) else { return nil }
        for _ in 0..<2000 {
            guard let move = fit.step() else { return nil }
            let scale = fit.loadings + fit.unique.map { abs($0).squareRoot() }
            let size = zip(move, scale).map { abs($0) / max(abs($1), 1e-3) }.max() ?? 0
            // Up to here the height tells better from worse; after that the steps shrink by themselves.
            let allowed = fit.height + (size < 1e-5 ? 1e-10 * abs(fit.height) : 0)
            var length = 1.0
            var next = fit.moved(move, length)
            while (next?.height ?? .infinity) > allowed, length > 1e-8 {
                length /= 2
                next = fit.moved(move, length)
            }
            guard let reached = next, reached.height <= allowed else { return nil }
            fit = reached
            if size < 1e-11 { return fit }
        }
        return nil
    }

    private func moved(_ move: [Double], _ length: Double) -> FactorFit? {
        let count = loadings.count
        return FactorFit(
            observed, (0..<count).map { loadings[$0] + length * move[$0] },
            (0..<count).map { unique[$0] + length * move[count + $0] })
    }

    /// −(expected Hessian)⁻¹·gradient, loadings first.
    private func step() -> [Double]? {
        let count = loadings.count
        let gap = inverse - inverse * observed * inverse
        let pull = gap * loadings
        let gradient = pull.map { 2 * $0 } + (0..<count).map { gap[$0, $0] }
        let v = inverse * loadings
        let s = dot(v, loadings)
        var hessian = Matrix(rows: 2 * count, columns: 2 * count)
        for i in 0..<count {
            for j in 0..<count {
                hessian[i, j] = 2 * (v[i] * v[j] + s * inverse[i, j])
                hessian[i, count + j] = 2 * inverse[i, j] * v[j]
                hessian[count + j, i] = hessian[i, count + j]
                hessian[count + i, count + j] = inverse[i, j] * inverse[i, j]
            }
        }
        return Cholesky(hessian)?.solve(gradient.map { -$0 })
    }
}
