/// Reads UTF-8 byte by byte, so that the first bad byte can be named.
///
/// Overlong forms, surrogates and values above U+10FFFF are refused (Unicode 15, table 3-7).
struct Utf8Decoder {
    private var value: UInt32 = 0
    private var missing = 0
    private var allowed: ClosedRange<UInt8> = 0x80...0xBF

    enum Step: Equatable {
        case scalar(UInt32)
        /// More bytes belong to this sign.
        case inside
        case invalid
    }

    /// A sign has begun and is not complete.
    var isInside: Bool { missing > 0 }

    mutating func take(_ byte: UInt8) -> Step {
        if missing > 0 {
            guard allowed.contains(byte) else {
                missing = 0
                return .invalid
            }
            allowed = 0x80...0xBF
            value = value << 6 | UInt32(byte & 0x3F)
            missing -= 1
            return missing == 0 ? .scalar(value) : .inside
        }
        switch byte {
        case 0x00...0x7F: return .scalar(UInt32(byte))
        case 0xC2...0xDF: begin(byte & 0x1F, missing: 1, 0x80...0xBF)
        case 0xE0: begin(byte & 0x0F, missing: 2, 0xA0...0xBF)
        case 0xED: begin(byte & 0x0F, missing: 2, 0x80...0x9F)
        case 0xE1...0xEF: begin(byte & 0x0F, missing: 2, 0x80...0xBF)
        case 0xF0: begin(byte & 0x07, missing: 3, 0x90...0xBF)
        case 0xF4: begin(byte & 0x07, missing: 3, 0x80...0x8F)
        case 0xF1...0xF3: begin(byte & 0x07, missing: 3, 0x80...0xBF)
        default: return .invalid
        }
        return .inside
    }

    private mutating func begin(_ bits: UInt8, missing count: Int, _ next: ClosedRange<UInt8>) {
        value = UInt32(bits)
        missing = count
        allowed = next
    }
}
