/// Where a falling function crosses 0.
enum Crossing {
    /// The place between `low` and `high` to which halving leads, to the last digit: the function is greater than
    /// 0 at `low` and not greater than 0 at `high`.
    static func ofFalling(from low: Double, to high: Double, _ function: (Double) -> Double) -> Double {
        var (low, high) = (low, high)
        for _ in 0..<2000 {
            let middle = low + (high - low) / 2
            if middle <= low || middle >= high { break }
            if function(middle) > 0 { low = middle } else { high = middle }
        }
        return low + (high - low) / 2
    }

    /// The place above 0 to which doubling and halving lead.
    ///
    /// - Parameters:
    ///   - start: a first guess, greater than 0.
    ///   - function: greater than 0 at 0.
    /// - Returns: `nil` when the function does not come down to 0 at any finite number.
    static func ofFalling(above start: Double, _ function: (Double) -> Double) -> Double? {
        var low = 0.0
        var high = max(start, .leastNormalMagnitude)
        while function(high) > 0 {
            low = high
            high *= 2
            if !high.isFinite { return nil }
        }
        return ofFalling(from: low, to: high, function)
    }
}
