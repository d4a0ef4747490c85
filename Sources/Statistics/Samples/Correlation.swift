/// How closely two measurements of the same people go together.
public enum Correlation {
    /// Pearson's product-moment coefficient, −1 to 1.
    ///
    /// - Parameter pairs: the two finite measurements of each person.
    /// - Returns: `nil` for fewer than two people, or when one of the measurements is the same for all.
    public static func pearson(_ pairs: [(Double, Double)]) -> Double? {
        let first = Moments(pairs.map(\.0))
        let second = Moments(pairs.map(\.1))
        guard let meanFirst = first.mean, let meanSecond = second.mean, first.squaredDeviations > 0,
            second.squaredDeviations > 0
        else { return nil }
        var products = CarefulSum()
        for (a, b) in pairs { products.add((a - meanFirst) * (b - meanSecond)) }
        let r =
            products.total / (first.squaredDeviations.squareRoot() * second.squaredDeviations.squareRoot())
        return min(1, max(-1, r))
    }
}
