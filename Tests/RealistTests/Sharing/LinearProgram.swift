/// The attacker's tool: the largest value of a linear form over all x ≥ 0 that satisfy linear constraints.
///
/// A dense two-phase simplex (Dantzig 1963) with Bland's rule (1977) against going in circles. The first phase
/// is done once; each question starts from where the last one ended.
struct LinearProgram {
    /// lower ≤ Σ factor · x ≤ upper
    struct Row {
        var terms: [Int: Double]
        var lower: Double
        var upper: Double
    }

    private let width: Int
    private var height: Int
    private let variables: Int
    /// Row by row: the constraints in the form of the present basis, the right side last.
    private var cells: [Double]
    private var basis: [Int]

    /// - Returns: `nil` when nothing satisfies the constraints.
    init?(variables: Int, rows: [Row]) {
        var lines: [(terms: [Int: Double], right: Double, isEqual: Bool)] = []
        for row in rows {
            if row.lower == row.upper {
                lines.append((row.terms, row.lower, true))
            } else {
                // Each bound a hair wider, no two alike: so no corner is met by many at once, where a simplex
                // goes in circles, and no figure that stands on the edge of its rounding contradicts another.
                let hair = 1e-6 * Double(1 + lines.count * 37 % 101)
                if row.upper.isFinite { lines.append((row.terms, row.upper + hair, false)) }
                if row.lower.isFinite { lines.append((row.terms.mapValues { -$0 }, hair - row.lower, false)) }
            }
        }
        let slacks = lines.count { !$0.isEqual }
        let artificial = lines.count { $0.isEqual || $0.right < 0 }
        let width = variables + slacks + artificial + 1
        var cells = Array(repeating: 0.0, count: width * lines.count)
        var basis: [Int] = []
        var slack = variables
        var extra = variables + slacks
        for (place, line) in lines.enumerated() {
            let sign = line.right < 0 ? -1.0 : 1.0
            for (variable, factor) in line.terms { cells[place * width + variable] = sign * factor }
            cells[place * width + width - 1] = sign * line.right
            if !line.isEqual { cells[place * width + slack] = sign }
            if line.isEqual || sign < 0 {
                cells[place * width + extra] = 1
                basis.append(extra)
                extra += 1
            } else {
                basis.append(slack)
            }
            if !line.isEqual { slack += 1 }
        }
        self.width = width
        self.variables = variables
        self.cells = cells
        self.basis = basis
        height = lines.count
        columns = width - 1
        var cost = Array(repeating: 0.0, count: width)
        for column in (variables + slacks)..<(width - 1) { cost[column] = -1 }
        guard let rest = optimum(cost), rest > -1e-5 else { return nil }
        dropArtificial(from: variables + slacks)
    }

    /// Columns that may enter the basis.
    private var columns: Int

    /// - Returns: the largest value and where it is reached; infinite where there is no largest one.
    mutating func maximum(of form: [Int: Double]) -> (value: Double, at: [Double]) {
        var cost = Array(repeating: 0.0, count: width)
        for (variable, factor) in form { cost[variable] += factor }
        let value = optimum(cost) ?? .infinity
        var place = Array(repeating: 0.0, count: variables)
        for row in 0..<height where basis[row] < variables {
            place[basis[row]] = cells[row * width + width - 1]
        }
        return (value, place)
    }

    /// Makes the form as large as it gets; `nil` when it has no bound.
    private mutating func optimum(_ cost: [Double]) -> Double? {
        var reduced = cost
        for row in 0..<height where cost[basis[row]] != 0 {
            let factor = cost[basis[row]]
            for column in 0..<width { reduced[column] -= factor * cells[row * width + column] }
        }
        for step in 0..<20_000 {
            var entering = -1
            var best = 1e-9
            for column in 0..<columns where reduced[column] > best {
                entering = column
                best = step < 2_000 ? reduced[column] : 1e300
            }
            if entering < 0 { return -reduced[width - 1] }
            var leaving = -1
            var least = Double.infinity
            for row in 0..<height where cells[row * width + entering] > 1e-9 {
                let ratio = cells[row * width + width - 1] / cells[row * width + entering]
                if ratio < least - 1e-12 || ratio < least + 1e-12 && basis[row] < basis[leaving] {
                    least = ratio
                    leaving = row
                }
            }
            if leaving < 0 { return nil }
            pivot(leaving, entering, &reduced)
        }
        return nil
    }

    private mutating func pivot(_ leaving: Int, _ entering: Int, _ reduced: inout [Double]) {
        let width = width
        let height = height
        cells.withUnsafeMutableBufferPointer { cells in
            reduced.withUnsafeMutableBufferPointer { reduced in
                guard let cells = cells.baseAddress, let reduced = reduced.baseAddress else { return }
                let source = cells + leaving * width
                let divisor = source[entering]
                for column in 0..<width { source[column] /= divisor }
                for row in 0..<height where row != leaving {
                    let target = cells + row * width
                    let factor = target[entering]
                    if factor != 0 {
                        for column in 0..<width { target[column] -= factor * source[column] }
                    }
                }
                let factor = reduced[entering]
                for column in 0..<width { reduced[column] -= factor * source[column] }
            }
        }
        basis[leaving] = entering
    }

    /// After the first phase no artificial variable may come back; rows that say nothing are left out.
    private mutating func dropArtificial(from first: Int) {
        var none = Array(repeating: 0.0, count: width)
        columns = first
        for row in 0..<height where basis[row] >= first {
            if let column = (0..<first).first(where: { abs(cells[row * width + $0]) > 1e-7 }) {
                pivot(row, column, &none)
            }
        }
        let kept = (0..<height).filter { basis[$0] < first }
        cells = kept.flatMap { Array(cells[($0 * width)..<(($0 + 1) * width)]) }
        basis = kept.map { basis[$0] }
        height = kept.count
    }
}
