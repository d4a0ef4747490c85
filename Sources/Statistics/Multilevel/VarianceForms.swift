import Foundation

/// Aᵀ V⁻¹ A and log |V| for V = σ₁²·(inner groups) + [σ₂²·(outer groups)] + σ²·I, and their first and second
/// derivatives in these variances, in this order.
///
/// Both come from ``RatioForms``: Aᵀ V⁻¹ A is homogeneous of degree −1 in the variances, so that Euler's
/// theorem gives the derivatives in σ² from those in the others; and so it is with the derivatives of log |V|.
struct VarianceForms {
    let form: Matrix
    let first: [Matrix]
    let second: [[Matrix]]
    let logDeterminant: Double
    let firstLog: [Double]
    let secondLog: Matrix

    /// The variances are those of the inner groups, of the outer groups where there are some, and of the error.
    init(_ sums: NestedSums, variances: [Double]) {
        let error = variances[variances.count - 1]
        let others = Array(variances.dropLast())
        let count = variances.count
        let last = count - 1
        let ratio = RatioForms(
            sums, inner: others[0] / error, outer: others.count > 1 ? others[1] / error : 0)
        let form = 1 / error * ratio.form

        var first = ratio.first.prefix(last).map { 1 / (error * error) * $0 }
        var own = -1 * form
        for (variance, matrix) in zip(others, first) { own.add(-variance, matrix) }
        first.append(1 / error * own)
        var firstLog = ratio.firstLog.prefix(last).map { $0 / error }
        firstLog.append((Double(sums.rowCount) - dot(others, firstLog)) / error)

        let zero = Matrix(rows: form.rows, columns: form.columns)
        var second = Array(repeating: Array(repeating: zero, count: count), count: count)
        var secondLog = Matrix(rows: count, columns: count)
        for i in 0..<last {
            for j in 0..<last {
                second[i][j] = 1 / (error * error * error) * ratio.second[i + j]
                secondLog[i, j] = ratio.secondLog[i + j] / (error * error)
            }
        }
        // The mixed ones first: the last one is made of them.
        for i in 0..<count {
            var mixed = -2 * first[i]
            var mixedLog = -firstLog[i]
            for (j, variance) in others.enumerated() {
                mixed.add(-variance, i < last ? second[i][j] : second[j][last])
                mixedLog -= variance * (i < last ? secondLog[i, j] : secondLog[j, last])
            }
            second[i][last] = 1 / error * mixed
            second[last][i] = second[i][last]
            secondLog[i, last] = mixedLog / error
            secondLog[last, i] = secondLog[i, last]
        }
        self.form = form
        self.first = first
        self.second = second
        logDeterminant = ratio.logDeterminant + Double(sums.rowCount) * log(error)
        self.firstLog = firstLog
        self.secondLog = secondLog
    }
}
