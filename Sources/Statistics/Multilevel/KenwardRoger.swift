/// Kenward & Roger's small-sample account of a mixed model's fixed effects (1997, *Biometrics* 53:983–997), in
/// the notation of Halekoh & Højsgaard (2014, *Journal of Statistical Software* 59(9)).
///
/// A variance at its bound, 0, is counted as uncertain too, as the method's usual programs do.
public struct KenwardRoger: Sendable {
    /// Of the fixed effects; wider than the model's own, for the variances are not known.
    public let covariance: Matrix

    private let model: LinearMixedModel
    /// In the orthonormal basis of the design, in its unit.
    private let adjusted: Matrix
    /// Of the variances: the inverse of their expected information.
    private let spread: Matrix
    /// Φ·(dΦ⁻¹)·Φ for each variance.
    private let turned: [Matrix]

    /// - Returns: `nil` for a model that was not fitted under the restricted criterion, for which alone the
    ///   method is made, and where the expected information cannot be inverted.
    public init?(_ model: LinearMixedModel) {
        guard model.criterion == .restricted else { return nil }
        let size = model.fixedEffects.count
        let phi = model.solved.inverse
        let first = model.forms.first.map { $0.corner(size) }
        let second = model.forms.second.map { $0.map { $0.corner(size) } }
        let places = first.indices
        let information = Matrix(
            places.map { i in
                places.map { j in
                    (-model.forms.secondLog[i, j] - phi.traceOfProduct(second[i][j])
                        + (phi * first[i] * phi * first[j]).trace) / 2
                }
            })
        guard let spread = Cholesky(information)?.inverse else { return nil }
        var sum = Matrix(rows: size, columns: size)
        for i in places {
            for j in places {
                sum.add(spread[i, j] / 2, second[i][j])
                sum.add(-spread[i, j], first[i] * phi * first[j])
            }
        }
        let adjusted = phi + 2 * (phi * sum * phi)
        let unit = model.sums.residualLength * model.sums.residualLength
        let back = model.sums.inverseTriangle
        self.model = model
        self.adjusted = adjusted
        self.spread = spread
        turned = first.map { phi * $0 * phi }
        covariance = unit * (back * adjusted * back.transposed)
    }

    /// A weighted sum of the fixed effects.
    ///
    /// - Parameter weights: one for each column of the design, not all of them 0.
    /// - Returns: its estimate, standard error and degrees of freedom.
    public func contrast(_ weights: [Double]) -> FixedContrast {
        let inBasis = model.inBasis(weights)
        return FixedContrast(
            estimate: model.estimate(inBasis),
            standardError: (adjusted.form(inBasis, inBasis)).squareRoot() * model.sums.residualLength,
            degreesOfFreedom: scale(Matrix([inBasis]))?.degreesOfFreedom ?? .nan)
    }

    /// Whether several weighted sums of the fixed effects are all 0.
    ///
    /// - Parameter contrasts: a row of weights for each sum, none a sum of the others.
    /// - Returns: `nil` where a row is a sum of the others.
    public func test(_ contrasts: Matrix) -> FixedTest? {
        let rows = Matrix((0..<contrasts.rows).map { model.inBasis(contrasts.row($0)) })
        let estimates = (0..<rows.rows).map { model.estimate(rows.row($0)) / model.sums.residualLength }
        guard let scale = scale(rows), let middle = Cholesky(rows * adjusted * rows.transposed) else {
            return nil
        }
        let wald = dot(estimates, middle.solve(estimates))
        return FixedTest(
            f: scale.factor * wald / Double(rows.rows), numeratorDegrees: Double(rows.rows),
            denominatorDegrees: scale.degreesOfFreedom)
    }

    /// The degrees of freedom of the denominator, and what the Wald statistic is multiplied by.
    private func scale(_ rows: Matrix) -> (degreesOfFreedom: Double, factor: Double)? {
        guard let middle = Cholesky(rows * model.solved.inverse * rows.transposed)?.inverse else {
            return nil
        }
        let q = Double(rows.rows)
        let theta = rows.transposed * middle * rows
        let products = turned.map { theta * $0 }
        var (a1, a2) = (0.0, 0.0)
        for i in products.indices {
            for j in products.indices {
                a1 += spread[i, j] * products[i].trace * products[j].trace
                a2 += spread[i, j] * (products[i] * products[j]).trace
            }
        }
        let b = (a1 + 6 * a2) / (2 * q)
        let g = ((q + 1) * a1 - (q + 4) * a2) / ((q + 2) * a2)
        let below = 3 * q + 2 * (1 - g)
        let (c1, c2, c3) = (g / below, (q - g) / below, (q + 2 - g) / below)
        let mean = 1 - a2 / q
        let v1 = 1 - c2 * b
        let ratio = mean / v1 * (mean / v1) * (1 + c1 * b) / (1 - c3 * b) / q
        let degrees = 4 + (q + 2) / (q * ratio - 1)
        return (degrees, abs(degrees - 2) < 1e-2 ? 1 : degrees * mean / (degrees - 2))
    }
}
