/// The groups of rows that were met, found by the bytes of their cells without a string for any of them.
struct GroupKeys {
    /// How many cells make a key.
    let parts: Int
    private(set) var count = 0
    /// The number of a group, or −1; their count is a power of two, more than half of them free.
    private var slots: [Int32]
    private var hashes: [UInt64] = []
    /// Where each part of each key lies in ``bytes``.
    private var starts: [Int] = []
    private var ends: [Int] = []
    /// Parts with eight bytes of margin behind each.
    private var bytes: [UInt8] = []

    init(parts: Int) {
        self.parts = parts
        slots = Array(repeating: -1, count: 1_024)
    }

    /// - Parameters:
    ///   - source: holds the cells, and eight bytes or more behind the last of them.
    ///   - from: where the cells begin, as many as a key has parts.
    ///   - to: where they end.
    /// - Returns: the group's number, or −1 when it was not met yet.
    @inline(__always)
    func find(_ source: RawSpan, from: Span<Int>, to: Span<Int>) -> Int {
        let hash = GroupKeys.hash(source, from: from, to: to, parts: parts)
        let slots = self.slots.span
        let hashes = self.hashes.span
        var slot = Int(truncatingIfNeeded: hash >> 32)
        while true {
            slot &= slots.count - 1
            let group = Int(slots[slot])
            if group < 0 { return -1 }
            if hashes[group] == hash, isKey(group, source, from: from, to: to) { return group }
            slot += 1
        }
    }

    /// Gives the next number to a group that was not met yet.
    mutating func add(_ source: RawSpan, from: Span<Int>, to: Span<Int>) -> Int {
        hashes.append(GroupKeys.hash(source, from: from, to: to, parts: parts))
        for part in 0..<parts {
            starts.append(bytes.count)
            for index in from[part]..<to[part] { bytes.append(source.byte(index)) }
            ends.append(bytes.count)
            bytes += repeatElement(0, count: 8)
        }
        count += 1
        if count * 2 > slots.count {
            slots = Array(repeating: -1, count: slots.count * 2)
            for group in 0..<count { place(group) }
        } else {
            place(count - 1)
        }
        return count - 1
    }

    private mutating func place(_ group: Int) {
        var slot = Int(truncatingIfNeeded: hashes[group] >> 32) & (slots.count - 1)
        while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
        slots[slot] = Int32(truncatingIfNeeded: group)
    }

    @inline(__always)
    private func isKey(_ group: Int, _ source: RawSpan, from: Span<Int>, to: Span<Int>) -> Bool {
        let known = bytes.span.bytes
        for part in 0..<parts {
            let start = starts[group * parts + part]
            let length = ends[group * parts + part] - start
            guard length == to[part] - from[part] else { return false }
            var at = 0
            while at < length {
                let rest = UInt64(truncatingIfNeeded: min(length - at, 8))
                let difference = source.word(from[part] + at) ^ known.word(start + at)
                guard difference & GroupKeys.mask(rest) == 0 else { return false }
                at += 8
            }
        }
        return true
    }

    @inline(__always)
    private static func hash(_ source: RawSpan, from: Span<Int>, to: Span<Int>, parts: Int) -> UInt64 {
        var hash: UInt64 = 0x9E37_79B9_7F4A_7C15
        for part in 0..<parts {
            let length = to[part] - from[part]
            var at = 0
            while at < length {
                let rest = UInt64(truncatingIfNeeded: min(length - at, 8))
                hash = (hash ^ source.word(from[part] + at) & mask(rest)) &* 0xBF58_476D_1CE4_E5B9
                hash ^= hash >> 31
                at += 8
            }
            hash = (hash ^ UInt64(truncatingIfNeeded: length)) &* 0x94D0_49BB_1331_11EB
            hash ^= hash >> 31
        }
        return hash
    }

    /// The lowest so many bytes, 1 to 8.
    @inline(__always)
    private static func mask(_ bytes: UInt64) -> UInt64 { ~0 >> (64 &- 8 &* bytes) }
}
