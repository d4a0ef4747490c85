import Foundation

/// A weighted sum of a mixed model's fixed effects, and how surely it is known.
///
/// The degrees of freedom are Satterthwaite's (1946, *Biometrics Bulletin* 2:110–114; for mixed models
/// Giesbrecht & Burns 1985, *Biometrics* 41:477–486): 2v²/(gᵀAg), v being the variance of the sum, g its
/// gradient in the variances of the model, A the inverse of their observed information; all derivatives exact.
public struct FixedContrast: Equatable, Sendable {
    public let estimate: Double
    public let standardError: Double
    public let degreesOfFreedom: Double

    /// estimate / standard error
    public var t: Double { estimate / standardError }

    /// Two-sided, from Student's distribution.
    public var p: Double {
        StudentT(degreesOfFreedom: degreesOfFreedom).map { 2 * $0.sf(abs(t)) } ?? .nan
    }

    /// From Student's distribution.
    public func interval(level: Double = 0.95) -> Interval {
        let student = StudentT(degreesOfFreedom: degreesOfFreedom)
        return interval(reach: student?.quantile(upper: (1 - level) / 2) ?? .nan, level: level)
    }

    /// From the normal distribution, as if the variances were known.
    public func normalInterval(level: Double = 0.95) -> Interval {
        interval(reach: Normal.quantile(upper: (1 - level) / 2), level: level)
    }

    private func interval(reach: Double, level: Double) -> Interval {
        Interval(
            lower: estimate - reach * standardError, upper: estimate + reach * standardError, level: level)
    }
}

extension LinearMixedModel {
    /// A weighted sum of the fixed effects.
    ///
    /// - Parameter weights: one for each column of the design, not all of them 0.
    /// - Returns: its estimate, standard error and degrees of freedom.
    public func contrast(_ weights: [Double]) -> FixedContrast {
        precondition(weights.count == fixedEffects.count, "one weight for each fixed effect")
        let weights = inBasis(weights)
        let variance = solved.inverse.form(weights, weights)
        let slope = slopes(of: weights)
        let unit = sums.residualLength * sums.residualLength
        return FixedContrast(
            estimate: estimate(weights),
            standardError: (variance * unit).squareRoot(),
            degreesOfFreedom: 2 * variance * variance / parameterCovariance.form(slope, slope))
    }

    /// Each fixed effect by itself, in the order of the design's columns.
    public var fixedContrasts: [FixedContrast] {
        fixedEffects.indices.map { column in
            contrast(fixedEffects.indices.map { $0 == column ? 1 : 0 })
        }
    }

    /// The weights of the effects in the orthonormal basis of the design: R⁻ᵀ·weights.
    func inBasis(_ weights: [Double]) -> [Double] {
        sums.inverseTriangle.transposed * weights
    }

    /// The sum with these weights in the basis.
    func estimate(_ weights: [Double]) -> Double {
        dot(weights, sums.coordinates) + sums.residualLength * dot(weights, solved.solution)
    }

    /// How the variance of the sum with these weights in the basis moves with each variance of the model.
    private func slopes(of weights: [Double]) -> [Double] {
        let turned = solved.inverse * weights
        return forms.first.map { -$0.corner(turned.count).form(turned, turned) }
    }
}
