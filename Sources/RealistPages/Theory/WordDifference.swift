/// What differs between two texts, word by word: as few words as possible are taken out and put in.
///
/// The longest common subsequence of words (Wagner and Fischer 1974, *Journal of the ACM* 21:168). Texts too long for
/// its table are told apart from the first to the last word that differs.
public struct WordDifference: Equatable, Sendable {
    public let pieces: [Piece]

    /// Words that follow each other and are alike: in both texts, only in the earlier one, or only in the later one.
    public struct Piece: Equatable, Sendable {
        public let text: String
        public let isGone: Bool
        public let isNew: Bool
    }

    private enum Kind { case both, gone, new }

    /// The most cells of the table.
    private static let most = 400_000

    init(_ before: String, _ after: String) {
        let old = before.split(whereSeparator: \.isWhitespace).map(String.init)
        let new = after.split(whereSeparator: \.isWhitespace).map(String.init)
        var head = 0
        while head < min(old.count, new.count), old[head] == new[head] { head += 1 }
        var tail = 0
        while tail < min(old.count, new.count) - head, old[old.count - 1 - tail] == new[new.count - 1 - tail]
        {
            tail += 1
        }
        var words = old.prefix(head).map { ($0, Kind.both) }
        words += Self.middle(
            Array(old.dropFirst(head).dropLast(tail)), Array(new.dropFirst(head).dropLast(tail)))
        words += old.suffix(tail).map { ($0, Kind.both) }
        var pieces: [Piece] = []
        var run: [String] = []
        for (index, (word, kind)) in words.enumerated() {
            run.append(word)
            guard index + 1 == words.count || words[index + 1].1 != kind else { continue }
            pieces.append(
                Piece(text: run.joined(separator: " "), isGone: kind == .gone, isNew: kind == .new))
            run = []
        }
        self.pieces = pieces
    }

    private static func middle(_ old: [String], _ new: [String]) -> [(String, Kind)] {
        let gone = old.map { ($0, Kind.gone) }
        let come = new.map { ($0, Kind.new) }
        guard !old.isEmpty, !new.isEmpty, old.count * new.count <= most else { return gone + come }
        let width = new.count + 1
        var lengths = [Int32](repeating: 0, count: (old.count + 1) * width)
        for row in stride(from: old.count - 1, through: 0, by: -1) {
            for column in stride(from: new.count - 1, through: 0, by: -1) {
                lengths[row * width + column] =
                    old[row] == new[column]
                    ? lengths[(row + 1) * width + column + 1] + 1
                    : max(lengths[(row + 1) * width + column], lengths[row * width + column + 1])
            }
        }
        var words: [(String, Kind)] = []
        var row = 0
        var column = 0
        while row < old.count, column < new.count {
            if old[row] == new[column] {
                words.append((old[row], .both))
                row += 1
                column += 1
            } else if lengths[(row + 1) * width + column] >= lengths[row * width + column + 1] {
                words.append((old[row], .gone))
                row += 1
            } else {
                words.append((new[column], .new))
                column += 1
            }
        }
        return words + gone.dropFirst(row) + come.dropFirst(column)
    }
}

/// A part of an explanation that two versions word differently.
public struct PartDifference: Equatable, Sendable {
    public let name: String
    public let difference: WordDifference

    /// - Returns: the parts that differ, in the order of the page.
    static func all(
        _ before: [(name: String, text: String)], _ after: [(name: String, text: String)]
    ) -> [PartDifference] {
        zip(before, after).filter { $0.text != $1.text }.map { old, new in
            PartDifference(name: old.name, difference: WordDifference(old.text, new.text))
        }
    }
}

extension WordDifference: PagePart {
    static let pageFields = Fields<WordDifference>(.init("pieces", \.pieces))
}

extension WordDifference.Piece: PagePart {
    static let pageFields = Fields<WordDifference.Piece>(
        .init("text", \.text), .init("isGone", \.isGone), .init("isNew", \.isNew))
}

extension PartDifference: PagePart {
    static let pageFields = Fields<PartDifference>(.init("name", \.name), .init("difference", \.difference))
}
