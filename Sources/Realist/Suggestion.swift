/// What somebody may have meant who wrote a name that is not known.
public enum Suggestion {
    /// The known name with the fewest changes to `text`, when so few that a slip of the hand is likely:
    /// one change for up to four signs, else a third of its signs, at most four.
    ///
    /// - Parameters:
    ///   - text: as it was written.
    ///   - known: in any order; of several equally near ones the first by byte order is taken.
    /// - Returns: `nil` when nothing is near.
    public static func nearest(to text: String, among known: some Sequence<String>) -> String? {
        let signs = Array(text.lowercased().utf8.prefix(80))
        guard !signs.isEmpty else { return nil }
        let limit = min(4, max(1, signs.count / 3))
        var best: (distance: Int, name: String)?
        for name in known {
            let bound = best.map { $0.distance } ?? limit
            let distance = changes(from: signs, to: Array(name.lowercased().utf8.prefix(80)), atMost: bound)
            guard let distance else { continue }
            if let found = best, found.distance == distance, !(name < found.name) { continue }
            best = (distance, name)
        }
        return best?.name
    }

    /// Signs put in, left out, changed, or swapped with their neighbour (optimal string alignment).
    private static func changes(from left: [UInt8], to right: [UInt8], atMost limit: Int) -> Int? {
        guard abs(left.count - right.count) <= limit, !right.isEmpty else { return nil }
        var beforeLast: [Int] = []
        var last = Array(0...right.count)
        for row in 1...left.count {
            var current = [row]
            current.reserveCapacity(right.count + 1)
            for column in 1...right.count {
                let same = left[row - 1] == right[column - 1]
                var cost = min(last[column] + 1, current[column - 1] + 1, last[column - 1] + (same ? 0 : 1))
                if row > 1, column > 1, left[row - 1] == right[column - 2], left[row - 2] == right[column - 1]
                {
                    cost = min(cost, beforeLast[column - 2] + 1)
                }
                current.append(cost)
            }
            guard current.contains(where: { $0 <= limit }) else { return nil }
            beforeLast = last
            last = current
        }
        return last[right.count] <= limit ? last[right.count] : nil
    }
}
