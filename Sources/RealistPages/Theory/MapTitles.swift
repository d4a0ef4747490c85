/// The cards of a map by identifier, with their titles broken into lines.
struct MapTitles {
    /// Of any card: all cards are equally high.
    let mostLines: Int
    private let cards: [String: TheoryMap.Card]
    private let lines: [String: [String]]

    private static let longest = 3

    /// - Parameters:
    ///   - map: whose cards these are.
    ///   - letters: about how many fit in a line.
    init(_ map: TheoryMap, letters: Int) {
        let all = map.stages.flatMap(\.cards)
        cards = Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        lines = cards.mapValues { MapTitles.broken($0.title, letters: letters) }
        mostLines = max(1, lines.values.map(\.count).max() ?? 1)
    }

    func card(_ id: String) -> TheoryMap.Card? { cards[id] }
    func lines(_ id: String) -> [String] { lines[id] ?? [] }

    /// Words in lines of at most so many letters; a longer word is broken where the line ends, and what does not fit into
    /// so many lines ends in an ellipsis.
    static func broken(_ title: String, letters: Int, most: Int = MapTitles.longest) -> [String] {
        var lines: [String] = []
        for word in ForeignText.plain(title).split(whereSeparator: \.isWhitespace) {
            if let last = lines.last, last.count + 1 + word.count <= letters {
                lines[lines.count - 1] = last + " " + word
                continue
            }
            var rest = word
            while rest.count > max(letters, 1) && rest.count > longestWord {
                lines.append(String(rest.prefix(letters)))
                rest = rest.dropFirst(letters)
            }
            lines.append(String(rest))
        }
        if lines.count > most {
            lines = Array(lines.prefix(most))
            lines[most - 1] += " …"
        }
        return lines
    }

    /// Words up to this length are never broken, however narrow the line.
    private static let longestWord = 20

    /// Whether something of a text is not in its lines.
    static func isCut(_ lines: [String], of text: String) -> Bool {
        lines.last?.hasSuffix(" …") == true && !text.hasSuffix(" …")
    }
}
