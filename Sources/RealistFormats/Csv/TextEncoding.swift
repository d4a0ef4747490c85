/// How the bytes of a table stand for signs. Never guessed: UTF-8 unless somebody says otherwise.
public enum TextEncoding: String, CaseIterable, Sendable {
    case utf8 = "utf-8"
    case windows1252 = "windows-1252"
    /// As Excel saves "Unicode text".
    case utf16 = "utf-16"

    /// The signs of the bytes 0x80 to 0x9F in Windows-1252; 0 where there is none.
    private static let upper: [UInt32] = [
        0x20AC, 0, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,
        0x017D, 0, 0, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A,
        0x0153, 0, 0x017E, 0x0178,
    ]

    /// The same text in UTF-8. A byte without a meaning stays as it is: alone it is never UTF-8, so the
    /// reader names it where it stands.
    static func utf8(fromWindows1252 bytes: [UInt8]) -> [UInt8] {
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes }
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + bytes.count / 8)
        for byte in bytes {
            let code = (0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : UInt32(byte)
            switch code {
            case 0, 0x01...0x7F: result.append(byte)
            case 0x80...0x7FF:
                result.append(0xC0 | UInt8(truncatingIfNeeded: code >> 6))
                result.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
            default:
                result.append(0xE0 | UInt8(truncatingIfNeeded: code >> 12))
                result.append(0x80 | UInt8(truncatingIfNeeded: code >> 6 & 0x3F))
                result.append(0x80 | UInt8(truncatingIfNeeded: code & 0x3F))
            }
        }
        return result
    }
}
