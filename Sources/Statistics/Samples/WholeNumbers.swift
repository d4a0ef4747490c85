/// Whole numbers close together, counted: no sorting is needed.
struct WholeNumbers {
    let least: Int
    /// How often `least`, `least` + 1, … occur.
    let counts: [Int]
    let count: Int

    /// `nil` where a number is not whole, or where they lie too far apart for counting to be worth it.
    init?(_ numbers: [Double]) {
        guard let first = numbers.first, first.magnitude < 1e9 else { return nil }
        var (least, greatest) = (first, first)
        for number in numbers {
            guard number.magnitude < 1e9, Double(Int32(number)) == number else { return nil }
            least = min(least, number)
            greatest = max(greatest, number)
        }
        let base = Int(least)
        let width = Int(greatest) - base + 1
        guard width <= 1024 || width / 2 <= numbers.count else { return nil }
        var counts = [Int](repeating: 0, count: width)
        counts.withUnsafeMutableBufferPointer { counts in
            for number in numbers { counts[Int(number) - base] += 1 }
        }
        (self.least, self.counts, count) = (base, counts, numbers.count)
    }
}
