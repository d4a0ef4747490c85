/// A text for SQL's LIKE that finds it anywhere in another, whatever signs it holds. Needs `ESCAPE '\'`.
enum LikePattern {
    static func containing(_ text: String) -> String {
        var pattern = "%"
        for sign in text {
            if sign == "%" || sign == "_" || sign == "\\" { pattern.append("\\") }
            pattern.append(sign)
        }
        return pattern + "%"
    }
}
