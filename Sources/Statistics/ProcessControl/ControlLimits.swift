/// The centre line of an XmR chart and the limits of its usual variation, in the unit of the values.
///
/// With the mean m of the values and the mean a of the moving ranges, the differences between neighbours, the limits
/// are m ± 2.66a: three times the spread that moving ranges tell of, as 2.66 is 3/1.128. Limits are not cut off at 0.
///
/// Wheeler (2000), *Understanding Variation: The Key to Managing Chaos*, 2nd ed.; after Shewhart (1931).
public struct ControlLimits: Equatable, Sendable {
    public let centre: Double
    /// The mean of the moving ranges that count.
    public let averageMovingRange: Double

    /// How many mean moving ranges a limit lies from the centre line.
    public static let factor = 2.66
    /// How many mean moving ranges a moving range may be: 3.267, which is D₄ of the literature for two values.
    public static let rangeFactor = 3.267

    init(centre: Double, averageMovingRange: Double) {
        (self.centre, self.averageMovingRange) = (centre, averageMovingRange)
    }

    public var lower: Double { centre - Self.factor * averageMovingRange }
    public var upper: Double { centre + Self.factor * averageMovingRange }
    /// Two thirds of the way from the centre line to the lower limit.
    public var nearLower: Double { centre - Self.nearFactor * averageMovingRange }
    /// Two thirds of the way from the centre line to the upper limit.
    public var nearUpper: Double { centre + Self.nearFactor * averageMovingRange }
    /// The limit above which a moving range itself is more than the usual variation.
    public var upperRange: Double { Self.rangeFactor * averageMovingRange }

    private static let nearFactor = 2 * (factor / 3)
}
