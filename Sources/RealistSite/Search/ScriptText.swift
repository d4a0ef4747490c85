/// Text made fit to stand in a script as a string.
enum ScriptText {
    /// Nothing of it can end the string, the line or, were it put into a page, the script.
    ///
    /// Stretches that need no escape are added at once.
    static func append(_ text: [UInt8], to output: inout [UInt8]) {
        output.append(UInt8(ascii: "\""))
        var start = 0
        for place in text.indices {
            guard let (escape, length) = escape(of: text, at: place) else { continue }
            output += text[start..<place]
            output += escape.utf8
            start = place + length
        }
        output += text[start...]
        output.append(UInt8(ascii: "\""))
    }

    /// What stands for the sign at a place, and how many bytes it has there.
    private static func escape(of text: [UInt8], at place: Int) -> (String, Int)? {
        switch text[place] {
        case UInt8(ascii: "\""): ("\\\"", 1)
        case UInt8(ascii: "\\"): ("\\\\", 1)
        case UInt8(ascii: "\n"): ("\\n", 1)
        case 0..<0x20, 0x7F, UInt8(ascii: "<"):
            ("\\u00" + (text[place] < 16 ? "0" : "") + String(text[place], radix: 16), 1)
        case 0xE2 where text[place...].starts(with: "\u{2028}".utf8): ("\\u2028", 3)
        case 0xE2 where text[place...].starts(with: "\u{2029}".utf8): ("\\u2029", 3)
        default: nil
        }
    }
}
