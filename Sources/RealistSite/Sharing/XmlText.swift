/// Text made fit to stand in XML 1.0, between tags or in an attribute's quotes.
enum XmlText {
    /// Signs that no XML may hold are left out.
    static func escaped(_ text: String) -> String {
        var escaped = ""
        for sign in text.unicodeScalars {
            switch sign {
            case "&": escaped += "&amp;"
            case "<": escaped += "&lt;"
            case ">": escaped += "&gt;"
            case "\"": escaped += "&quot;"
            case "'": escaped += "&apos;"
            case "\t", "\n", "\r": escaped += " "
            case "\u{0}"..."\u{1F}", "\u{7F}"..."\u{9F}", "\u{FFFE}", "\u{FFFF}": break
            default: escaped.unicodeScalars.append(sign)
            }
        }
        return escaped
    }
}
