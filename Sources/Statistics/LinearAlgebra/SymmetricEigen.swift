/// The eigenvalues and eigenvectors of a symmetric matrix, by Jacobi's rotations (Golub & Van Loan, *Matrix
/// Computations*, 4th ed., §8.5), which find small eigenvalues to their last digits.
struct SymmetricEigen {
    /// In no order.
    let values: [Double]
    /// One unit vector for each value.
    let vectors: [[Double]]

    init(_ matrix: Matrix) {
        let size = matrix.rows
        var a = matrix
        var v = Matrix.identity(size)
        for _ in 0..<60 {
            var off = 0.0
            for i in 0..<size { for j in 0..<i { off += a[i, j] * a[i, j] } }
            if off == 0 { break }
            var turned = false
            for p in 0..<size {
                for q in p + 1..<max(size, p + 1)
                where abs(a[p, q]) > 1e-17 * (abs(a[p, p] * a[q, q])).squareRoot() {
                    turned = true
                    SymmetricEigen.rotate(&a, &v, p, q)
                }
            }
            if !turned { break }
        }
        values = (0..<size).map { a[$0, $0] }
        vectors = (0..<size).map { column in (0..<size).map { v[$0, column] } }
    }

    private static func rotate(_ a: inout Matrix, _ v: inout Matrix, _ p: Int, _ q: Int) {
        let theta = (a[q, q] - a[p, p]) / (2 * a[p, q])
        let t = (theta < 0 ? -1 : 1) / (abs(theta) + (theta * theta + 1).squareRoot())
        let c = 1 / (t * t + 1).squareRoot()
        let s = t * c
        for k in 0..<a.rows {
            let (x, y) = (a[k, p], a[k, q])
            a[k, p] = c * x - s * y
            a[k, q] = s * x + c * y
        }
        for k in 0..<a.rows {
            let (x, y) = (a[p, k], a[q, k])
            a[p, k] = c * x - s * y
            a[q, k] = s * x + c * y
        }
        for k in 0..<a.rows {
            let (x, y) = (v[k, p], v[k, q])
            v[k, p] = c * x - s * y
            v[k, q] = s * x + c * y
        }
    }
}
