/// Texts in which passages are covered, sign by sign, so that all others stay where they are.
enum BlackedOut {
    static let sign: Unicode.Scalar = "█"

    /// - Parameters:
    ///   - text: of a source, or of a passage that begins at `start`.
    ///   - ranges: of the source, by code points.
    ///   - start: where the text begins in the source.
    /// - Returns: a text as long as it was.
    static func text(_ text: String, _ ranges: [Range<Int>], from start: Int = 0) -> String {
        var signs = Array(text.unicodeScalars)
        for range in ranges {
            let lower = max(0, range.lowerBound - start)
            for index in lower..<max(lower, min(signs.count, range.upperBound - start))
            where signs[index] != "\n" {
                signs[index] = sign
            }
        }
        return String(String.UnicodeScalarView(signs))
    }

    /// Whether the texts differ only where one of them is covered.
    static func isSame(_ left: String, _ right: String) -> Bool {
        if left == right { return true }
        var (one, two) = (left.unicodeScalars.makeIterator(), right.unicodeScalars.makeIterator())
        while true {
            switch (one.next(), two.next()) {
            case (nil, nil): return true
            case (let a?, let b?) where a == b || a == sign || b == sign: continue
            default: return false
            }
        }
    }
}
