/// Text made fit to stand between tags or in an attribute's quotes, in XML 1.0 and in HTML.
enum MarkupText {
    /// Signs that no XML may hold are left out; ends of lines and tabs become blanks.
    static func escaped(_ text: String) -> String {
        var escaped = String.UnicodeScalarView()
        for sign in text.unicodeScalars {
            switch sign {
            case "&": escaped.append(contentsOf: "&amp;".unicodeScalars)
            case "<": escaped.append(contentsOf: "&lt;".unicodeScalars)
            case ">": escaped.append(contentsOf: "&gt;".unicodeScalars)
            case "\"": escaped.append(contentsOf: "&quot;".unicodeScalars)
            case "\t", "\n", "\r": escaped.append(" ")
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
            default: escaped.append(sign)
            }
        }
        return String(escaped)
    }
}
