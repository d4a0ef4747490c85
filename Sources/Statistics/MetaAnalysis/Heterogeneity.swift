import Foundation

/// How the variance τ² between places is estimated. A negative estimate counts as 0.
///
/// The formulas are gathered by Viechtbauer (2005, *Journal of Educational and Behavioral Statistics*
/// 30:261–293) and Veroniki et al. (2016, *Research Synthesis Methods* 7:55–79).
public enum Heterogeneity: Equatable, Sendable, CaseIterable {
    /// There is none: the fixed-effect model.
    case none
    case derSimonianLaird
    /// Restricted maximum likelihood.
    case restricted
    case pauleMandel
    /// Maximum likelihood.
    case full
    /// Hedges & Olkin's, also named Cochran's.
    case hedges
    /// Sidik & Jonkman's, from the variance of the estimates (divisor k) as its first value; it is never 0.
    case sidikJonkman
}

/// An estimate of τ² and of its standard error.
struct TauSquared {
    let value: Double
    /// `nil` for the fixed-effect model.
    let standardError: Double?

    /// `nil` when the design's columns cannot be told apart.
    init?(_ estimates: [UncertainEstimate], design: Matrix, by method: Heterogeneity) {
        let degrees = Double(estimates.count - design.columns)
        func fit(_ tau2: Double) -> WeightedFit? {
            WeightedFit(estimates, design: design, tau2: tau2)
        }
        guard degrees > 0, let fixed = fit(0) else { return nil }
        let raw: Double
        switch method {
        case .none:
            (value, standardError) = (0, nil)
            return
        case .derSimonianLaird:
            let trace = fixed.trace
            raw = max(0, (fixed.q - degrees) / trace)
            let square = 2 * degrees + 4 * raw * trace + 2 * raw * raw * fixed.traceOfSquare
            standardError = square.squareRoot() / trace
        case .hedges, .sidikJonkman:
            guard let moment = TauSquared.moment(estimates, design, degrees, method) else { return nil }
            (raw, standardError) = moment
        case .pauleMandel:
            let excess = { (tau2: Double) in (fit(tau2)?.q ?? 0) - degrees }
            raw = excess(0) > 0 ? Crossing.ofFalling(above: 1, excess) ?? .nan : 0
            let sum = fit(raw)?.weights.reduce(0, +) ?? .nan
            let count = Double(estimates.count)
            standardError = (2 * count * count / degrees).squareRoot() / sum
        case .restricted, .full:
            let isRestricted = method == .restricted
            raw = TauSquared.mostLikely(estimates, isRestricted, fit)
            guard let best = fit(raw) else { return nil }
            let information =
                isRestricted ? best.traceOfSquare : best.weights.reduce(0) { $0 + $1 * $1 }
            standardError = (2 / information).squareRoot()
        }
        guard raw.isFinite else { return nil }
        value = raw
    }

    /// Estimators of the form (yᵀPy − tr PV)/tr P, P standing for equal weights, or of the weights that a first
    /// value of τ² gives.
    private static func moment(
        _ estimates: [UncertainEstimate], _ design: Matrix, _ degrees: Double, _ method: Heterogeneity
    ) -> (Double, Double?)? {
        let count = Double(estimates.count)
        let values = Moments(estimates.map(\.value))
        let first = method == .hedges ? 1 : values.squaredDeviations / count
        // Equal weights: the fit of estimates with variance 1.
        let equal = estimates.compactMap { UncertainEstimate($0.value, standardError: 1) }
        guard first > 0,
            let fit = method == .hedges
                ? WeightedFit(equal, design: design, tau2: 0)
                : WeightedFit(estimates, design: design, tau2: first)
        else { return nil }
        let variances = estimates.map(\.variance)
        let squared = fit.trace(of: variances, variances)
        if method == .hedges {
            let trace = fit.trace(of: variances)
            let tau2 = max(0, (fit.q - trace) / degrees)
            let square = 2 * squared + 4 * tau2 * trace + 2 * tau2 * tau2 * degrees
            return (tau2, square.squareRoot() / degrees)
        }
        let tau2 = first * fit.q / degrees
        let mixed = fit.trace(of: variances, variances.map { _ in 1 })
        let square = 2 * squared + 4 * tau2 * mixed + 2 * tau2 * tau2 * fit.traceOfSquare
        return (tau2, first / degrees * square.squareRoot())
    }

    /// The best of a range of values, and from there the place where the slope of the likelihood is 0.
    private static func mostLikely(
        _ estimates: [UncertainEstimate], _ isRestricted: Bool, _ fit: (Double) -> WeightedFit?
    ) -> Double {
        func slope(_ tau2: Double) -> Double {
            guard let fit = fit(tau2) else { return -1 }
            return fit.squaredScores
                - (isRestricted ? fit.trace : fit.weights.reduce(0, +))
        }
        let spread = Moments(estimates.map(\.value)).squaredDeviations
        let widest = 2 * max(spread, estimates.map(\.variance).max() ?? 0)
        let places = [0] + (0...96).map { widest * pow(10, Double($0 - 96) / 6) }
        let heights = places.map { fit($0)?.logLikelihood(restricted: isRestricted) ?? -.infinity }
        let best = heights.indices.max { heights[$0] < heights[$1] } ?? 0
        let low = best == 0 ? 0 : places[best - 1]
        let high = places[min(best + 1, places.count - 1)]
        guard slope(low) > 0 else { return low }
        return slope(high) > 0 ? high : Crossing.ofFalling(from: low, to: high, slope)
    }
}
