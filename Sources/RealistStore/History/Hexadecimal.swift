/// Bytes as two small hexadecimal digits each.
enum Hexadecimal {
    static func append(_ bytes: some Sequence<UInt8>, to text: inout [UInt8]) {
        for byte in bytes {
            text.append(sign(byte >> 4))
            text.append(sign(byte & 15))
        }
    }

    /// The same from memory: a million rows have thirty bytes each.
    static func append(_ bytes: UnsafeRawBufferPointer, to text: inout [UInt8]) {
        let start = text.count
        text.append(contentsOf: repeatElement(0, count: bytes.count * 2))
        var span = text.mutableSpan
        var place = start
        for byte in bytes {
            span[place] = sign(byte >> 4)
            span[place + 1] = sign(byte & 15)
            place += 2
        }
    }

    static func text(_ bytes: some Sequence<UInt8>) -> String {
        var signs: [UInt8] = []
        append(bytes, to: &signs)
        return String(decoding: signs, as: UTF8.self)
    }

    /// `nil` when it is no such text.
    static func bytes(_ text: String) -> [UInt8]? {
        let signs = Array(text.utf8)
        guard signs.count % 2 == 0 else { return nil }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(signs.count / 2)
        for index in stride(from: 0, to: signs.count, by: 2) {
            guard let high = value(signs[index]), let low = value(signs[index + 1]) else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func sign(_ value: UInt8) -> UInt8 {
        value < 10 ? UInt8(ascii: "0") + value : UInt8(ascii: "a") + value - 10
    }

    private static func value(_ sign: UInt8) -> UInt8? {
        switch sign {
        case UInt8(ascii: "0")...UInt8(ascii: "9"): sign - UInt8(ascii: "0")
        case UInt8(ascii: "a")...UInt8(ascii: "f"): sign - UInt8(ascii: "a") + 10
        default: nil
        }
    }
}
