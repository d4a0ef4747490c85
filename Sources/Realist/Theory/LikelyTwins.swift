/// Finds statements that may mean the same: most of their words are shared.
public enum LikelyTwins {
    /// Pairs whose words, without small ones, overlap by at least this much (Jaccard's index).
    static let threshold = 0.75

    /// Pairs in the order of the statements; a statement and its broader one are no twins.
    public static func pairs(among statements: [Statement]) -> [(Statement, Statement)] {
        let bags = statements.map { Set(words(of: $0.text.text).filter { !small.contains($0) }) }
        var pairs: [(Statement, Statement)] = []
        for (index, statement) in statements.enumerated() where !bags[index].isEmpty {
            for (other, second) in statements.enumerated().dropFirst(index + 1) {
                let shared = bags[index].intersection(bags[other]).count
                let all = bags[index].count + bags[other].count - shared
                guard Double(shared) >= threshold * Double(all),
                    !statement.broader.contains(second.id), !second.broader.contains(statement.id)
                else { continue }
                pairs.append((statement, second))
            }
        }
        return pairs
    }

    /// Statements that a new text may be a twin of, the likeliest first.
    ///
    /// - Parameters:
    ///   - text: what somebody types.
    ///   - statements: those that exist.
    /// - Returns: at most five, with at least half of their words shared.
    public static func of(_ text: String, among statements: [Statement]) -> [Statement] {
        let bag = Set(words(of: text).filter { !small.contains($0) })
        if bag.isEmpty { return [] }
        let scored = statements.enumerated().compactMap { index, statement -> (Double, Int, Statement)? in
            let other = Set(words(of: statement.text.text).filter { !small.contains($0) })
            let shared = bag.intersection(other).count
            let all = bag.count + other.count - shared
            let likeness = all == 0 ? 0 : Double(shared) / Double(all)
            return likeness >= 0.5 ? (likeness, index, statement) : nil
        }
        return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(5).map(\.2)
    }

    /// Words in small letters, without what is no letter, digit or apostrophe.
    static func words(of text: String) -> [String] {
        var words: [String] = []
        var word = ""
        for scalar in text.lowercased().unicodeScalars {
            if scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || scalar == "'" {
                word.unicodeScalars.append(scalar)
            } else if scalar == "\u{2019}" {
                word.append("'")
            } else if !word.isEmpty {
                words.append(word)
                word = ""
            }
        }
        if !word.isEmpty { words.append(word) }
        return words
    }

    private static let small: Set<String> = [
        "a", "an", "the", "of", "in", "on", "at", "to", "for", "by", "and", "or", "is", "are", "be", "been",
        "it", "its", "their", "they", "them", "that", "this", "with", "as", "from", "has", "have", "own",
    ]
}
