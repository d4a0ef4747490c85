internal import Foundation

/// What somebody looks for in passages: words, each of which must be there, and phrases in double quotes.
struct SoughtWords {
    let words: [String]

    /// More are not looked for.
    static let most = 8

    init(_ text: String) {
        var words: [String] = []
        for (place, part) in text.split(omittingEmptySubsequences: false, whereSeparator: SoughtWords.isQuote)
            .enumerated()
        {
            // Every second part stood between two quotes, or after the only one.
            let phrase = part.split(whereSeparator: \.isWhitespace).joined(separator: " ")
            if place.isMultiple(of: 2) {
                words += phrase.split(separator: " ").map(String.init)
            } else if !phrase.isEmpty {
                words.append(phrase)
            }
        }
        self.words = Array(words.prefix(SoughtWords.most))
    }

    private static func isQuote(_ sign: Character) -> Bool { sign == "\"" || sign == "“" || sign == "”" }

    /// The ways in which a word may be written in a text. SQL's LIKE knows the capitals of plain English letters only; other
    /// letters are looked for as typed, all small, all large, and with a large first one.
    static func written(_ word: String) -> [String] {
        guard word.unicodeScalars.contains(where: { !$0.isASCII }) else { return [word] }
        var ways: [String] = []
        for way in [word, word.lowercased(), word.uppercased(), word.capitalized] where !ways.contains(way) {
            ways.append(way)
        }
        return ways
    }
}
