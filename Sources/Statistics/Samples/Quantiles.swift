/// Quantiles of a sample by linear interpolation between its ordered values.
///
/// Type 7 of Hyndman & Fan (1996, *The American Statistician* 50:361–365): the one that R, NumPy and the
/// QUARTILE.INC of spreadsheets give. With the n values in order, the quantile *p* lies at position (n − 1)p,
/// counted from 0.
public enum Quantile {
    /// - Parameters:
    ///   - share: 0 for the least value to 1 for the greatest.
    ///   - ordered: the values from small to great.
    /// - Returns: `nil` for no values.
    public static func type7(_ share: Double, ofOrdered ordered: [Double]) -> Double? {
        type7(share, ofOrdered: ordered.map { ($0, 1) })
    }

    /// - Parameters:
    ///   - share: 0 for the least value to 1 for the greatest.
    ///   - ordered: the values from small to great, each with how often it occurs (at least once).
    /// - Returns: `nil` for no values.
    public static func type7(_ share: Double, ofOrdered ordered: [(value: Double, count: Int)]) -> Double? {
        precondition((0...1).contains(share), "a share lies between 0 and 1")
        let count = ordered.reduce(0) { $0 + $1.count }
        guard count > 0 else { return nil }
        let position = Double(count - 1) * share
        let below = Int(position)
        let fraction = position - Double(below)
        let low = value(at: below, in: ordered)
        guard fraction > 0 else { return low }
        let high = value(at: below + 1, in: ordered)
        return low + fraction * (high - low)
    }

    private static func value(at position: Int, in ordered: [(value: Double, count: Int)]) -> Double {
        var passed = 0
        for (value, count) in ordered {
            passed += count
            if position < passed { return value }
        }
        return ordered[ordered.count - 1].value
    }
}
