import Foundation

/// How a raw measure becomes the degree to which a case belongs to a set, from 0 to 1.
public enum Calibration: Equatable, Sendable {
    /// The numbers are memberships already.
    case membership
    /// 1 from the threshold on, 0 below it.
    case crisp(threshold: Double)
    /// The direct method: log odds of belonging grow in a straight line on each side of the crossover; the outer anchors
    /// have 0.05 and 0.95.
    ///
    /// Source: Ragin (2008), *Redesigning Social Inquiry*, chapter 5, with ln 19 in place of 3 for the log odds of 0.95,
    /// as the R package QCA has it.
    case logistic(SetAnchors)
    /// Straight lines between 0, 0.5 and 1, which the three anchors have.
    case linear(SetAnchors)

    /// - Parameter value: the raw measure; a membership of 0 to 1 where the numbers are that already.
    /// - Returns: a membership of 0 to 1; `nil` for a number that is none, and for one outside of 0 to 1 that should be a
    ///   membership.
    public func membership(of value: Double) -> Double? {
        guard value.isFinite else { return nil }
        switch self {
        case .membership: return (0...1).contains(value) ? value : nil
        case .crisp(let threshold): return value >= threshold ? 1 : 0
        case .logistic(let anchors): return 1 / (1 + exp(-log(19) * anchors.distance(of: value)))
        case .linear(let anchors): return min(1, max(0, (1 + anchors.distance(of: value)) / 2))
        }
    }
}

/// Where a set begins, where one stands neither in nor out of it, and where one is fully in it.
public struct SetAnchors: Equatable, Sendable {
    public let fullOut: Double
    public let crossover: Double
    public let fullIn: Double

    /// `nil` unless the three are finite and go one way: up, or down where less is more of the set.
    public init?(fullOut: Double, crossover: Double, fullIn: Double) {
        let isRising = fullOut < crossover && crossover < fullIn
        let isFalling = fullOut > crossover && crossover > fullIn
        guard fullOut.isFinite, fullIn.isFinite, isRising || isFalling else { return nil }
        (self.fullOut, self.crossover, self.fullIn) = (fullOut, crossover, fullIn)
    }

    /// −1 at full out, 0 at the crossover, 1 at full in, in a straight line on each side.
    func distance(of value: Double) -> Double {
        let isInside = (value >= crossover) == (fullIn > crossover)
        return isInside
            ? (value - crossover) / (fullIn - crossover) : (value - crossover) / (crossover - fullOut)
    }
}
