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
        var best: (place: [Double], height: Double)?
        for start in starts() {
            guard let found = descend(from: start), found.height < best?.height ?? .infinity else { continue }
            best = found
        }
        guard let best else { throw .notConverged }
        guard best.place.allSatisfy({ $0 < RatioSearch.most - 1e-6 }) else { throw .noResidualSpread }
        for place in best.place.indices {
            var other = best.place
            other[place] += other[place] > 1 ? -1 : 1
            guard deviance(ratios(other)) > best.height + 1e-9 else { throw .variancesNotIdentified }
        }
        let found = polish(ratios(best.place))
        return (found[0], outer(found))
    }

    private func descend(from start: [Double]) -> (place: [Double], height: Double)? {
        var place = start
        var height = deviance(ratios(place))
        for _ in 0..<200 {
            guard let slopes = slopes(ratios(place)) else { return nil }
            let step = step(at: place, slopes)
            var reached = height
            var length = 1.0
            // Where no better place can be told apart by rounding, this is the floor.
            while step.gain > 1e-11, reached >= height, length > 1e-6 {
                let next = zip(place, step.move).map { min(RatioSearch.most, max(0, $0 + length * $1)) }
                reached = deviance(ratios(next))
                if reached < height - 1e-4 * length * step.gain { place = next } else { reached = height }
                length /= 2
            }
            if reached >= height { return (place, height) }
            height = reached
        }
        return nil
    }

    // MARK: - Steps

    /// The search goes by x₁ = log(1 + λ₁) and x₂ = log(1 + λ₂/(1 + λ₁)), which are 0 at the bounds, and in which the
    /// valley is about as wide wherever it lies. Beyond `most` there is no error left to speak of.
    private static let most = 25.0

    private func ratios(_ place: [Double]) -> [Double] {
        let inner = expm1(place[0])
        return place.count == 1 ? [inner] : [inner, exp(place[0]) * expm1(place[1])]
    }

    private func outer(_ ratios: [Double]) -> Double { ratios.count > 1 ? ratios[1] : 0 }

    private func restricted(_ value: Double) -> Double { criterion == .restricted ? value : 0 }

    /// The places of a coarse grid that lie lower than those beside them: mostly one.
    private func starts() -> [[Double]] {
        let marks = [0, 0.01, 0.1, 0.3, 1, 3, 10, 30, 100, 1e3, 1e4, 1e5, 1e6].map { log1p($0) }
        let columns = dimension == 1 ? 1 : marks.count
        let places = marks.flatMap { first in
            (0..<columns).map { dimension == 1 ? [first] : [first, marks[$0]] }
        }
        let heights = places.map { deviance(ratios($0)) }
        return places.indices.filter { place in
            let (row, column) = (place / columns, place % columns)
            let beside = [
                row > 0 ? place - columns : place, row < marks.count - 1 ? place + columns : place,
                column > 0 ? place - 1 : place, column < columns - 1 ? place + 1 : place,
            ]
            return heights[place].isFinite && beside.allSatisfy { heights[place] <= heights[$0] }
        }.map { places[$0] }
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

    /// Newton's step in x, of at most 2 in each direction, downhill also where the valley bends the wrong way.
    private func step(
        at place: [Double], _ slopes: (gradient: [Double], hessian: Matrix)
    ) -> (move: [Double], gain: Double) {
        let (gradient, bends) = inPlace(place, slopes)
        // What is at its bound, or next to it and drawn there, is put there.
        let bound = place.indices.filter { place[$0] < 1e-4 && gradient[$0] >= 0 }
        let free = place.indices.filter { !bound.contains($0) }
        var move = place.indices.map { bound.contains($0) ? -place[$0] : 0 }
        var gain = -dot(gradient, move)
        guard !free.isEmpty else { return (move, gain) }
        let eigen = SymmetricEigen(Matrix(free.map { a in free.map { bends[a, $0] } }))
        let floor = 1e-8 * (eigen.values.map(abs).max() ?? 0)
        for (value, vector) in zip(eigen.values, eigen.vectors) {
            let slope = zip(free, vector).reduce(0) { $0 + gradient[$1.0] * $1.1 }
            let length = min(2, max(-2, -slope / max(abs(value), floor, 1e-300)))
            gain -= slope * length
            for (i, a) in free.enumerated() { move[a] += length * vector[i] }
        }
        return (move, gain)
    }

    /// Gradient and Hessian in x, by the chain rule.
    private func inPlace(
        _ place: [Double], _ slopes: (gradient: [Double], hessian: Matrix)
    ) -> (gradient: [Double], hessian: Matrix) {
        let inner = exp(place[0])
        let outer = place.count > 1 ? inner * expm1(place[1]) : 0
        let both = inner + outer
        // dλ/dx, and d²λ₁/dxdx, d²λ₂/dxdx.
        let full = [Matrix([[inner, 0], [outer, both]]), Matrix([[inner, 0], [0, 0]])]
        let size = place.count
        let turn = full[0].corner(size)
        var hessian = turn.transposed * slopes.hessian * turn
        hessian.add(slopes.gradient[0], full[1].corner(size))
        if size > 1 { hessian.add(slopes.gradient[1], Matrix([[outer, both], [both, both]])) }
        return (turn.transposed * slopes.gradient, hessian)
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
