import Realist

/// Looks at the bytes of a YAML file before they are parsed.
enum YamlSigns {
    /// The first thing that keeps the bytes from being text, or `nil`.
    ///
    /// Lines end with LF, CR or both; the separators U+0085, U+2028 and U+2029, which the parser would take
    /// for line ends and editors do not, are refused, as are all controls but tab.
    static func problem(in bytes: ArraySlice<UInt8>, file: String) -> YamlProblem? {
        let start = Array(bytes.prefix(2))
        if start == [0xFF, 0xFE] || start == [0xFE, 0xFF] {
            return .utf16(at: Location(file: file, line: 1, column: 1))
        }
        var decoder = Utf8Decoder()
        var line = 1
        var column = 1
        var previousWasReturn = false
        var lead: UInt8 = 0
        for byte in bytes {
            if !decoder.isInside { lead = byte }
            switch decoder.take(byte) {
            case .inside: continue
            case .invalid:
                return .notUtf8(byte: lead, at: Location(file: file, line: line, column: column))
            case .scalar(let code):
                if code == 0x0A || code == 0x0D {
                    if !(code == 0x0A && previousWasReturn) { line += 1 }
                    column = 1
                } else if isRefused(code) {
                    return .sign(code, at: Location(file: file, line: line, column: column))
                } else {
                    column += 1
                }
                previousWasReturn = code == 0x0D
            }
        }
        return decoder.isInside
            ? .notUtf8(byte: lead, at: Location(file: file, line: line, column: column)) : nil
    }

    /// Signs that may not stand in a file as they are; all but NUL may be written as `"\u2028"`.
    static func isRefused(_ code: UInt32) -> Bool {
        switch code {
        case 0x09: false
        case 0x00...0x1F, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: true
        default: false
        }
    }
}
