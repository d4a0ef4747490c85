/// How far one measurement can be reckoned from others of the same people.
public enum ExplainedShare {
    /// R² of the regression on the others, 0 to 1: 1 − squares of what is left / squares around the mean. Others that are
    /// sums of those before them add nothing and do no harm.
    ///
    /// - Parameters:
    ///   - values: finite, one for each person.
    ///   - others: finite, each with one for each person in the same order.
    /// - Returns: `nil` for nobody, and where all values are alike.
    public static func of(_ values: [Double], by others: [[Double]]) -> Double? {
        precondition(others.allSatisfy { $0.count == values.count }, "one measurement for each person")
        guard let mean = Moments(values).mean else { return nil }
        let centred = values.map { $0 - mean }
        let total = dot(centred, centred)
        guard total > 0 else { return nil }
        var used: [[Double]] = [values.map { _ in 1 }]
        guard var basis = OrthonormalBasis(columns: used) else { return nil }
        for other in others {
            guard let wider = OrthonormalBasis(columns: used + [other]) else { continue }
            used.append(other)
            basis = wider
        }
        let rest = basis.split(centred).rest
        return min(1, max(0, 1 - dot(rest, rest) / total))
    }
}
