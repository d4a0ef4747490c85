/// Finds where words stand in a text; blanks and ends of lines make no difference.
struct WordSearch {
    private let signs: [Unicode.Scalar]
    private let places: [Int]

    /// - Parameter text: by code points.
    init(_ text: [Unicode.Scalar]) {
        var signs: [Unicode.Scalar] = []
        var places: [Int] = []
        for (index, sign) in text.enumerated() where !sign.properties.isWhitespace {
            signs.append(sign)
            places.append(index)
        }
        self.signs = signs
        self.places = places
    }

    /// Signs that a search looks at.
    var count: Int { signs.count }

    /// - Parameters:
    ///   - words: without their blanks, as ``squeezed(_:)`` has them.
    ///   - most: no more are looked for.
    /// - Returns: where they stand, in code points of the text; none of two overlap.
    func ranges(of words: [Unicode.Scalar], most: Int) -> [Range<Int>] {
        guard !words.isEmpty, words.count <= signs.count else { return [] }
        // Knuth, Morris and Pratt (1977): each sign of the text is looked at once, whatever the words repeat.
        var back = [Int](repeating: 0, count: words.count)
        var length = 0
        for index in words.indices.dropFirst() {
            while length > 0, words[index] != words[length] { length = back[length - 1] }
            if words[index] == words[length] { length += 1 }
            back[index] = length
        }
        var found: [Range<Int>] = []
        var matched = 0
        for (index, sign) in signs.enumerated() {
            while matched > 0, sign != words[matched] { matched = back[matched - 1] }
            if sign == words[matched] { matched += 1 }
            guard matched == words.count else { continue }
            found.append(places[index + 1 - matched]..<places[index] + 1)
            if found.count == most { break }
            matched = 0
        }
        return found
    }

    static func squeezed(_ text: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
        text.filter { !$0.properties.isWhitespace }
    }
}
