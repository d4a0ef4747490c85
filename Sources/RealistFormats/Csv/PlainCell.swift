/// What ends a cell that can be read eight bytes at a time.
enum PlainCell {
    /// The highest bit of every byte that ends a plain cell: the separator, quotes, control signs and what is not
    /// ASCII. Bits above the lowest one that is set mean nothing.
    @inline(__always)
    static func special(_ word: UInt64, _ separators: UInt64) -> UInt64 {
        let ones: UInt64 = 0x0101_0101_0101_0101
        let separator = word ^ separators
        let quote = word ^ (0x22 &* ones)
        let low = (word &- 0x20 &* ones) & ~word
        return (low | (separator &- ones) & ~separator | (quote &- ones) & ~quote | word) & (0x80 &* ones)
    }
}

extension RawSpan {
    /// Eight bytes from the offset on, the first one lowest; the offset is checked.
    @inline(__always)
    func word(_ offset: Int) -> UInt64 {
        UInt64(littleEndian: unsafeLoadUnaligned(fromByteOffset: offset, as: UInt64.self))
    }

    @inline(__always)
    func byte(_ offset: Int) -> UInt8 { unsafeLoad(fromByteOffset: offset, as: UInt8.self) }
}
