/// Rows that were met, as hashes: eight bytes a row, however long their texts are. In a table of a million rows
/// two different ones are taken for the same once in thirty million tables.
struct SeenRows {
    /// A power of two, more than half of them free; 0 is free.
    private var slots: [UInt64] = Array(repeating: 0, count: 1_024)
    private var count = 0

    /// - Returns: `false` when the same texts were met before.
    mutating func insert(_ texts: String...) -> Bool {
        var hash = SeenRows.start
        for text in texts {
            for byte in text.utf8 { hash = SeenRows.next(hash, byte) }
            hash = SeenRows.end(hash)
        }
        return insert(hash: hash)
    }

    /// The same for two texts that lie in bytes.
    mutating func insert(_ first: Span<UInt8>, _ range: Range<Int>, _ second: [UInt8]) -> Bool {
        var hash = SeenRows.start
        for place in range { hash = SeenRows.next(hash, first[place]) }
        hash = SeenRows.end(hash)
        for byte in second { hash = SeenRows.next(hash, byte) }
        return insert(hash: SeenRows.end(hash))
    }

    private mutating func insert(hash: UInt64) -> Bool {
        var hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        hash ^= hash >> 33
        if hash == 0 { hash = 1 }
        var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
        while slots[slot] != 0 {
            if slots[slot] == hash { return false }
            slot = (slot + 1) & (slots.count - 1)
        }
        slots[slot] = hash
        count += 1
        if count * 2 > slots.count { grow() }
        return true
    }

    private mutating func grow() {
        let old = slots
        slots = Array(repeating: 0, count: old.count * 2)
        for hash in old where hash != 0 {
            var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[slot] != 0 { slot = (slot + 1) & (slots.count - 1) }
            slots[slot] = hash
        }
    }

    // FNV-1a: the same on every machine and in every run.
    private static let start: UInt64 = 0xCBF2_9CE4_8422_2325

    @inline(__always)
    private static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 {
        (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3
    }

    @inline(__always)
    private static func end(_ hash: UInt64) -> UInt64 { (hash ^ 0xFF) &* 0x0000_0100_0000_01B3 }
}
