/// Whether bytes that may be text in UTF-16 are some.
enum Utf16Text {
    /// The byte-order mark stands first.
    static func isMarked(_ bytes: [UInt8]) -> Bool {
        bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
    }

    /// No half of a pair stands alone and no sign is one that nobody types; without the mark, most of them are of the
    /// first 256, as they are in the names of columns.
    static func isLikely(_ bytes: [UInt8]) -> Bool {
        let start = Array(bytes.prefix(512))
        guard start.count > 1 else { return false }
        let isMarked = isMarked(start)
        let isBigFirst = isMarked ? start[0] == 0xFE : start[0] == 0
        let units = stride(from: isMarked ? 2 : 0, to: start.count - 1, by: 2).map { place in
            let (one, other) = (UInt16(start[place]), UInt16(start[place + 1]))
            return isBigFirst ? one << 8 | other : other << 8 | one
        }
        var isOpen = false
        for unit in units {
            let isEnd = (0xDC00...0xDFFF).contains(unit)
            if isEnd != isOpen { return false }
            isOpen = (0xD800...0xDBFF).contains(unit)
            if unit < 0x20, !(0x09...0x0D).contains(unit) { return false }
        }
        return isMarked || units.count { $0 < 0x100 } * 2 >= units.count
    }
}
