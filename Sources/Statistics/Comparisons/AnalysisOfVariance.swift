/// Do the means of several independent groups differ? One-way analysis of variance.
///
/// - Important: `init` takes the groups' variances to be the same; ``WelchAnalysis`` does not.
public struct AnalysisOfVariance: Equatable, Sendable {
    public let f: Double
    public let df1: Int
    public let df2: Int
    public let p: Double
    /// Σ nᵢ(mean of group i − mean of all)²
    public let squaresBetween: Double
    /// Σ of the squared deviations from each group's own mean.
    public let squaresWithin: Double
    /// The share of all squares that lies between the groups, 0 to 1; in small samples it is too great.
    public let etaSquared: Double
    /// The same with the bias of small samples taken out (Hays 1963), which can make it negative.
    public let omegaSquared: Double

    /// `nil` for fewer than two groups, an empty one, no more numbers than groups, or where no group varies.
    public init?(_ groups: [Moments]) {
        let n = groups.reduce(0) { $0 + $1.count }
        let within = groups.reduce(0) { $0 + $1.squaredDeviations }
        guard groups.count > 1, groups.allSatisfy({ $0.count > 0 }), n > groups.count, within > 0,
            within.isFinite,
            let law = FisherF(numerator: Double(groups.count - 1), denominator: Double(n - groups.count))
        else { return nil }
        var sum = CarefulSum()
        for group in groups { sum.add(group.sum) }
        let grand = sum.total / Double(n)
        var between = CarefulSum()
        for group in groups {
            let distance = group.sum / Double(group.count) - grand
            between.add(Double(group.count) * distance * distance)
        }
        df1 = groups.count - 1
        df2 = n - groups.count
        let meanWithin = within / Double(df2)
        squaresBetween = between.total
        squaresWithin = within
        f = squaresBetween / Double(df1) / meanWithin
        p = law.sf(f)
        etaSquared = squaresBetween / (squaresBetween + within)
        omegaSquared =
            (squaresBetween - Double(df1) * meanWithin) / (squaresBetween + within + meanWithin)
    }
}

/// Do the means of several independent groups differ, their variances being what they may?
///
/// Welch (1951, *Biometrika* 38:330–336).
public struct WelchAnalysis: Equatable, Sendable {
    public let f: Double
    public let df1: Int
    public let df2: Double
    public let p: Double

    /// `nil` for fewer than two groups, or where one has fewer than two numbers or does not vary.
    public init?(_ groups: [Moments]) {
        guard groups.count > 1 else { return nil }
        var weights: [Double] = []
        var means: [Double] = []
        for group in groups {
            guard let mean = group.mean, let variance = group.variance, variance > 0 else { return nil }
            weights.append(Double(group.count) / variance)
            means.append(mean)
        }
        let k = Double(groups.count)
        let total = weights.reduce(0, +)
        let grand = zip(weights, means).reduce(0) { $0 + $1.0 * $1.1 } / total
        var excess = 0.0
        var between = 0.0
        for (place, group) in groups.enumerated() {
            let rest = 1 - weights[place] / total
            excess += rest * rest / Double(group.count - 1)
            between += weights[place] * (means[place] - grand) * (means[place] - grand)
        }
        excess /= k * k - 1
        df1 = groups.count - 1
        df2 = 1 / (3 * excess)
        f = between / ((k - 1) * (1 + 2 * (k - 2) * excess))
        guard let law = FisherF(numerator: k - 1, denominator: df2) else { return nil }
        p = law.sf(f)
    }
}
