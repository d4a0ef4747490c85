/// The words of a passage as the file repeats them, whole or their beginning; blanks and line ends make no difference.
struct PassageWords {
    private let signs: [Unicode.Scalar]

    /// - Returns: `nil` for a text that is too short to tell anything.
    init?(_ text: String) {
        var signs = text.unicodeScalars.filter { !$0.properties.isWhitespace }
        while let last = signs.last, last == "." || last == "…" { signs.removeLast() }
        guard signs.count >= PassageWords.fewest else { return nil }
        self.signs = Array(signs)
    }

    private static let fewest = 4

    /// - Returns: 2 for the same words, 1 where these are their beginning, 0 for others.
    func likeness(_ passage: ArraySlice<Unicode.Scalar>) -> Int {
        var rest = signs[...]
        var end = passage.endIndex
        // The full stop at the end may have gone with the dots that stand for what was cut off.
        while end > passage.startIndex {
            let last = passage[end - 1]
            guard last == "." || last == "…" || last.properties.isWhitespace else { break }
            end -= 1
        }
        for scalar in passage[..<end] where !scalar.properties.isWhitespace {
            guard let next = rest.first else { return 1 }
            guard next == scalar else { return 0 }
            rest = rest.dropFirst()
        }
        return rest.isEmpty ? 2 : 0
    }
}
