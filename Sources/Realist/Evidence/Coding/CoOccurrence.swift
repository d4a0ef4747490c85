/// Which codes or themes come together. Square tables, a row and a column for each entry of the tier.
public struct CoOccurrence: Equatable, Sendable {
    /// Passages that carry both; on the diagonal those that carry the one.
    public let samePassage: [[Int]]
    /// People who have both, anywhere; on the diagonal people who have the one.
    public let samePerson: [[Int]]

    /// How much two go together in passages: those with both, of those with either (Jaccard).
    ///
    /// - Returns: 0 to 1; `nil` where no passage carries either.
    public func jaccard(_ row: Int, _ column: Int) -> Double? {
        let both = samePassage[row][column]
        let either = samePassage[row][row] + samePassage[column][column] - both
        return either == 0 ? nil : Double(both) / Double(either)
    }

    /// Pairs that some passage carries both of, those with most such passages first, then in the order of the tier.
    public var pairs: [(first: Int, second: Int, passages: Int)] {
        var found: [(first: Int, second: Int, passages: Int)] = []
        for row in samePassage.indices {
            for column in samePassage.indices.dropFirst(row + 1) where samePassage[row][column] > 0 {
                found.append((row, column, samePassage[row][column]))
            }
        }
        return found.sorted { ($1.passages, $0.first, $0.second) < ($0.passages, $1.first, $1.second) }
    }
}

extension CodedTier {
    public var coOccurrence: CoOccurrence {
        CoOccurrence(
            samePassage: together(passages.map { $0.entries.map(\.place) }),
            samePerson: together(speakers.values.map { Array($0.keys) }))
    }

    private func together(_ sets: [[Int]]) -> [[Int]] {
        var table = Array(repeating: Array(repeating: 0, count: entries.count), count: entries.count)
        for set in sets {
            for row in set {
                for column in set { table[row][column] += 1 }
            }
        }
        return table
    }
}
