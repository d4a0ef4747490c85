/// Numbers that are often the same, counted by a look-up table: means of a few answers, scores that were scaled.
struct FewNumbers {
    /// Each distinct number and how often it occurs, in no order that means anything. −0 counts as 0.
    let tallies: [(value: Double, count: Int)]
    let count: Int

    private static let slots = 2048
    private static let most = 512

    /// `nil` where there are too many distinct numbers, or so few numbers that sorting them is as quick.
    init?(_ numbers: [Double]) {
        guard numbers.count >= 64 else { return nil }
        var values = [Double](repeating: 0, count: FewNumbers.slots)
        var counts = [Int](repeating: 0, count: FewNumbers.slots)
        var distinct = 0
        for number in numbers {
            let value = number + 0
            var slot = Int(truncatingIfNeeded: (value.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> 53)
            while counts[slot] > 0, values[slot] != value { slot = (slot + 1) % FewNumbers.slots }
            if counts[slot] == 0 {
                distinct += 1
                // Also what keeps a slot free, so that every search ends.
                guard distinct <= FewNumbers.most else { return nil }
                values[slot] = value
            }
            counts[slot] += 1
        }
        tallies = zip(values, counts).filter { $0.1 > 0 }.map { (value: $0.0, count: $0.1) }
        count = numbers.count
    }
}
