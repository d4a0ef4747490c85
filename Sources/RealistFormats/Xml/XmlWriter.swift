/// Writes XML in one form only (UTF-8, two blanks a level): equal elements give equal bytes.
struct XmlWriter {
    private(set) var bytes: [UInt8] = Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n".utf8)
    private var open: [String] = []

    /// An element with others in it, which `inner` writes; without any it is closed at once.
    mutating func element(
        _ name: String, _ attributes: KeyValuePairs<String, String?> = [:],
        _ inner: (inout XmlWriter) -> Void = { _ in }
    ) {
        start(name, attributes)
        let head = bytes.count
        put(">\n")
        let begun = bytes.count
        open.append(name)
        inner(&self)
        open.removeLast()
        if bytes.count == begun {
            bytes.removeLast(begun - head)
            put("/>\n")
        } else {
            indent()
            put("</\(name)>\n")
        }
    }

    /// An element with a text in it.
    mutating func text(_ name: String, _ text: String) {
        start(name, [:])
        put(">" + XmlWriter.escaped(text, isAttribute: false) + "</\(name)>\n")
    }

    private mutating func start(_ name: String, _ attributes: KeyValuePairs<String, String?>) {
        indent()
        put("<" + name)
        for (name, value) in attributes {
            if let value { put(" \(name)=\"\(XmlWriter.escaped(value, isAttribute: true))\"") }
        }
    }

    private mutating func indent() {
        for _ in open { put("  ") }
    }

    private mutating func put(_ text: String) { bytes += text.utf8 }

    /// What XML cannot hold at all, even by number, becomes the sign for what could not be read.
    private static func escaped(_ text: String, isAttribute: Bool) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": result += "&amp;".unicodeScalars
            case "<": result += "&lt;".unicodeScalars
            case ">": result += "&gt;".unicodeScalars
            case "\"" where isAttribute: result += "&quot;".unicodeScalars
            case "\n" where isAttribute: result += "&#10;".unicodeScalars
            case "\t" where isAttribute: result += "&#9;".unicodeScalars
            case "\r": result += "&#13;".unicodeScalars
            case "\n", "\t": result.append(scalar)
            case "\u{0}"..."\u{1F}", "\u{FFFE}", "\u{FFFF}": result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
