/// How well the items of a scale go together: Cronbach's alpha and its relatives.
///
/// k items, n rows, V the covariance matrix of the items (divisor n − 1), ΣV the sum of its cells, tr V that of
/// its diagonal.
public struct Reliability: Sendable {
    /// One item among the others.
    public struct Item: Equatable, Sendable {
        public let mean: Double
        /// Divisor n − 1.
        public let standardDeviation: Double
        /// Correlation with the sum of all items; `nil` where one of the two does not vary.
        public let totalCorrelation: Double?
        /// Correlation with the sum of the other items; `nil` where one of the two does not vary.
        public let restCorrelation: Double?
        /// Alpha of the other items; `nil` for two items, and where the others' sum does not vary.
        public let alphaIfDropped: Double?
    }

    let covariances: ItemCovariances

    /// `nil` with fewer than two items or two complete rows, and with rows of different lengths.
    ///
    /// - Parameter rows: a row for each person, with an answer to each item in one order, reversed items turned
    ///   round; `nil` = no answer. Rows with a missing answer are left out.
    public init?(_ rows: [[Double?]]) {
        guard let covariances = ItemCovariances(rows) else { return nil }
        self.covariances = covariances
    }

    /// The rows without a missing answer.
    public var completeCount: Int { covariances.rowCount }

    public var itemCount: Int { covariances.itemCount }

    /// Σ of the items: mean and standard deviation.
    public var total: Moments { covariances.totals }

    /// k/(k − 1) · (1 − tr V/ΣV) (Cronbach 1951, *Psychometrika* 16:297–334). It may be negative, which mostly says
    /// that an item was not turned round; it is not cut off at 0.
    ///
    /// `nil` where the sum does not vary.
    public var alpha: Double? {
        Reliability.alpha(covariances.matrix.trace, covariances.sum, items: itemCount)
    }

    /// k·r̄/(1 + (k − 1)·r̄), r̄ being ``meanCorrelation``: alpha of the items brought to one standard deviation.
    ///
    /// `nil` where an item does not vary.
    public var standardizedAlpha: Double? {
        meanCorrelation.map { Double(itemCount) * $0 / (1 + Double(itemCount - 1) * $0) }
    }

    /// The mean correlation between two items; `nil` where an item does not vary.
    public var meanCorrelation: Double? {
        guard let correlations = covariances.correlations else { return nil }
        let pairs = Double(itemCount * (itemCount - 1))
        return (correlations.values.reduce(0, +) - Double(itemCount)) / pairs
    }

    /// Of alpha: 1 − (1 − α)·F, F being the quantiles of Fisher's distribution with n − 1 and (n − 1)(k − 1) degrees
    /// of freedom (Feldt 1965, *Psychometrika* 30:357–370).
    public func alphaInterval(level: Double = 0.95) -> Interval? {
        let rows = Double(completeCount - 1)
        guard let alpha, let f = FisherF(numerator: rows, denominator: rows * Double(itemCount - 1)) else {
            return nil
        }
        let tail = (1 - level) / 2
        return Interval(
            lower: 1 - (1 - alpha) * f.quantile(upper: tail), upper: 1 - (1 - alpha) * f.quantile(tail),
            level: level)
    }

    /// Standard error of measurement of the sum: its standard deviation times √(1 − α).
    public var standardErrorOfMeasurement: Double? {
        guard let alpha, let deviation = total.standardDeviation else { return nil }
        return deviation * (1 - alpha).squareRoot()
    }

    /// [Σ v + √(k/(k − 1)·Σ v²)]/ΣV, both sums over the cells off the diagonal (Guttman 1945, *Psychometrika*
    /// 10:255–282).
    public var guttmanLambda2: Double? {
        let matrix = covariances.matrix
        guard covariances.sum > 0 else { return nil }
        let diagonal = (0..<itemCount).reduce(0) { $0 + matrix[$1, $1] * matrix[$1, $1] }
        let squares = matrix.traceOfProduct(matrix) - diagonal
        let factor = Double(itemCount) / Double(itemCount - 1)
        return (covariances.sum - matrix.trace + (factor * max(0, squares)).squareRoot()) / covariances.sum
    }

    /// Of two items 2r/(1 + r) (Spearman 1910; Brown 1910); `nil` for more, and where an item does not vary.
    public var spearmanBrown: Double? {
        itemCount == 2 ? meanCorrelation.map { 2 * $0 / (1 + $0) } : nil
    }

    /// In the order of the items.
    public var items: [Item] {
        let matrix = covariances.matrix
        let sum = covariances.sum
        return (0..<itemCount).map { item in
            let own = matrix[item, item]
            let withTotal = matrix.row(item).reduce(0, +)
            let restSum = sum - 2 * withTotal + own
            return Item(
                mean: covariances.means[item], standardDeviation: own.squareRoot(),
                totalCorrelation: Reliability.correlation(withTotal, own, sum),
                restCorrelation: Reliability.correlation(withTotal - own, own, restSum),
                alphaIfDropped: itemCount == 2
                    ? nil : Reliability.alpha(matrix.trace - own, restSum, items: itemCount - 1))
        }
    }

    // MARK: - Pieces

    private static func alpha(_ trace: Double, _ sum: Double, items: Int) -> Double? {
        guard sum > 1e-12 * trace else { return nil }
        return Double(items) / Double(items - 1) * (1 - trace / sum)
    }

    private static func correlation(_ covariance: Double, _ first: Double, _ second: Double) -> Double? {
        guard first > 0, second > 1e-12 * first else { return nil }
        return min(1, max(-1, covariance / (first.squareRoot() * second.squareRoot())))
    }
}
