/// Where lines that skip a column of the wide map cross it: between two cards or under the last one, beside the
/// words that may stand there. The nearest free lane is taken, in the order in which lines ask, so that the map
/// is the same each time.
struct MapLanes {
    /// Height of a card, and of the space under it.
    let card: Int
    let gap: Int
    /// Where the first row begins.
    let top: Int
    /// How many cards each column has.
    let rows: [Int]
    /// By column: rows with a word under them.
    let words: [Set<Int>]
    private var taken: [[Int: Int]]

    /// From the card above, in a space of 34: all of it, or what a word leaves.
    private static let free = [17, 12, 22, 7, 27]
    private static let besideWord = [3, 31]

    init(card: Int, gap: Int, top: Int, rows: [Int], words: [Set<Int>]) {
        self.card = card
        self.gap = gap
        self.top = top
        self.rows = rows
        self.words = words
        taken = rows.map { _ in [:] }
    }

    /// Takes the next lane.
    ///
    /// - Parameters:
    ///   - column: that is crossed.
    ///   - y: where the line would cross it if it went straight.
    /// - Returns: where it crosses it.
    mutating func lane(through column: Int, near y: Int) -> Int {
        guard rows.indices.contains(column), rows[column] > 0 else { return y }
        let cost = { [self] (row: Int) -> Int in
            let isBesideWord = words[column].contains(row)
            let crowd = (taken[column][row] ?? 0) * gap / 2
            return abs(start(row) + gap / 2 - y) + crowd + (isBesideWord ? card : 0)
        }
        let row = (0..<rows[column]).min { (cost($0), $0) < (cost($1), $1) } ?? 0
        let number = taken[column][row] ?? 0
        taken[column][row] = number + 1
        let places = words[column].contains(row) ? MapLanes.besideWord : MapLanes.free
        return start(row) + places[number % places.count] * gap / 34
    }

    /// Where the space under a row begins.
    private func start(_ row: Int) -> Int { top + row * (card + gap) + card }
}
