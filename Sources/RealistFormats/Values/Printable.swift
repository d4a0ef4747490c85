/// A text that comes from anywhere, such as the name of a file, as a terminal may show it.
public enum Printable {
    /// Hold signs together or apart, as some scripts and pictures need it, and steer nothing.
    private static let joiners: Set<Unicode.Scalar> = ["\u{200C}", "\u{200D}"]

    /// On one line, without signs that steer a terminal or turn the direction of writing.
    public static func text(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar.properties.generalCategory {
            case .control, .lineSeparator, .paragraphSeparator:
                result.append(scalar == "\n" || scalar == "\t" ? " " : "\u{FFFD}")
            case .format where !joiners.contains(scalar): result.append("\u{FFFD}")
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
