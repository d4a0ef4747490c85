/// A text for SQL's LIKE that finds it anywhere in another, whatever signs it holds. Needs `ESCAPE '\'`.
enum LikePattern {
    static func containing(_ text: String) -> String {
        // By scalars: a sign of LIKE is one also before a combining mark.
        var pattern = String.UnicodeScalarView("%".unicodeScalars)
        for scalar in text.unicodeScalars {
            if scalar == "%" || scalar == "_" || scalar == "\\" { pattern.append("\\") }
            pattern.append(scalar)
        }
        return String(pattern) + "%"
    }
}
