/// Numbers from small to great.
enum Ascending {
    /// Few are compared, many are dealt out by eleven bits at a time (radix sort, least digits first), which takes no
    /// longer for each number however many there are. −0 becomes 0.
    static func sorted(_ numbers: [Double]) -> [Double] {
        if numbers.count < 1024 { return numbers.map { $0 + 0 }.sorted() }
        var keys = numbers.map { key($0 + 0) }
        var other = keys
        var tallies = [Int](repeating: 0, count: digits * size)
        for key in keys {
            for digit in 0..<digits { tallies[digit * size + place(key, digit)] += 1 }
        }
        for digit in 0..<digits {
            let tally = digit * size..<(digit + 1) * size
            // All numbers alike in these bits: nothing to deal out.
            if tallies[tally.lowerBound + place(keys[0], digit)] == keys.count { continue }
            var next = 0
            for index in tally { (tallies[index], next) = (next, next + tallies[index]) }
            for key in keys {
                let index = tally.lowerBound + place(key, digit)
                other[tallies[index]] = key
                tallies[index] += 1
            }
            swap(&keys, &other)
        }
        return keys.map(number)
    }

    private static let bits: UInt64 = 11
    private static let digits = 6
    private static let size = 1 << 11
    private static let sign: UInt64 = 1 << 63

    private static func place(_ key: UInt64, _ digit: Int) -> Int {
        Int((key >> (UInt64(digit) * bits)) & UInt64(size - 1))
    }

    /// Bits whose order as a whole number is the order of the numbers.
    private static func key(_ number: Double) -> UInt64 {
        let bits = number.bitPattern
        return bits & sign == 0 ? bits | sign : ~bits
    }

    private static func number(_ key: UInt64) -> Double {
        Double(bitPattern: key & sign == 0 ? ~key : key & ~sign)
    }
}
