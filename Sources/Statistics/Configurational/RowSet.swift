/// Some of the 2^k rows of a truth table; or, read otherwise, some of the 2^k sets of k conditions.
///
/// One bit each, so that what is asked of all of them is asked of 64 at once.
public struct RowSet: Equatable, Hashable, Sendable {
    public let conditionCount: Int
    private(set) var words: [UInt64]

    /// The empty set.
    public init(conditionCount: Int) {
        precondition((0...20).contains(conditionCount), "a table that fits into memory")
        self.conditionCount = conditionCount
        words = Array(repeating: 0, count: max(1, (1 << conditionCount) / 64))
    }

    public init(conditionCount: Int, _ rows: some Sequence<Int>) {
        self.init(conditionCount: conditionCount)
        for row in rows { insert(row) }
    }

    public mutating func insert(_ row: Int) { words[row >> 6] |= 1 << UInt64(row & 63) }

    public func contains(_ row: Int) -> Bool { words[row >> 6] >> UInt64(row & 63) & 1 == 1 }

    public var count: Int { words.reduce(0) { $0 + $1.nonzeroBitCount } }

    public var isEmpty: Bool { words.allSatisfy { $0 == 0 } }

    /// In ascending order.
    public var rows: [Int] {
        var rows: [Int] = []
        forEach { rows.append($0) }
        return rows
    }

    /// Every row of the set, in ascending order.
    public func forEach(_ body: (Int) throws -> Void) rethrows {
        for (place, word) in words.enumerated() {
            var rest = word
            while rest != 0 {
                try body(place << 6 | rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }

    public func union(_ other: RowSet) -> RowSet { joined(other, |) }

    public func subtracting(_ other: RowSet) -> RowSet { joined(other) { $0 & ~$1 } }

    /// The rows that are not in it.
    public var inverted: RowSet {
        var result = self
        let used: UInt64 = conditionCount < 6 ? 1 << (1 << UInt64(conditionCount)) - 1 : .max
        for place in words.indices { result.words[place] = ~words[place] & used }
        return result
    }

    /// Those of its rows that belong to one of these products.
    public func covered(by products: [Product]) -> RowSet {
        var result = RowSet(conditionCount: conditionCount)
        forEach { row in
            if products.contains(where: { $0.covers(row: row) }) { result.insert(row) }
        }
        return result
    }

    private func joined(_ other: RowSet, _ join: (UInt64, UInt64) -> UInt64) -> RowSet {
        var result = self
        for place in words.indices { result.words[place] = join(words[place], other.words[place]) }
        return result
    }
}

extension RowSet {
    /// The digits of a number below 64 that lack a one at the place: 0, 1, … 5.
    private static let without: [UInt64] = [
        0x5555_5555_5555_5555, 0x3333_3333_3333_3333, 0x0F0F_0F0F_0F0F_0F0F, 0x00FF_00FF_00FF_00FF,
        0x0000_FFFF_0000_FFFF, 0x0000_0000_FFFF_FFFF,
    ]

    /// Each row with the digits of `mask` turned round.
    func turned(by mask: Int) -> RowSet {
        var result = self
        let high = mask >> 6
        for place in words.indices {
            var word = words[place ^ high]
            for digit in 0..<6 where mask >> digit & 1 == 1 {
                let (low, step) = (Self.without[digit], UInt64(1) << UInt64(digit))
                word = (word & low) << step | word >> step & low
            }
            result.words[place] = word
        }
        return result
    }

    /// As sets of conditions: with each of them all of its subsets.
    func withSubsets() -> RowSet {
        var result = self
        for digit in 0..<min(6, conditionCount) {
            let (low, step) = (Self.without[digit], UInt64(1) << UInt64(digit))
            for place in words.indices { result.words[place] |= result.words[place] >> step & low }
        }
        for digit in 6..<max(6, conditionCount) {
            let step = 1 << (digit - 6)
            for place in words.indices where place & step == 0 {
                result.words[place] |= result.words[place | step]
            }
        }
        return result
    }

    /// As sets of conditions: those of which no subset with one condition less is in the set.
    func minimal() -> RowSet {
        var result = self
        for digit in 0..<min(6, conditionCount) {
            let (low, step) = (Self.without[digit], UInt64(1) << UInt64(digit))
            for place in words.indices { result.words[place] &= ~((words[place] & low) << step) }
        }
        for digit in 6..<max(6, conditionCount) {
            let step = 1 << (digit - 6)
            for place in words.indices where place & step != 0 {
                result.words[place] &= ~words[place ^ step]
            }
        }
        return result
    }
}
