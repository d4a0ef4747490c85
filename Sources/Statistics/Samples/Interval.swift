/// Two limits, and how often intervals made in this way hold the true value.
public struct Interval: Equatable, Sendable {
    public let lower: Double
    public let upper: Double
    public let level: Double

    public init(lower: Double, upper: Double, level: Double) {
        self.lower = lower
        self.upper = upper
        self.level = level
    }

    /// The interval of a figure that is `factor` times as large; the limits change places where it is negative.
    func scaled(by factor: Double) -> Interval {
        let ends = (lower * factor, upper * factor)
        return Interval(lower: min(ends.0, ends.1), upper: max(ends.0, ends.1), level: level)
    }
}
