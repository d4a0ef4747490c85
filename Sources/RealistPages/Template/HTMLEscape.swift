/// Text made fit to stand in HTML, between tags or in an attribute's quotes.
enum HTMLEscape {
    static func append(_ text: String, to output: inout [UInt8]) {
        let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append($0, to: &output) }
        if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append($0, to: &output) } }
    }

    /// Stretches that need no escape are added at once.
    static func append(_ bytes: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
        var start = 0
        for place in bytes.indices {
            let byte = bytes[place]
            // All letters come after the last sign that needs one.
            guard byte <= UInt8(ascii: ">"), let escape = escape(of: byte) else { continue }
            output += UnsafeBufferPointer(rebasing: bytes[start..<place])
            escape.withUTF8Buffer { output += $0 }
            start = place + 1
        }
        output += UnsafeBufferPointer(rebasing: bytes[start...])
    }

    private static func escape(of byte: UInt8) -> StaticString? {
        switch byte {
        case UInt8(ascii: "&"): "&amp;"
        case UInt8(ascii: "<"): "&lt;"
        case UInt8(ascii: ">"): "&gt;"
        case UInt8(ascii: "\""): "&quot;"
        case UInt8(ascii: "'"): "&#39;"
        case 0: "\u{FFFD}"
        default: nil
        }
    }

    static func escaped(_ text: String) -> String {
        var output: [UInt8] = []
        append(text, to: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
