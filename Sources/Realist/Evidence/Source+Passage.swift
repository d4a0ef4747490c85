extension Source.Text {
    /// The passage between two positions, widened to whole characters (no half of an emoji, no letter without its
    /// accent) and without blanks at its ends.
    ///
    /// - Parameter range: in Unicode code points of the text, from 0.
    /// - Returns: the range with its words; `nil` where nothing is left, or the range is none of this text's.
    public func passage(_ range: Range<Int>) -> (range: Range<Int>, text: String)? {
        let scalars = Array(contents.unicodeScalars)
        guard range.lowerBound >= 0, range.upperBound <= scalars.count else { return nil }
        let whole = scalars.trimmed(Source.Text.whole(scalars.trimmed(range), in: scalars))
        guard !whole.isEmpty else { return nil }
        return (whole, String(String.UnicodeScalarView(scalars[whole])))
    }

    /// Characters are looked for on both sides as far as any is long.
    private static func whole(_ range: Range<Int>, in scalars: [Unicode.Scalar]) -> Range<Int> {
        guard !range.isEmpty else { return range }
        let around =
            max(
                0, range.lowerBound - mostOfCharacter)..<min(
                scalars.count, range.upperBound + mostOfCharacter)
        var (start, end) = (range.lowerBound, range.upperBound)
        var at = around.lowerBound
        for character in String(String.UnicodeScalarView(scalars[around])) {
            let next = at + character.unicodeScalars.count
            if at < range.lowerBound, next > range.lowerBound { start = at }
            if at < range.upperBound, next > range.upperBound { end = next }
            at = next
        }
        return start..<end
    }

    private static let mostOfCharacter = 64
}
