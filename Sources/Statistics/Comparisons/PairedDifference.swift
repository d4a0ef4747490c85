/// What changed between two measurements of the same people, and how surely that is known.
///
/// A difference is the second measurement minus the first.
public struct PairedDifference: Equatable, Sendable {
    public let before: Moments
    public let after: Moments
    public let difference: Moments

    /// - Parameter pairs: the two finite measurements of each person.
    public init(_ pairs: [(before: Double, after: Double)]) {
        before = Moments(pairs.map(\.before))
        after = Moments(pairs.map(\.after))
        difference = Moments(pairs.map { $0.after - $0.before })
    }

    /// How many people were measured twice.
    public var count: Int { difference.count }

    /// The interval of the mean difference: mean ± *t*·s/√n, *t* being the quantile of Student's
    /// distribution with n − 1 degrees of freedom.
    ///
    /// - Parameter level: how often such intervals hold the true mean, between 0 and 1.
    /// - Returns: `nil` for fewer than two people, and where everybody changed by the same amount: there the
    ///   formula gives an interval of no width, which would claim a certainty that nobody has.
    public func interval(level: Double = 0.95) -> Interval? {
        precondition(level > 0 && level < 1, "a level lies between 0 and 1")
        guard let mean = difference.mean, let spread = difference.standardDeviation, spread > 0,
            let student = StudentT(degreesOfFreedom: Double(count - 1))
        else { return nil }
        let reach = student.quantile(upper: (1 - level) / 2) * spread / Double(count).squareRoot()
        return Interval(lower: mean - reach, upper: mean + reach, level: level)
    }
}
