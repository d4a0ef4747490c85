/// Cohen's kappa: how much more two coders agree than chance would have them, (p₀ − pₑ)/(1 − pₑ) (Cohen 1960,
/// *Educational and Psychological Measurement* 20:37–46; weighted: 1968, *Psychological Bulletin* 70:213–220).
public struct Kappa: Equatable, Sendable {
    /// How much of an agreement a pair of categories is.
    public enum Weights: Equatable, Sendable, CaseIterable {
        /// The same category, or none.
        case identity
        /// 1 − |i − j|/(m − 1)
        case linear
        /// 1 − (|i − j|/(m − 1))²
        case quadratic
    }

    public let value: Double
    public let standardError: Double
    /// If there were no agreement but by chance.
    public let nullStandardError: Double

    /// value / null standard error; infinite or not a number where that is 0.
    public var z: Double { value / nullStandardError }

    /// Two-sided, of no agreement but by chance.
    public var p: Double { 2 * Normal.sf(abs(z)) }

    /// value ± z·standard error.
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: limits that may lie above 1.
    public func interval(level: Double = 0.95) -> Interval {
        let reach = Normal.quantile(upper: (1 - level) / 2) * standardError
        return Interval(lower: value - reach, upper: value + reach, level: level)
    }
}

extension TwoCoders {
    /// Kappa with the standard errors of Fleiss, Cohen & Everitt (1969, *Psychological Bulletin* 72:323–327).
    ///
    /// - Parameter weights: how much of an agreement a pair of categories is.
    /// - Returns: `nil` where both coders gave one and the same category to all units: there is nothing to agree on.
    public func kappa(_ weights: Kappa.Weights = .identity) -> Kappa? {
        let (rows, columns) = (firstShares, secondShares)
        guard !zip(rows, columns).contains(where: { $0 == 1 && $1 == 1 }) else { return nil }
        let places = table.indices
        let rowMeans = places.map { i in places.reduce(0) { $0 + weight(i, $1, weights) * columns[$1] } }
        let columnMeans = places.map { j in places.reduce(0) { $0 + weight($1, j, weights) * rows[$1] } }
        let expected = zip(rows, rowMeans).reduce(0) { $0 + $1.0 * $1.1 }
        var observed = 0.0
        for i in places { for j in places { observed += weight(i, j, weights) * Double(table[i][j]) / n } }
        var spread = 0.0
        var nullSpread = 0.0
        for i in places {
            for j in places {
                let w = weight(i, j, weights)
                let mean = rowMeans[i] + columnMeans[j]
                let own = w * (1 - expected) - mean * (1 - observed)
                spread += Double(table[i][j]) / n * own * own
                nullSpread += rows[i] * columns[j] * (w - mean) * (w - mean)
            }
        }
        let centre = observed * expected - 2 * expected + observed
        let rest = 1 - expected
        return Kappa(
            value: (observed - expected) / rest,
            standardError: max(0, (spread - centre * centre) / n).squareRoot() / (rest * rest),
            nullStandardError: max(0, (nullSpread - expected * expected) / n).squareRoot() / rest)
    }

    private func weight(_ i: Int, _ j: Int, _ weights: Kappa.Weights) -> Double {
        if i == j { return 1 }
        let apart = Double(abs(i - j)) / Double(table.count - 1)
        return switch weights {
        case .identity: 0
        case .linear: 1 - apart
        case .quadratic: 1 - apart * apart
        }
    }
}
