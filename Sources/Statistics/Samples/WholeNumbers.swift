/// Whole numbers close together, counted: no sorting is needed.
struct WholeNumbers {
    let least: Int
    /// How often `least`, `least` + 1, … occur.
    let counts: [Int]
    let count: Int

    /// `nil` where a number is not whole, or where they lie too far apart for counting to be worth it.
    init?(_ numbers: [Double]) {
        guard let bounds = WholeNumbers.bounds(numbers, count: numbers.count) else { return nil }
        var counts = [Int](repeating: 0, count: bounds.count)
        let base = bounds.lowerBound
        counts.withUnsafeMutableBufferPointer { counts in
            for number in numbers { counts[Int(number) - base] += 1 }
        }
        (least, self.counts, count) = (base, counts, numbers.count)
    }

    /// The same for numbers that each occur so many times.
    init?(weighted: [(value: Double, count: Int)]) {
        guard let bounds = WholeNumbers.bounds(weighted.lazy.map(\.value), count: weighted.count) else {
            return nil
        }
        var counts = [Int](repeating: 0, count: bounds.count)
        var count = 0
        for (value, times) in weighted {
            counts[Int(value) - bounds.lowerBound] += times
            count += times
        }
        (least, self.counts, self.count) = (bounds.lowerBound, counts, count)
    }

    private static func bounds(_ numbers: some Collection<Double>, count: Int) -> Range<Int>? {
        guard let first = numbers.first, first.magnitude < 1e9 else { return nil }
        var (least, greatest) = (first, first)
        for number in numbers {
            guard number.magnitude < 1e9, Double(Int32(number)) == number else { return nil }
            least = min(least, number)
            greatest = max(greatest, number)
        }
        let bounds = Int(least)..<Int(greatest) + 1
        return bounds.count <= 1024 || bounds.count / 2 <= count ? bounds : nil
    }
}
