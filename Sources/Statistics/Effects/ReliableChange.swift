/// Which differences are greater than the instrument's own error, and who crossed over to the side of the norm.
///
/// Jacobson & Truax (1991, *Journal of Consulting and Clinical Psychology* 59:12–19).
public struct ReliableChange: Equatable, Sendable {
    /// Is more better?
    public enum Direction: Equatable, Sendable { case up, down }

    /// Mean and standard deviation of those who are well.
    public struct Norm: Equatable, Sendable {
        public let mean: Double
        public let standardDeviation: Double

        public init(mean: Double, standardDeviation: Double) {
            (self.mean, self.standardDeviation) = (mean, standardDeviation)
        }
    }

    public enum Category: String, CaseIterable, Sendable {
        /// Reliably better, and moved over the cut-off to the side of the norm.
        case recovered
        /// Reliably better, no more.
        case improved
        case unchanged
        /// Reliably worse.
        case deteriorated
    }

    public let count: Int
    public let reliability: Double
    /// Beyond how many standard errors a change is reliable.
    public let critical: Double
    public let direction: Direction
    public let norm: Norm?
    /// The standard deviation of the first measurement, of the sample or of all whose part it is.
    public let standardDeviation: Double
    /// s₁√(1 − r): how far a score lies from the true one.
    public let standardErrorOfMeasurement: Double
    /// s₁√2√(1 − r): how far two scores of an unchanged person lie apart.
    public let standardErrorOfDifference: Double
    /// The point c where leaving one group for the other is as likely from either side:
    /// (s₁·norm mean + norm SD·mean₁)/(s₁ + norm SD). `nil` without a norm; nobody counts as recovered then.
    public let cutOff: Double?

    /// Reliably better, whether recovered or not.
    public let reliablyBetter: Int
    public let unchanged: Int
    public let deteriorated: Int
    /// `nil` without a norm.
    public let recovered: Int?

    /// Reliably better and not recovered; `nil` without a norm.
    public var improvedNotRecovered: Int? { recovered.map { reliablyBetter - $0 } }
    /// How many points a change must exceed to be reliable.
    public var threshold: Double { critical * standardErrorOfDifference }

    /// `nil` without pairs, where the first measurement of those who count does not vary or is of one person, or for a
    /// number that is not as said here.
    ///
    /// - Parameters:
    ///   - sample: the complete pairs.
    ///   - reliability: of the instrument, 0 to less than 1, from its literature.
    ///   - critical: of the normal distribution, greater than 0; 1.96 leaves 5 % of the unchanged outside.
    ///   - direction: which way is better.
    ///   - first: the first measurement of all people whose part the sample is, so that the same change is reliable in
    ///     every part; of the sample itself when left away.
    ///   - norm: of those who are well, its standard deviation greater than 0.
    public init?(
        _ sample: PairedSample, reliability: Double, critical: Double = 1.96, direction: Direction,
        first: Moments? = nil, norm: Norm? = nil
    ) {
        let first = first ?? sample.beforeMoments
        guard sample.count > 0, let spread = first.standardDeviation, let mean = first.mean, spread > 0,
            reliability >= 0, reliability < 1, critical > 0, norm?.isUsable != false
        else { return nil }
        count = sample.count
        self.reliability = reliability
        self.critical = critical
        self.direction = direction
        self.norm = norm
        standardDeviation = spread
        standardErrorOfMeasurement = spread * (1 - reliability).squareRoot()
        standardErrorOfDifference = spread * 2.0.squareRoot() * (1 - reliability).squareRoot()
        cutOff = norm.map {
            (spread * $0.mean + $0.standardDeviation * mean) / (spread + $0.standardDeviation)
        }

        let sign = direction == .up ? 1.0 : -1.0
        let (error, bar) = (standardErrorOfDifference, (cutOff ?? .infinity) * sign)
        var (better, worse, crossed) = (0, 0, 0)
        for pair in sample.pairs {
            let (first, second) = (sign * pair.first, sign * pair.second)
            let index = (second - first) / error
            let isBetter = index > critical
            better += isBetter ? pair.times : 0
            worse += index < -critical ? pair.times : 0
            crossed += isBetter && first < bar && second >= bar ? pair.times : 0
        }
        reliablyBetter = better
        deteriorated = worse
        unchanged = sample.count - better - worse
        recovered = cutOff.map { _ in crossed }
    }

    /// The reliable change index of one pair: (second − first) in standard errors of a difference.
    public func index(before: Double, after: Double) -> Double {
        (after - before) / standardErrorOfDifference
    }

    /// What became of one pair. A score on the cut-off counts as on the side of the norm.
    public func category(before: Double, after: Double) -> Category {
        let sign = direction == .up ? 1.0 : -1.0
        let index = sign * index(before: before, after: after)
        if index < -critical { return .deteriorated }
        guard index > critical else { return .unchanged }
        guard let cutOff else { return .improved }
        return sign * before < sign * cutOff && sign * after >= sign * cutOff ? .recovered : .improved
    }
}

extension ReliableChange.Norm {
    fileprivate var isUsable: Bool { mean.isFinite && standardDeviation.isFinite && standardDeviation > 0 }
}
