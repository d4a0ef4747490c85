/// One factor behind all items of a scale, by unweighted least squares on their correlations: the loadings λ that
/// make Σ(r − λλ)² over all pairs of items smallest, Σλ > 0 (Harman & Jones 1966, *Psychometrika* 31:351–368).
public struct OneFactor: Equatable, Sendable {
    /// In the order of the items.
    public let loadings: [Double]
    /// Σ of the items' correlation matrix.
    private let observed: Double

    /// (Σλ)²/((Σλ)² + Σ(1 − λ²)): omega total of one factor, standardised (McDonald 1999, *Test Theory*).
    public var omega: Double {
        let common = square(loadings.reduce(0, +))
        return common / (common + uniqueness)
    }

    /// (Σλ)²/ΣR, R being the observed correlations.
    public var omegaOverObserved: Double { square(loadings.reduce(0, +)) / observed }

    /// 1 − Σ(1 − λ²)/ΣR, R being the observed correlations.
    public var oneMinusUniqueness: Double { 1 - uniqueness / observed }

    /// Whether a loading exceeds 1, so that an item would have less than no variance of its own (a Heywood case).
    public var isHeywood: Bool { loadings.contains { abs($0) > 1 } }

    private var uniqueness: Double { loadings.reduce(0) { $0 + 1 - $1 * $1 } }

    private func square(_ x: Double) -> Double { x * x }

    /// `nil` for fewer than three items, and where the misfit falls for ever while a loading grows.
    init?(_ correlations: Matrix) {
        guard correlations.rows > 2 else { return nil }
        let found = OneFactor.starts(correlations).compactMap { OneFactor.descend(from: $0, correlations) }
        guard let best = found.min(by: { $0.misfit < $1.misfit }) else { return nil }
        let sum = best.loadings.reduce(0, +)
        loadings = sum < 0 ? best.loadings.map { -$0 } : best.loadings
        observed = correlations.values.reduce(0, +)
    }

    /// The steps find the nearest valley, and there may be several: they start from the first axes of the
    /// correlations, and from the items that go best with the others.
    private static func starts(_ r: Matrix) -> [[Double]] {
        let eigen = SymmetricEigen(r)
        let axes = eigen.values.indices.sorted { eigen.values[$0] > eigen.values[$1] }.prefix(3).map { axis in
            eigen.vectors[axis].map { $0 * max(eigen.values[axis] - 0.5, 0.1).squareRoot() }
        }
        let squares = (0..<r.rows).map { dot(r.row($0), r.row($0)) }
        let items = squares.indices.sorted { squares[$0] > squares[$1] }.prefix(4)
        return axes + items.map { r.row($0) }
    }

    private static func misfit(_ loadings: [Double], _ r: Matrix) -> Double {
        var sum = 0.0
        for i in loadings.indices {
            for j in 0..<i {
                let rest = r[i, j] - loadings[i] * loadings[j]
                sum += rest * rest
            }
        }
        return sum
    }

    /// Newton's steps, turned downhill where the misfit bends the wrong way, halved until they help.
    private static func descend(
        from start: [Double], _ r: Matrix
    ) -> (loadings: [Double], misfit: Double)? {
        var place = start
        var height = misfit(place, r)
        for _ in 0..<500 {
            let (gradient, hessian) = slopes(place, r)
            let eigen = SymmetricEigen(hessian)
            let floor = 1e-9 * (eigen.values.map(abs).max() ?? 0)
            var move = place.map { _ in 0.0 }
            for (value, vector) in zip(eigen.values, eigen.vectors) {
                let step = -dot(gradient, vector) / max(abs(value), floor)
                for i in move.indices { move[i] += step * vector[i] }
            }
            let size = move.map(abs).max() ?? 0
            guard size.isFinite else { return nil }
            // So near the floor the misfit cannot tell places apart, but the slope can.
            if size < 1e-7 {
                place = zip(place, move).map { $0 + $1 }
                height = misfit(place, r)
                // A saddle has no slope either.
                if size < 1e-13 { return eigen.values.allSatisfy { $0 > floor } ? (place, height) : nil }
                continue
            }
            var length = 1.0
            var next = place
            repeat {
                next = zip(place, move).map { $0 + length * $1 }
                length /= 2
            } while misfit(next, r) > height && length > 1e-9
            place = next
            height = misfit(place, r)
        }
        return nil
    }

    private static func slopes(_ loadings: [Double], _ r: Matrix) -> (gradient: [Double], hessian: Matrix) {
        let count = loadings.count
        let all = dot(loadings, loadings)
        var gradient = Array(repeating: 0.0, count: count)
        var hessian = Matrix(rows: count, columns: count)
        for i in 0..<count {
            for j in 0..<count where i != j {
                let product = loadings[i] * loadings[j]
                gradient[i] -= 2 * (r[i, j] - product) * loadings[j]
                hessian[i, j] = 2 * (2 * product - r[i, j])
            }
            hessian[i, i] = 2 * (all - loadings[i] * loadings[i])
        }
        return (gradient, hessian)
    }
}

extension Reliability {
    /// One factor behind the items; `nil` for fewer than three items, where an item does not vary, and where items go
    /// so ill together that the misfit falls for ever while a loading grows.
    public var oneFactor: OneFactor? { covariances.correlations.flatMap(OneFactor.init) }
}
