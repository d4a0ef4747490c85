import Foundation

/// The columns of a matrix made orthogonal and of length 1, and how to come back: X = Q·R.
///
/// Gram and Schmidt's method, each column twice (Giraud, Langou & Rozložník 2005, *Numerische Mathematik*
/// 101:87–100): as exact as any other.
struct OrthonormalBasis {
    /// The columns of Q.
    let columns: [[Double]]
    /// An upper triangle.
    let triangle: Matrix

    /// `nil` when a column is a sum of the ones before it, to rounding.
    init?(columns original: [[Double]]) {
        let count = original.count
        var columns: [[Double]] = []
        var triangle = Matrix(rows: count, columns: count)
        for (j, column) in original.enumerated() {
            let length = dot(column, column).squareRoot()
            var rest = column
            for _ in 0..<2 {
                for (i, known) in columns.enumerated() {
                    let share = dot(known, rest)
                    triangle[i, j] += share
                    for row in rest.indices { rest[row] -= share * known[row] }
                }
            }
            let left = dot(rest, rest).squareRoot()
            guard left > 1e-9 * length, left.isFinite else { return nil }
            triangle[j, j] = left
            for row in rest.indices { rest[row] /= left }
            columns.append(rest)
        }
        self.columns = columns
        self.triangle = triangle
    }

    /// The coordinates of a vector in the basis, and what lies outside it.
    func split(_ vector: [Double]) -> (coordinates: [Double], rest: [Double]) {
        var coordinates = Array(repeating: 0.0, count: columns.count)
        var rest = vector
        for _ in 0..<2 {
            for (i, column) in columns.enumerated() {
                let share = dot(column, rest)
                coordinates[i] += share
                for row in rest.indices { rest[row] -= share * column[row] }
            }
        }
        return (coordinates, rest)
    }

    /// log |R|
    var logDeterminant: Double {
        (0..<triangle.rows).reduce(0) { $0 + log(triangle[$1, $1]) }
    }

    /// R⁻¹
    var inverseTriangle: Matrix {
        let size = triangle.rows
        var result = Matrix(rows: size, columns: size)
        for j in 0..<size {
            result[j, j] = 1 / triangle[j, j]
            for i in (0..<j).reversed() {
                var sum = 0.0
                for k in i + 1...j { sum += triangle[i, k] * result[k, j] }
                result[i, j] = -sum / triangle[i, i]
            }
        }
        return result
    }
}
