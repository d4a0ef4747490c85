/// A sample as its distinct values from small to great, each with how often it occurs.
///
/// Everything that follows from a sample without its order follows from this: means, quantiles, ranks. Scores have
/// few distinct values, and what works on them is then fast however many people there are.
public struct CountedValues: Equatable, Sendable {
    /// Ascending, no two the same.
    public let values: [Double]
    /// As many as `values`, each at least 1.
    public let counts: [Int]
    /// How many numbers there are in all.
    public let count: Int

    /// - Parameter numbers: finite numbers, in any order.
    public init(_ numbers: [Double]) {
        if let whole = WholeNumbers(numbers) {
            self.init(whole)
        } else if let few = FewNumbers(numbers) {
            self.init(few)
        } else {
            self.init(ordered: Ascending.sorted(numbers))
        }
    }

    /// - Parameter weighted: finite numbers, each with how often it occurs, 0 times or more; in any order, and the same
    ///   one may come again.
    public init(weighted: [(value: Double, count: Int)]) {
        if let whole = WholeNumbers(weighted: weighted) {
            self.init(whole)
        } else if weighted.allSatisfy({ $0.count == 1 }) {
            self.init(weighted.map(\.value))
        } else {
            var ordered: [(value: Double, count: Int)] = []
            for (value, times) in weighted.sorted(by: { $0.value < $1.value }) where times > 0 {
                if let last = ordered.last, last.value == value {
                    ordered[ordered.count - 1].count += times
                } else {
                    ordered.append((value, times))
                }
            }
            self.init(
                values: ordered.map(\.value), counts: ordered.map(\.count),
                count: ordered.reduce(0) { $0 + $1.count })
        }
    }

    /// The numbers without what is exactly 0.
    public var withoutZeros: CountedValues {
        guard let place = values.firstIndex(of: 0) else { return self }
        var (values, counts) = (values, counts)
        values.remove(at: place)
        let zeros = counts.remove(at: place)
        return CountedValues(values: values, counts: counts, count: count - zeros)
    }

    /// Each number times −1.
    var negated: CountedValues {
        CountedValues(values: values.reversed().map { 0 - $0 }, counts: counts.reversed(), count: count)
    }

    /// How many numbers are exactly 0.
    public var zeros: Int { values.firstIndex(of: 0).map { counts[$0] } ?? 0 }

    /// How many numbers are greater than 0.
    public var positive: Int {
        var sum = 0
        for (value, times) in zip(values, counts) where value > 0 { sum += times }
        return sum
    }

    /// The middle value, or the mean of the two middle ones; `nil` for no numbers.
    public var median: Double? { quantile(0.5) }

    /// The quantile of type 7 (see ``Quantile``), share 0 being the least value and 1 the greatest; `nil` for no numbers.
    public func quantile(_ share: Double) -> Double? {
        precondition((0...1).contains(share), "a share lies between 0 and 1")
        guard count > 0 else { return nil }
        let position = Double(count - 1) * share
        let below = Int(position)
        let fraction = position - Double(below)
        var passed = 0
        for place in values.indices {
            passed += counts[place]
            guard below < passed else { continue }
            let low = values[place]
            guard fraction > 0, below + 1 == passed, place + 1 < values.count else { return low }
            return low + fraction * (values[place + 1] - low)
        }
        return values.last
    }

    private init(values: [Double], counts: [Int], count: Int) {
        (self.values, self.counts, self.count) = (values, counts, count)
    }

    private init(ordered numbers: [Double]) {
        var values: [Double] = []
        var counts: [Int] = []
        values.reserveCapacity(numbers.count)
        counts.reserveCapacity(numbers.count)
        for number in numbers {
            if let last = values.last, last == number {
                counts[counts.count - 1] += 1
            } else {
                values.append(number)
                counts.append(1)
            }
        }
        self.init(values: values, counts: counts, count: numbers.count)
    }

    private init(_ few: FewNumbers) {
        let ordered = few.tallies.sorted { $0.value < $1.value }
        self.init(values: ordered.map(\.value), counts: ordered.map(\.count), count: few.count)
    }

    private init(_ whole: WholeNumbers) {
        var values: [Double] = []
        var counts: [Int] = []
        for (place, times) in whole.counts.enumerated() where times > 0 {
            values.append(Double(whole.least + place))
            counts.append(times)
        }
        self.init(values: values, counts: counts, count: whole.count)
    }
}
