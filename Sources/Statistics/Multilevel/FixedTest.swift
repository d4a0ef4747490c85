/// Whether several weighted sums of a mixed model's fixed effects are all 0.
public struct FixedTest: Equatable, Sendable {
    public let f: Double
    /// How many sums are tested.
    public let numeratorDegrees: Double
    public let denominatorDegrees: Double

    /// From Fisher's distribution.
    public var p: Double {
        FisherF(numerator: numeratorDegrees, denominator: denominatorDegrees)?.sf(f) ?? .nan
    }
}

extension LinearMixedModel {
    /// An F test with Satterthwaite's degrees of freedom for several sums (Fai & Cornelius 1996, *Journal of
    /// Statistical Computation and Simulation* 54:363–378): the sums are turned into uncorrelated ones, and the
    /// denominator's degrees give F the mean that these have together. Where one of them has 2 degrees or fewer
    /// there is no mean, and 2 is taken.
    ///
    /// - Parameter contrasts: a row of weights for each sum, one weight for each column of the design.
    /// - Returns: `nil` where a row is a sum of the others.
    public func test(_ contrasts: Matrix) -> FixedTest? {
        precondition(contrasts.columns == fixedEffects.count, "one weight for each fixed effect")
        let count = contrasts.rows
        let spread = SymmetricEigen(contrasts * covariance * contrasts.transposed)
        let most = spread.values.max() ?? 0
        guard count > 0, spread.values.allSatisfy({ $0 > 1e-10 * most }) else { return nil }
        let single = spread.vectors.map { contrast(contrasts.transposed * $0) }
        let f = single.reduce(0) { $0 + $1.t * $1.t } / Double(count)
        return FixedTest(
            f: f, numeratorDegrees: Double(count),
            denominatorDegrees: LinearMixedModel.denominator(single.map(\.degreesOfFreedom)))
    }

    /// What each of these columns of the design says that the columns before it do not (contrasts of type I).
    ///
    /// For the columns of one factor, all other columns standing before them, ``test(_:)`` of these rows gives
    /// the denominator's degrees that lmerTest gives: they depend a little on how the same hypothesis is written.
    ///
    /// - Parameter columns: places of columns, counted from 0.
    /// - Returns: a row of weights for each of these columns.
    public func sequentialContrasts(_ columns: Range<Int>) -> Matrix {
        precondition(
            columns.lowerBound >= 0 && columns.upperBound <= fixedEffects.count, "columns of the design")
        return Matrix(
            columns.map { row in sums.triangle.row(row).map { $0 / sums.triangle[row, row] } })
    }

    private static func denominator(_ degrees: [Double]) -> Double {
        guard let least = degrees.min(), let most = degrees.max() else { return .nan }
        if most - least < 1e-8 { return (most + least) / 2 }
        guard least > 2 else { return 2 }
        let mean = degrees.reduce(0) { $0 + $1 / ($1 - 2) }
        return 2 * mean / (mean - Double(degrees.count))
    }
}
