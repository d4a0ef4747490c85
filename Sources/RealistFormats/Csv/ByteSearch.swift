import Glibc

/// Looks for one byte with the system's own search, which takes many at a time.
///
/// One of the two files with unsafe buffers. The bounds: `range` is cut to the buffer, so nothing outside is looked at.
enum ByteSearch {
    static func first(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes.withUnsafeBytes { buffer in
            let range = range.clamped(to: 0..<buffer.count)
            guard !range.isEmpty, let start = buffer.baseAddress,
                let found = memchr(start + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return UnsafeRawPointer(found) - start
        }
    }

    static func last(_ byte: UInt8, in bytes: [UInt8], _ range: Range<Int>) -> Int? {
        bytes.withUnsafeBytes { buffer in
            let range = range.clamped(to: 0..<buffer.count)
            // Near the end as a rule: a line is short.
            return range.reversed().first { buffer[$0] == byte }
        }
    }
}
