/// What a model with nested random intercepts needs to know of the data, however many rows there are.
///
/// The columns are those of the design, made orthonormal, and then what the design leaves of the response, of
/// length 1. With them no digit is lost where the response is far from 0 or the columns differ in size.
///
/// A group enters the likelihood by its mean, its size, and the scatter of its rows about the mean; groups of the
/// same size enter alike. So for each size of group one matrix, and for each outer group and size one vector, say
/// it all. Only scatters about means are added up, never squares from which squares are taken away: so nothing is
/// lost where groups differ far more than the rows within them.
struct NestedSums: Sendable {
    /// The inner groups of one size.
    struct Size: Sendable {
        /// Rows in each of the groups.
        let rows: Double
        let groups: Double
        /// Of the groups' means about that of their part.
        let scatter: Matrix
    }

    /// The inner groups of one size in one outer group.
    struct Part: Sendable {
        let size: Int
        var groups: Double
        /// Of the groups' means.
        var mean: [Double]
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
    /// Of the rows about the means of their groups.
    let scatter: Matrix
    let sizes: [Size]
    /// By outer group.
    let parts: [[Part]]
    /// The means of each inner group, one group after another.
    let groupMeans: [Double]

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
        groupMeans = NestedSums.means(of: all, grouping)
        scatter = NestedSums.scatter(of: all, about: groupMeans, grouping)
        (sizes, parts) = NestedSums.collect(groupMeans, width: width + 1, grouping)
    }

    private static func means(of columns: [[Double]], _ grouping: Grouping) -> [Double] {
        let width = columns.count
        var means = Array(repeating: 0.0, count: grouping.innerCount * width)
        for (column, values) in columns.enumerated() {
            for row in values.indices { means[grouping.inner[row] * width + column] += values[row] }
        }
        for group in 0..<grouping.innerCount {
            let rows = Double(grouping.rowsOfInner[group])
            for column in 0..<width { means[group * width + column] /= rows }
        }
        return means
    }

    private static func scatter(
        of columns: [[Double]], about means: [Double], _ grouping: Grouping
    ) -> Matrix {
        let width = columns.count
        let centred = columns.enumerated().map { column, values in
            values.indices.map { values[$0] - means[grouping.inner[$0] * width + column] }
        }
        var scatter = Matrix(rows: width, columns: width)
        for i in 0..<width {
            for j in 0...i {
                scatter[i, j] = dot(centred[i], centred[j])
                scatter[j, i] = scatter[i, j]
            }
        }
        return scatter
    }

    private static func collect(
        _ means: [Double], width: Int, _ grouping: Grouping
    ) -> (sizes: [Size], parts: [[Part]]) {
        let distinct = Set(grouping.rowsOfInner).sorted()
        let place = Dictionary(uniqueKeysWithValues: distinct.enumerated().map { ($1, $0) })
        let sizeOf = grouping.rowsOfInner.map { place[$0] ?? 0 }
        // First the mean of each part, then the scatter about it.
        let none = Part(size: 0, groups: 0, mean: Array(repeating: 0, count: width))
        var parts = Array(repeating: [Int: Part](), count: grouping.outerCount)
        for group in 0..<grouping.innerCount {
            let (outer, size) = (grouping.outerOfInner[group], sizeOf[group])
            parts[outer][size, default: none].groups += 1
            for i in 0..<width { parts[outer][size, default: none].mean[i] += means[group * width + i] }
        }
        let whole = parts.map { bySize in
            bySize.sorted { $0.key < $1.key }.map { size, part in
                Part(size: size, groups: part.groups, mean: part.mean.map { $0 / part.groups })
            }
        }
        let meanOf = whole.map { Dictionary(uniqueKeysWithValues: $0.map { ($0.size, $0.mean) }) }
        var scatters = Array(repeating: Matrix(rows: width, columns: width), count: distinct.count)
        var gap = none.mean
        for group in 0..<grouping.innerCount {
            let size = sizeOf[group]
            guard let mean = meanOf[grouping.outerOfInner[group]][size] else { continue }
            for i in 0..<width { gap[i] = means[group * width + i] - mean[i] }
            scatters[size].add(1, gap, gap)
        }
        let sizes = distinct.indices.map { size in
            Size(
                rows: Double(distinct[size]), groups: Double(sizeOf.count { $0 == size }),
                scatter: scatters[size])
        }
        return (sizes, whole)
    }
}
