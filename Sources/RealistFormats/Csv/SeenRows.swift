/// Rows that were met, as hashes: eight bytes a row, however long their texts are. In a table of a million rows
/// two different ones are taken for the same once in thirty million tables.
struct SeenRows {
    private var hashes: Set<UInt64> = []

    /// - Returns: `false` when the same texts were met before.
    mutating func insert(_ texts: String...) -> Bool {
        // FNV-1a and a last mixing: the same on every machine and in every run.
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for text in texts {
            for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x0000_0100_0000_01B3 }
            hash = (hash ^ 0xFF) &* 0x0000_0100_0000_01B3
        }
        hash = (hash ^ (hash >> 33)) &* 0xFF51_AFD7_ED55_8CCD
        return hashes.insert(hash ^ (hash >> 33)).inserted
    }
}
