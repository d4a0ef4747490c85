extension SafeHTML {
    /// JSON for a script element that holds data and is never run.
    ///
    /// Signs that could end the element, or a line of a script, stand as escapes. In JSON they are found in texts
    /// alone, where the escape says the same.
    init(json text: String) {
        var safe = ""
        for sign in text.unicodeScalars {
            switch sign {
            case "<": safe += "\\u003c"
            case ">": safe += "\\u003e"
            case "&": safe += "\\u0026"
            case "\u{2028}": safe += "\\u2028"
            case "\u{2029}": safe += "\\u2029"
            default: safe.unicodeScalars.append(sign)
            }
        }
        self.init(made: safe)
    }
}
