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

    /// Words in lines of at most so many letters; what does not fit into three lines ends in an ellipsis.
    static func broken(_ title: String, letters: Int) -> [String] {
        var lines: [String] = []
        for word in ForeignText.plain(title).split(separator: " ") {
            if let last = lines.last, last.count + 1 + word.count <= letters {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append(String(word))
            }
        }
        if lines.count > longest {
            lines = Array(lines.prefix(longest))
            lines[longest - 1] += " …"
        }
        return lines
    }
}
