import Foundation

/// A symmetric positive definite matrix as the product of a lower triangle and its transpose.
struct Cholesky {
    private let lower: Matrix

    /// `nil` when the matrix is not positive definite, to rounding.
    init?(_ matrix: Matrix) {
        let size = matrix.rows
        var lower = Matrix(rows: size, columns: size)
        for j in 0..<size {
            var pivot = matrix[j, j]
            for k in 0..<j { pivot -= lower[j, k] * lower[j, k] }
            guard pivot > 1e-14 * abs(matrix[j, j]), pivot.isFinite else { return nil }
            lower[j, j] = pivot.squareRoot()
            for i in j + 1..<max(size, j + 1) {
                var value = matrix[i, j]
                for k in 0..<j { value -= lower[i, k] * lower[j, k] }
                lower[i, j] = value / lower[j, j]
            }
        }
        self.lower = lower
    }

    var logDeterminant: Double {
        (0..<lower.rows).reduce(0) { $0 + 2 * log(lower[$1, $1]) }
    }

    func solve(_ right: [Double]) -> [Double] {
        var x = right
        for i in 0..<lower.rows {
            for k in 0..<i { x[i] -= lower[i, k] * x[k] }
            x[i] /= lower[i, i]
        }
        for i in (0..<lower.rows).reversed() {
            for k in i + 1..<max(lower.rows, i + 1) { x[i] -= lower[k, i] * x[k] }
            x[i] /= lower[i, i]
        }
        return x
    }

    var inverse: Matrix {
        let size = lower.rows
        var result = Matrix(rows: size, columns: size)
        for j in 0..<size {
            var unit = Array(repeating: 0.0, count: size)
            unit[j] = 1
            let column = solve(unit)
            for i in 0..<size { result[i, j] = column[i] }
        }
        // The same to the last bit on both sides of the diagonal.
        for i in 0..<size {
            for j in 0..<i {
                let mean = (result[i, j] + result[j, i]) / 2
                result[i, j] = mean
                result[j, i] = mean
            }
        }
        return result
    }
}
