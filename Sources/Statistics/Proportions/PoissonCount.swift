/// How often something happened in so much time, and between which limits its true rate may lie if each time came by itself
/// (a Poisson count).
public struct PoissonCount: Equatable, Sendable {
    public let count: Int
    /// The time, or the people times their time, in which it was counted.
    public let exposure: Double

    /// `nil` unless the count is 0 to a thousand millions and the exposure is a finite number greater than 0.
    public init?(_ count: Int, in exposure: Double) {
        guard (0...1_000_000_000).contains(count), exposure > 0, exposure.isFinite else { return nil }
        self.count = count
        self.exposure = exposure
    }

    /// Times for each unit of exposure.
    public var rate: Double { Double(count) / exposure }

    /// The exact interval of the rate, which holds the true one at least as often as it says (Garwood 1936, *Biometrika*
    /// 28:437–442): quantiles of the gamma distribution with the shapes x and x + 1, divided by the exposure. The lower limit
    /// is 0 where nothing was counted.
    ///
    /// - Parameter level: between 0 and 1.
    /// - Returns: limits in the unit of the rate.
    public func exact(level: Double = 0.95) -> Interval {
        let tail = (1 - level) / 2
        let lower = count == 0 ? 0 : Gamma(shape: Double(count))?.quantile(tail) ?? .nan
        let upper = Gamma(shape: Double(count) + 1)?.quantile(upper: tail) ?? .nan
        return Interval(lower: lower / exposure, upper: upper / exposure, level: level)
    }

    /// How much counts spread beside what Poisson counts of one rate would: Pearson's χ² divided by its degrees of freedom.
    /// About 1 where each time came by itself; much more where some bring others along, and then intervals are too narrow.
    ///
    /// - Returns: `nil` for fewer than two counts, and where nothing was counted at all.
    public static func dispersion(of counts: [PoissonCount]) -> Double? {
        let total = counts.reduce(0.0) { $0 + Double($1.count) }
        let exposure = counts.reduce(0.0) { $0 + $1.exposure }
        guard counts.count > 1, total > 0 else { return nil }
        let sum = counts.reduce(0.0) { sum, one in
            let expected = total * one.exposure / exposure
            let off = Double(one.count) - expected
            return sum + off * off / expected
        }
        return sum / Double(counts.count - 1)
    }
}
