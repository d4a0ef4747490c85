/// Phrases that lead to nobody though they may look like it: names of sites, titles of recommendations.
///
/// Their words are told apart once, for the first text that has what may be a name. A text without one costs nothing.
public struct KnownPhrases: Sendable {
    let phrases: [String]
    private var words: Set<String>?

    public init(_ phrases: [String]) { self.phrases = phrases }

    /// Whether it is a word of one of them: behind a first name it is no surname.
    mutating func have(_ word: PersonalNames.Word) -> Bool {
        let known = words ?? split()
        words = known
        return known.contains(word.plain)
    }

    private func split() -> Set<String> {
        Set(phrases.flatMap { PersonalNames(Array($0.unicodeScalars)).words.map(\.plain) })
    }
}
