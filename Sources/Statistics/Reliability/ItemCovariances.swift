/// The means and covariances of the items of a scale, from the rows in which every item is answered.
struct ItemCovariances: Sendable {
    let rowCount: Int
    let means: [Double]
    /// Divisor n − 1.
    let matrix: Matrix
    /// Of the rows' sums.
    let totals: Moments

    /// `nil` with fewer than two items, or two complete rows, or with rows of different lengths.
    init?(_ rows: [[Double?]]) {
        let count = rows.first?.count ?? 0
        let complete = rows.compactMap { row in
            row.allSatisfy { $0?.isFinite ?? false } ? row.compactMap(\.self) : nil
        }
        guard count > 1, rows.allSatisfy({ $0.count == count }), complete.count > 1 else { return nil }
        let means = (0..<count).map { item in
            Moments(complete.map { $0[item] }).mean ?? .nan
        }
        let centred = complete.map { row in zip(row, means).map { $0 - $1 } }
        var matrix = Matrix(rows: count, columns: count)
        for i in 0..<count {
            for j in 0...i {
                var products = CarefulSum()
                for row in centred { products.add(row[i] * row[j]) }
                matrix[i, j] = products.total / Double(complete.count - 1)
                matrix[j, i] = matrix[i, j]
            }
        }
        rowCount = complete.count
        self.means = means
        self.matrix = matrix
        totals = Moments(complete.map { $0.reduce(0, +) })
    }

    var itemCount: Int { means.count }

    /// `nil` when an item is answered alike by all.
    var correlations: Matrix? {
        let scale = means.indices.map { matrix[$0, $0].squareRoot() }
        guard scale.allSatisfy({ $0 > 0 }) else { return nil }
        var result = matrix
        for i in means.indices {
            for j in means.indices { result[i, j] = i == j ? 1 : matrix[i, j] / (scale[i] * scale[j]) }
        }
        return result
    }

    /// The sum of all cells.
    var sum: Double { matrix.values.reduce(0, +) }
}
