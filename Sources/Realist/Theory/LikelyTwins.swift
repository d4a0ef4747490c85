/// Finds statements that may mean the same: most of their words are shared.
public enum LikelyTwins {
    /// Pairs whose words, without small ones, overlap by at least this much (Jaccard's index).
    static let threshold = 0.75

    /// Pairs in the order of the statements; a statement and its broader one are no twins.
    public static func pairs(among statements: [Statement]) -> [(Statement, Statement)] {
        let bags = statements.map { bag($0.text.text) }
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
        Known(statements).twins(of: text)
    }

    /// Statements whose words are known: for asking about many texts.
    public struct Known: Sendable {
        private let statements: [Statement]
        private let bags: [Set<String>]
        /// Which statements have a word.
        private var places: [String: [Int]] = [:]

        public init(_ statements: [Statement]) {
            self.statements = statements
            bags = statements.map { LikelyTwins.bag($0.text.text) }
            for (place, bag) in bags.enumerated() {
                for word in bag { places[word, default: []].append(place) }
            }
        }

        /// As ``LikelyTwins/of(_:among:)``.
        public func twins(of text: String) -> [Statement] {
            let bag = LikelyTwins.bag(text)
            var shared: [Int: Int] = [:]
            for word in bag { for place in places[word] ?? [] { shared[place, default: 0] += 1 } }
            let scored = shared.compactMap { place, count -> (Double, Int)? in
                let likeness = Double(count) / Double(bag.count + bags[place].count - count)
                return likeness >= 0.5 ? (likeness, place) : nil
            }
            return scored.sorted { ($1.0, $0.1) < ($0.0, $1.1) }.prefix(5).map { statements[$0.1] }
        }
    }

    private static func bag(_ text: String) -> Set<String> {
        Set(words(of: text).filter { !small.contains($0) })
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
