/// A table of numbers with rows and columns.
public struct Matrix: Equatable, Sendable {
    public let rows: Int
    public let columns: Int
    /// Row after row.
    public internal(set) var values: [Double]

    /// - Parameter rows: the numbers of each row; all rows are of one length.
    public init(_ rows: [[Double]]) {
        let columns = rows.first?.count ?? 0
        precondition(rows.allSatisfy { $0.count == columns }, "the rows of a matrix are of one length")
        self.rows = rows.count
        self.columns = columns
        values = rows.flatMap(\.self)
    }

    /// - Parameter columns: the numbers of each column; all columns are of one length.
    public init(columns: [[Double]]) {
        let rows = columns.first?.count ?? 0
        precondition(columns.allSatisfy { $0.count == rows }, "the columns of a matrix are of one length")
        self.init(rows: rows, columns: columns.count)
        for (column, numbers) in columns.enumerated() {
            for (row, number) in numbers.enumerated() { values[row * columns.count + column] = number }
        }
    }

    /// A matrix with the same number in every cell.
    public init(rows: Int, columns: Int, repeating value: Double = 0) {
        precondition(rows >= 0 && columns >= 0, "a matrix has no negative size")
        self.rows = rows
        self.columns = columns
        values = Array(repeating: value, count: rows * columns)
    }

    /// The number in a row and a column, both counted from 0.
    public subscript(row: Int, column: Int) -> Double {
        get { values[row * columns + column] }
        set { values[row * columns + column] = newValue }
    }

    /// The numbers of one row.
    public func row(_ row: Int) -> [Double] {
        Array(values[row * columns..<(row + 1) * columns])
    }

    // MARK: - Arithmetic of the room

    static func identity(_ size: Int) -> Matrix {
        var matrix = Matrix(rows: size, columns: size)
        for i in 0..<size { matrix[i, i] = 1 }
        return matrix
    }

    var transposed: Matrix {
        var result = Matrix(rows: columns, columns: rows)
        for i in 0..<rows { for j in 0..<columns { result[j, i] = self[i, j] } }
        return result
    }

    var trace: Double {
        (0..<min(rows, columns)).reduce(0) { $0 + self[$1, $1] }
    }

    /// The upper left corner.
    func corner(_ size: Int) -> Matrix {
        Matrix((0..<size).map { i in (0..<size).map { self[i, $0] } })
    }

    static func * (a: Matrix, b: Matrix) -> Matrix {
        precondition(a.columns == b.rows, "the sizes of the factors fit")
        var result = Matrix(rows: a.rows, columns: b.columns)
        for i in 0..<a.rows {
            for k in 0..<a.columns {
                let factor = a[i, k]
                for j in 0..<b.columns { result[i, j] += factor * b[k, j] }
            }
        }
        return result
    }

    static func * (a: Matrix, v: [Double]) -> [Double] {
        precondition(a.columns == v.count, "the sizes of the factors fit")
        return (0..<a.rows).map { i in
            (0..<a.columns).reduce(0) { $0 + a[i, $1] * v[$1] }
        }
    }

    static func * (factor: Double, a: Matrix) -> Matrix {
        var result = a
        for index in result.values.indices { result.values[index] *= factor }
        return result
    }

    static func + (a: Matrix, b: Matrix) -> Matrix {
        var result = a
        result.add(1, b)
        return result
    }

    static func - (a: Matrix, b: Matrix) -> Matrix {
        var result = a
        result.add(-1, b)
        return result
    }

    /// self + factor · other
    mutating func add(_ factor: Double, _ other: Matrix) {
        precondition(rows == other.rows && columns == other.columns, "the sizes fit")
        for index in values.indices { values[index] += factor * other.values[index] }
    }

    /// self + factor · (abᵀ + baᵀ)/2
    mutating func add(_ factor: Double, _ a: [Double], _ b: [Double]) {
        guard factor != 0 else { return }
        for i in 0..<rows {
            let (left, right) = (factor * a[i] / 2, factor * b[i] / 2)
            for j in 0..<columns { values[i * columns + j] += left * b[j] + right * a[j] }
        }
    }

    /// vᵀ · self · w
    func form(_ v: [Double], _ w: [Double]) -> Double {
        dot(v, self * w)
    }

    /// The trace of self · other, for two symmetric matrices of one size.
    func traceOfProduct(_ other: Matrix) -> Double {
        dot(values, other.values)
    }
}

/// The sum of the products, place by place.
func dot(_ a: [Double], _ b: [Double]) -> Double {
    var sum = 0.0
    for index in 0..<min(a.count, b.count) { sum += a[index] * b[index] }
    return sum
}
