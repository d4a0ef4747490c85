/// What a model with nested random intercepts needs to know of the data, however many rows there are.
///
/// The columns are those of the design, made orthonormal, and then what the design leaves of the response, of
/// length 1. With them no digit is lost where the response is far from 0 or the columns differ in size.
///
/// A group of n rows enters the likelihood by the sums of its columns only, and groups of the same size enter
/// alike: so for each size of group one matrix of sums, and for each outer group and size one vector, say it all.
struct NestedSums: Sendable {
    /// The inner groups of one size.
    struct Size: Sendable {
        /// Rows in each of the groups.
        let rows: Double
        let groups: Double
        /// Σ t tᵀ over these groups, t being the column sums of a group.
        var products: Matrix
    }

    /// The inner groups of one size in one outer group.
    struct Part: Sendable {
        let size: Int
        var groups: Double
        /// Σ t
        var sums: [Double]
    }

    let rowCount: Int
    let grouping: Grouping
    /// R of the design X = Q·R, R⁻¹ and log |R|.
    let triangle: Matrix
    let inverseTriangle: Matrix
    let logDeterminant: Double
    /// The least-squares coordinates of the response in the basis, and the length of what is left of it.
    let coordinates: [Double]
    let residualLength: Double
    /// Aᵀ·A of the columns A.
    let total: Matrix
    let sizes: [Size]
    /// By outer group.
    let parts: [[Part]]
    /// The column sums of each inner group, one after another.
    let groupSums: [Double]

    /// The number of columns of the design.
    var fixedCount: Int { coordinates.count }
    /// The number of columns with the response.
    var width: Int { fixedCount + 1 }

    init(response: [Double], design: Matrix, grouping: Grouping) throws(MixedModelProblem) {
        let count = response.count
        guard design.rows == count, design.columns > 0, grouping.inner.count == count,
            response.allSatisfy(\.isFinite), design.values.allSatisfy(\.isFinite)
        else { throw .unusableNumbers }
        let width = design.columns
        let columns = (0..<width).map { column in (0..<count).map { design[$0, column] } }
        guard count > width, let basis = OrthonormalBasis(columns: columns) else { throw .designNotEstimable }
        var (coordinates, rest) = basis.split(response)
        let length = dot(rest, rest).squareRoot()
        guard length > 1e-13 * dot(response, response).squareRoot() else { throw .noResidualSpread }
        for row in rest.indices { rest[row] /= length }

        rowCount = count
        self.grouping = grouping
        triangle = basis.triangle
        inverseTriangle = basis.inverseTriangle
        logDeterminant = basis.logDeterminant
        self.coordinates = coordinates
        residualLength = length
        let all = basis.columns + [rest]
        total = Matrix(all.map { left in all.map { dot(left, $0) } })
        groupSums = NestedSums.sums(of: all, grouping)
        (sizes, parts) = NestedSums.collect(groupSums, width: width + 1, grouping)
    }

    private static func sums(of columns: [[Double]], _ grouping: Grouping) -> [Double] {
        let width = columns.count
        var sums = Array(repeating: 0.0, count: grouping.innerCount * width)
        for (column, values) in columns.enumerated() {
            for row in values.indices { sums[grouping.inner[row] * width + column] += values[row] }
        }
        return sums
    }

    private static func collect(
        _ sums: [Double], width: Int, _ grouping: Grouping
    ) -> (sizes: [Size], parts: [[Part]]) {
        let distinct = Set(grouping.rowsOfInner).sorted()
        let place = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
        var groups = Array(repeating: 0.0, count: distinct.count)
        var products = Array(repeating: Matrix(rows: width, columns: width), count: distinct.count)
        let none = Array(repeating: Part?.none, count: distinct.count)
        var parts = Array(repeating: none, count: grouping.outerCount)
        for inner in 0..<grouping.innerCount {
            guard let size = place[grouping.rowsOfInner[inner]] else { continue }
            let start = inner * width
            groups[size] += 1
            for i in 0..<width {
                for j in 0...i { products[size][i, j] += sums[start + i] * sums[start + j] }
            }
            let outer = grouping.outerOfInner[inner]
            var part =
                parts[outer][size]
                ?? Part(size: size, groups: 0, sums: Array(repeating: 0, count: width))
            // Emptied before it is changed, so that the sums are not copied.
            parts[outer][size] = nil
            part.groups += 1
            for i in 0..<width { part.sums[i] += sums[start + i] }
            parts[outer][size] = part
        }
        for size in products.indices {
            for i in 0..<width { for j in 0..<i { products[size][j, i] = products[size][i, j] } }
        }
        let sizes = distinct.indices.map {
            Size(rows: Double(distinct[$0]), groups: groups[$0], products: products[$0])
        }
        return (sizes, parts.map { $0.compactMap(\.self) })
    }
}
