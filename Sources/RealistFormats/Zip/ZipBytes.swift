/// The bytes of an archive, wherever they are.
enum ZipBytes {
    case memory([UInt8])
    /// A file on the disk, which has so many bytes: only what is looked at is read.
    case file(OpenFile, count: Int)

    /// Some bytes of an archive.
    struct Window {
        var bytes: [UInt8]
        /// Where the first of them stands in the archive.
        var start: Int

        var range: Range<Int> { start..<(start + bytes.count) }
    }

    private static let piece = 1 << 16

    var count: Int {
        switch self {
        case .memory(let bytes): bytes.count
        case .file(_, let count): count
        }
    }

    /// - Returns: exactly these bytes; `nil` where the archive ends before, or the disk gives nothing.
    func read(_ range: Range<Int>) -> [UInt8]? {
        guard range.lowerBound >= 0, range.upperBound <= count else { return nil }
        switch self {
        case .memory(let bytes): return Array(bytes[range])
        case .file(let file, _):
            var bytes: [UInt8] = []
            while bytes.count < range.count {
                let at = range.lowerBound + bytes.count
                guard let next = try? file.read(range.upperBound - at, at: at), !next.isEmpty else {
                    return nil
                }
                bytes += next
            }
            return bytes
        }
    }

    /// - Returns: bytes that hold at least the first of these; `nil` where the disk gives nothing.
    func window(_ range: Range<Int>) -> Window? {
        switch self {
        case .memory(let bytes): return Window(bytes: bytes, start: 0)
        case .file:
            let part = range.prefix(ZipBytes.piece)
            return read(part.startIndex..<part.endIndex).map { Window(bytes: $0, start: range.lowerBound) }
        }
    }
}
