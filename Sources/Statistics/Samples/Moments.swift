/// How many numbers there are, what they add up to, and how far they spread.
///
/// The sums of whole numbers are exact; the spread comes from a second pass over the numbers, so that no
/// figures are lost where the spread is small beside the mean.
public struct Moments: Equatable, Sendable {
    public let count: Int
    /// Σx
    public let sum: Double
    /// Σx²
    public let sumOfSquares: Double
    /// Σ(x − mean)²
    public let squaredDeviations: Double

    /// - Parameter values: finite numbers, in any order.
    public init(_ values: some Collection<Double>) {
        self.init(weighted: values.lazy.map { ($0, 1) })
    }

    public init(_ sample: CountedValues) {
        self.init(weighted: CountedPairs(sample: sample))
    }

    /// - Parameter values: finite numbers, each with how often it occurs.
    public init(weighted values: some Collection<(value: Double, count: Int)>) {
        var count = 0
        var sum = CarefulSum()
        var squares = CarefulSum()
        for (value, times) in values {
            count += times
            sum.add(value * Double(times))
            squares.add(value * value * Double(times))
        }
        let mean = count == 0 ? 0 : sum.total / Double(count)
        var deviations = CarefulSum()
        for (value, times) in values {
            deviations.add((value - mean) * (value - mean) * Double(times))
        }
        self.count = count
        self.sum = sum.total
        self.sumOfSquares = squares.total
        self.squaredDeviations = deviations.total
    }

    /// `nil` for no numbers.
    public var mean: Double? {
        count == 0 ? nil : sum / Double(count)
    }

    /// The variance with divisor n − 1; `nil` for fewer than two numbers, or so great ones that it has no finite value.
    public var variance: Double? {
        count < 2 || !squaredDeviations.isFinite ? nil : squaredDeviations / Double(count - 1)
    }

    /// The standard deviation with divisor n − 1; `nil` where the variance is.
    public var standardDeviation: Double? { variance?.squareRoot() }
}

/// The values and counts of a sample side by side.
private struct CountedPairs: RandomAccessCollection {
    let sample: CountedValues
    var startIndex: Int { 0 }
    var endIndex: Int { sample.values.count }
    subscript(place: Int) -> (value: Double, count: Int) { (sample.values[place], sample.counts[place]) }
}
