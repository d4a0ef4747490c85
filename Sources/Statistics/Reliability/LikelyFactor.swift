import Foundation

/// One factor behind all items of a scale, by maximum likelihood on their covariances (divisor n): Σ = λλᵀ + Θ
/// with Θ diagonal, log |Σ| + tr SΣ⁻¹ smallest (Jöreskog 1969, *Psychometrika* 34:183–202).
public struct LikelyFactor: Equatable, Sendable {
    /// λ in the order of the items, the first one greater than 0, the factor's variance being 1.
    public let loadings: [Double]
    /// The diagonal of Θ; less than 0 where the factor would explain more than all of an item.
    public let uniqueVariances: [Double]
    /// n times what the model's fit falls short of a perfect one.
    public let chiSquare: Double
    public let degreesOfFreedom: Double
    /// Comparative fit index: 1 where the model fits as well as chance allows (Bentler 1990, *Psychological Bulletin*
    /// 107:238–246).
    public let cfi: Double
    /// Root mean square error of approximation: √max(0, (χ² − df)/(df·n)) (Steiger & Lind 1980); 0 with no degrees.
    public let rmsea: Double
    /// Standardised root mean square residual, over the cells on and below the diagonal.
    public let srmr: Double
    /// (Σλ)²/((Σλ)² + ΣΘ)
    public let omega: Double
    /// (Σλ)²/ΣS, S being the observed covariances.
    public let omegaOverObserved: Double

    /// - Returns: `nil` for fewer than three items, where the items' covariances cannot be inverted, and where the
    ///   steps came to no end.
    init?(_ covariances: ItemCovariances) {
        let count = covariances.itemCount
        let rows = Double(covariances.rowCount)
        let observed = (rows - 1) / rows * covariances.matrix
        guard count > 2, let whole = Cholesky(observed), let fit = FactorFit.best(observed) else {
            return nil
        }
        let degrees = Double(count * (count + 1) / 2 - 2 * count)
        let perfect = whole.logDeterminant + Double(count)
        let chiSquare = max(0, rows * (fit.height - perfect))
        let apart = (0..<count).reduce(0) { $0 + log(observed[$1, $1]) } - whole.logDeterminant
        let excess = max(0, chiSquare - degrees)
        let apartExcess = max(rows * apart - Double(count * (count - 1) / 2), excess)
        let sum = fit.loadings.reduce(0, +)
        loadings = fit.loadings[0] < 0 ? fit.loadings.map { -$0 } : fit.loadings
        uniqueVariances = fit.unique
        self.chiSquare = chiSquare
        degreesOfFreedom = degrees
        cfi = apartExcess > 0 ? 1 - excess / apartExcess : 1
        rmsea = degrees > 0 ? (excess / (degrees * rows)).squareRoot() : 0
        srmr = LikelyFactor.residual(observed, fit)
        omega = sum * sum / (sum * sum + fit.unique.reduce(0, +))
        omegaOverObserved = sum * sum / observed.values.reduce(0, +)
    }

    private static func residual(_ observed: Matrix, _ fit: FactorFit) -> Double {
        let implied = fit.implied
        var sum = 0.0
        for i in 0..<observed.rows {
            for j in 0...i {
                let gap = observed[i, j] - implied[i, j]
                sum += gap * gap / (observed[i, i] * observed[j, j])
            }
        }
        return (sum / Double(observed.rows * (observed.rows + 1) / 2)).squareRoot()
    }
}

extension Reliability {
    /// The most likely factor; `nil` for fewer than three items, and where it cannot be found.
    public var likelyFactor: LikelyFactor? { LikelyFactor(covariances) }
}
