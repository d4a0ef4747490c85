/// Numbers as text, the same on every machine.
public enum ShortestNumber {
    /// The shortest text that reads back to the same double: `0.1`, `12`, `1e-07`, `-0.5`.
    ///
    /// - Returns: `nil` for what is no number or infinite.
    public static func text(_ value: Double) -> String? {
        guard value.isFinite else { return nil }
        let text = value.description
        return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
    }
}
