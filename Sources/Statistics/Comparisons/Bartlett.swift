import Foundation

/// Are the variances of several independent groups the same? Bartlett (1937), which takes all to be normal.
public struct Bartlett: Equatable, Sendable {
    /// Bartlett's K².
    public let chiSquare: Double
    public let df: Int
    public let p: Double

    /// `nil` for fewer than two groups, or where one has fewer than two numbers or does not vary.
    public init?(_ groups: [Moments]) {
        guard groups.count > 1, let law = ChiSquare(degreesOfFreedom: Double(groups.count - 1)) else {
            return nil
        }
        var freedom = 0.0
        var squares = 0.0
        var logs = 0.0
        var inverses = 0.0
        for group in groups {
            guard let variance = group.variance, variance > 0 else { return nil }
            let own = Double(group.count - 1)
            freedom += own
            squares += group.squaredDeviations
            logs += own * log(variance)
            inverses += 1 / own
        }
        let correction = 1 + (inverses - 1 / freedom) / (3 * Double(groups.count - 1))
        chiSquare = max(0, (freedom * log(squares / freedom) - logs) / correction)
        df = groups.count - 1
        p = law.sf(chiSquare)
    }
}
