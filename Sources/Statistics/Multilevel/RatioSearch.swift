import Foundation

/// Looks for the ratios of the intercepts' variances to that of the error which make the data most likely.
///
/// The error's variance and the fixed effects are profiled out, so that −2 log likelihood is, but for a
/// constant, log |V| + N log r, with log |Xᵀ V⁻¹ X| added and N = n − p under the restricted criterion, N = n
/// otherwise. A coarse grid finds the valley, Newton's method with exact derivatives its floor. A ratio that
/// wants to be negative is 0.
struct RatioSearch {
    let sums: NestedSums
    let criterion: LinearMixedModel.Criterion

    private var dimension: Int { sums.grouping.isNested ? 2 : 1 }
    private var degrees: Double {
        Double(sums.rowCount - (criterion == .restricted ? sums.fixedCount : 0))
    }

    /// The profiled −2 log likelihood without its constants.
    func deviance(_ ratios: [Double]) -> Double {
        let forms = RatioForms(sums, inner: ratios[0], outer: outer(ratios), derivatives: false)
        guard let solved = SolvedForm(forms.form), solved.residual > 0 else { return .infinity }
        return forms.logDeterminant + restricted(solved.logDeterminant) + degrees * log(solved.residual)
    }

    /// - Returns: the ratios, that of the outer groups being 0 where there are none.
    func best() throws(MixedModelProblem) -> (inner: Double, outer: Double) {
        var place = start()
        var height = deviance(ratios(place))
        var settled = false
        for _ in 0..<100 where !settled {
            guard let slopes = slopes(ratios(place)) else { throw .notConverged }
            let step = step(at: place, slopes)
            if step.gain < 1e-11 {
                settled = true
                break
            }
            var length = 1.0
            while true {
                let next = zip(place, step.move).map { min(RatioSearch.most, max(0, $0 + length * $1)) }
                let reached = deviance(ratios(next))
                if reached < height - 1e-4 * length * step.gain {
                    place = next
                    height = reached
                    break
                }
                length /= 2
                if length < 1e-6 {
                    // No better place can be told apart by rounding.
                    settled = true
                    break
                }
            }
        }
        guard settled else { throw .notConverged }
        guard place.allSatisfy({ $0 < 0.999_999 * RatioSearch.most }) else { throw .noResidualSpread }
        let found = polish(ratios(place))
        return (found[0], outer(found))
    }

    // MARK: - Steps

    /// λ = ρ/(1 − ρ): from 0 to 1 where λ has no end.
    private static let most = 1 - 1e-11

    private func ratios(_ place: [Double]) -> [Double] { place.map { $0 / (1 - $0) } }

    private func outer(_ ratios: [Double]) -> Double { ratios.count > 1 ? ratios[1] : 0 }

    private func restricted(_ value: Double) -> Double { criterion == .restricted ? value : 0 }

    private func start() -> [Double] {
        let marks = [0.01, 0.1, 0.3, 0.5, 0.7, 0.9, 0.99, 0.9999]
        let places =
            dimension == 1 ? marks.map { [$0] } : marks.flatMap { first in marks.map { [first, $0] } }
        let heights = places.map { deviance(ratios($0)) }
        let least = heights.indices.min { heights[$0] < heights[$1] }
        return places[least ?? 0]
    }

    /// Gradient and Hessian of the deviance in the ratios.
    private func slopes(_ ratios: [Double]) -> (gradient: [Double], hessian: Matrix)? {
        let forms = RatioForms(sums, inner: ratios[0], outer: outer(ratios))
        guard let solved = SolvedForm(forms.form), solved.residual > 0 else { return nil }
        let first = Array(forms.first.prefix(dimension))
        let second = (0..<dimension).map { i in (0..<dimension).map { forms.second[i + $0] } }
        let parts = solved.slopes(first, second)
        var gradient = Array(repeating: 0.0, count: dimension)
        var hessian = Matrix(rows: dimension, columns: dimension)
        let r = solved.residual
        for i in 0..<dimension {
            gradient[i] = forms.firstLog[i] + restricted(parts.log1[i]) + degrees * parts.residual1[i] / r
            for j in 0..<dimension {
                let bend = parts.residual2[i, j] / r - parts.residual1[i] / r * parts.residual1[j] / r
                hessian[i, j] = forms.secondLog[i + j] + restricted(parts.log2[i, j]) + degrees * bend
            }
        }
        return (gradient, hessian)
    }

    /// Newton's step in ρ, downhill also where the valley bends the wrong way.
    private func step(
        at place: [Double], _ slopes: (gradient: [Double], hessian: Matrix)
    ) -> (move: [Double], gain: Double) {
        let stretch = place.map { 1 / ((1 - $0) * (1 - $0)) }
        let gradient = zip(slopes.gradient, stretch).map { $0 * $1 }
        let free = place.indices.filter { place[$0] > 0 || gradient[$0] < 0 }
        var move = Array(repeating: 0.0, count: place.count)
        guard !free.isEmpty else { return (move, 0) }
        var hessian = Matrix(rows: free.count, columns: free.count)
        for (i, a) in free.enumerated() {
            for (j, b) in free.enumerated() {
                hessian[i, j] = slopes.hessian[a, b] * stretch[a] * stretch[b]
            }
            hessian[i, i] += slopes.gradient[a] * 2 * stretch[a] / (1 - place[a])
        }
        let eigen = SymmetricEigen(hessian)
        let floor = 1e-8 * (eigen.values.map(abs).max() ?? 0)
        var gain = 0.0
        for (value, vector) in zip(eigen.values, eigen.vectors) {
            let slope = zip(free, vector).reduce(0) { $0 + gradient[$1.0] * $1.1 }
            let curve = max(abs(value), floor, 1e-300)
            gain += slope * slope / curve
            for (i, a) in free.enumerated() { move[a] -= slope / curve * vector[i] }
        }
        return (move, gain)
    }

    /// Newton's plain steps at the end, where the deviance itself is too coarse to steer by.
    private func polish(_ start: [Double]) -> [Double] {
        var ratios = start
        var last = Double.infinity
        for _ in 0..<12 {
            guard let slopes = slopes(ratios) else { return ratios }
            let free = ratios.indices.filter { ratios[$0] > 0 }
            guard !free.isEmpty,
                let hessian = Cholesky(Matrix(free.map { a in free.map { slopes.hessian[a, $0] } }))
            else { return ratios }
            let move = hessian.solve(free.map { -slopes.gradient[$0] })
            let size = zip(free, move).map { abs($1) / ratios[$0] }.max() ?? 0
            guard size < 0.1, size < last / 2 else { return ratios }
            for (place, change) in zip(free, move) { ratios[place] += change }
            last = size
        }
        return ratios
    }
}
