/// Numbers from 0 on, a bit each. The first 128 lie in the value itself, so that small ones cost no memory of their own.
struct BitList: Hashable, Sendable {
    private var low: UInt64 = 0
    private var high: UInt64 = 0
    private var more: [UInt64] = []

    init(count: Int, isFull: Bool = false) {
        if count > 128 { more = Array(repeating: 0, count: (count - 65) / 64) }
        guard isFull else { return }
        for number in 0..<count { insert(number) }
    }

    mutating func insert(_ number: Int) {
        let bit = UInt64(1) << UInt64(number & 63)
        switch number >> 6 {
        case 0: low |= bit
        case 1: high |= bit
        case let word: more[word - 2] |= bit
        }
    }

    func contains(_ number: Int) -> Bool { word(number >> 6) >> UInt64(number & 63) & 1 == 1 }

    private func word(_ place: Int) -> UInt64 {
        switch place {
        case 0: low
        case 1: high
        default: more[place - 2]
        }
    }

    mutating func formIntersection(_ other: BitList) {
        low &= other.low
        high &= other.high
        for place in more.indices { more[place] &= other.more[place] }
    }

    mutating func formUnion(_ other: BitList) {
        low |= other.low
        high |= other.high
        for place in more.indices { more[place] |= other.more[place] }
    }

    mutating func subtract(_ other: BitList) {
        low &= ~other.low
        high &= ~other.high
        for place in more.indices { more[place] &= ~other.more[place] }
    }

    func isSubset(of other: BitList) -> Bool {
        low & ~other.low == 0 && high & ~other.high == 0
            && more.indices.allSatisfy { more[$0] & ~other.more[$0] == 0 }
    }

    /// How many are in both.
    func sharedCount(_ other: BitList) -> Int {
        var count = (low & other.low).nonzeroBitCount + (high & other.high).nonzeroBitCount
        for place in more.indices { count += (more[place] & other.more[place]).nonzeroBitCount }
        return count
    }

    var count: Int { sharedCount(self) }

    func forEach(_ body: (Int) -> Void) {
        for place in 0..<(more.count + 2) {
            var rest = word(place)
            while rest != 0 {
                body(place << 6 | rest.trailingZeroBitCount)
                rest &= rest - 1
            }
        }
    }
}
