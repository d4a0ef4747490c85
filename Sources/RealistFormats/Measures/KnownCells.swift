/// Cells of one column that were met, and the number that stands for each: found by their bytes, without a text.
struct KnownCells {
    /// More are not remembered; what is not is read with care each time.
    static let most = 4_096

    private(set) var count = 0
    private var slots: [Int32] = Array(repeating: -1, count: 64)
    private var hashes: [UInt64] = []
    private var starts: [Int] = []
    private var bytes: [UInt8] = []

    /// The number of the cell in these bytes; −1 when it was not met.
    @inline(__always)
    func find(_ source: Span<UInt8>, _ range: Range<Int>) -> Int {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for place in range { hash = (hash ^ UInt64(source[place])) &* 0x0000_0100_0000_01B3 }
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while true {
            let number = Int(slots[slot])
            if number < 0 { return -1 }
            if hashes[number] == hash, isSame(number, source, range) { return number }
            slot = (slot + 1) & (slots.count - 1)
        }
    }

    private func isSame(_ number: Int, _ source: Span<UInt8>, _ range: Range<Int>) -> Bool {
        let start = starts[number]
        let end = number + 1 < count ? starts[number + 1] : bytes.count
        guard end - start == range.count else { return false }
        for place in 0..<range.count where bytes[start + place] != source[range.lowerBound + place] {
            return false
        }
        return true
    }

    /// Gives the cell the next number. It was not met, and there is room.
    mutating func add(_ cell: some Collection<UInt8>) {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for byte in cell { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
        hashes.append(hash)
        starts.append(bytes.count)
        bytes += cell
        count += 1
        if count * 2 > slots.count {
            slots = Array(repeating: -1, count: slots.count * 2)
            for number in 0..<count { place(number) }
        } else {
            place(count - 1)
        }
    }

    private mutating func place(_ number: Int) {
        let hash = hashes[number]
        var slot = Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(truncatingIfNeeded: number)
    }
}
