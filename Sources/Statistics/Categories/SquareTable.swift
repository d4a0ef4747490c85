/// The same people sorted twice into the same ordered categories.
public struct SquareTable: Equatable, Sendable {
    /// As many rows as columns: row = the first time, column = the second.
    public let counts: [[Int]]

    /// `nil` unless there are at least two categories, as many columns in each row, and no count is negative.
    public init?(_ counts: [[Int]]) {
        guard counts.count > 1, counts.allSatisfy({ $0.count == counts.count }),
            counts.allSatisfy({ $0.allSatisfy { $0 >= 0 } })
        else { return nil }
        self.counts = counts
    }

    /// Where each pair lies, counted from 0. `nil` for fewer than two categories or a place that is none of them.
    public init?(first: [Int], second: [Int], categories: Int) {
        precondition(first.count == second.count, "each pair has two places")
        guard categories > 1 else { return nil }
        var counts = [[Int]](repeating: [Int](repeating: 0, count: categories), count: categories)
        let places = 0..<categories
        for (row, column) in zip(first, second) {
            guard places.contains(row), places.contains(column) else { return nil }
            counts[row][column] += 1
        }
        self.counts = counts
    }

    /// How many pairs there are.
    public var total: Int { counts.reduce(0) { $0 + $1.reduce(0, +) } }
    /// How many moved to a later category.
    public var up: Int { sum { $1 > $0 } }
    /// How many moved to an earlier category.
    public var down: Int { sum { $1 < $0 } }
    /// How many stayed.
    public var same: Int { sum { $0 == $1 } }

    /// How many moved from one side to the other, of two that all categories are parted into: `inside` has those of the
    /// one side, counted from 0, and `forth` are those who left it.
    public func mcNemar(inside: Set<Int>) -> McNemar {
        McNemar(
            forth: sum { inside.contains($0) && !inside.contains($1) },
            back: sum { !inside.contains($0) && inside.contains($1) }, pairs: total)
    }

    private func sum(where isWanted: (_ row: Int, _ column: Int) -> Bool) -> Int {
        var sum = 0
        for row in counts.indices {
            for column in counts.indices where isWanted(row, column) { sum += counts[row][column] }
        }
        return sum
    }
}
