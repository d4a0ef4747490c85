import CZip

/// Undoes deflate, piece by piece (RFC 1951, without a header of its own, as zip archives hold it).
///
/// The only file that sees zlib. Its stream has a place of its own in memory, because zlib keeps a pointer to it;
/// the buffers are lent for one call each and are as long as they are said to be.
final class Inflater {
    private let stream: UnsafeMutablePointer<z_stream>
    private let isReady: Bool

    init() {
        stream = UnsafeMutablePointer<z_stream>.allocate(capacity: 1)
        stream.initialize(to: z_stream())
        // Negative: no header, a window of 32 KiB.
        isReady =
            inflateInit2_(stream, -MAX_WBITS, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    }

    deinit {
        if isReady { inflateEnd(stream) }
        stream.deinitialize(count: 1)
        stream.deallocate()
    }

    enum State {
        case goesOn
        /// What was packed is whole.
        case done
        case damaged
    }

    struct Piece {
        var bytes: [UInt8] = []
        /// How many of the packed bytes were used.
        var used = 0
        var state = State.damaged
    }

    /// - Parameters:
    ///   - packed: bytes of an archive.
    ///   - range: those that come next.
    ///   - limit: no more than so many bytes are given back.
    /// - Returns: what they hold.
    func inflate(_ packed: [UInt8], _ range: Range<Int>, atMost limit: Int) -> Piece {
        var piece = Piece()
        guard isReady, limit > 0 else { return piece }
        let range = range.clamped(to: packed.indices)
        let part = min(range.count, 1 << 20)
        let room = min(limit, 1 << 16)
        piece.bytes = [UInt8](unsafeUninitializedCapacity: room) { output, written in
            packed.withUnsafeBufferPointer { input in
                let start = input.baseAddress.map { $0 + range.lowerBound }
                stream.pointee.next_in = UnsafeMutablePointer(mutating: start)
                stream.pointee.avail_in = UInt32(part)
                stream.pointee.next_out = output.baseAddress
                stream.pointee.avail_out = UInt32(room)
                let result = CZip.inflate(stream, Z_NO_FLUSH)
                piece.used = part - Int(stream.pointee.avail_in)
                written = room - Int(stream.pointee.avail_out)
                switch result {
                case Z_STREAM_END: piece.state = .done
                // Nothing more comes in and nothing came out: the end is missing.
                case Z_OK, Z_BUF_ERROR:
                    piece.state = piece.used == 0 && written == 0 ? .damaged : .goesOn
                default: piece.state = .damaged
                }
                stream.pointee.next_in = nil
                stream.pointee.next_out = nil
            }
        }
        return piece
    }
}

/// The check sum of zip archives (CRC-32), taken piece by piece.
struct Crc32 {
    private(set) var value: UInt32 = 0

    mutating func take(_ bytes: [UInt8]) {
        value = bytes.withUnsafeBufferPointer { buffer in
            UInt32(truncatingIfNeeded: crc32_z(UInt(value), buffer.baseAddress, buffer.count))
        }
    }
}
