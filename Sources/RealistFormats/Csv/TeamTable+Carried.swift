import Realist

extension TeamTable {
    /// Fills the empty cells of a column from the row above, as the table was sent: that row counts also where it is left
    /// out. Below one that could not be read nobody knows what an empty cell means, and it stays empty.
    mutating func carry(_ column: Int) {
        let unread = Set(leftOut).subtracting(left.map(\.line))
        var others: [(line: Int, text: String?)] = unread.map { ($0, nil) }
        for row in left where !row.cells[column].isEmpty { others.append((row.line, row.cells[column])) }
        others.sort { $0.line > $1.line }
        var above: String?
        for index in rows.indices {
            while let other = others.last, other.line < rows[index].line {
                above = other.text
                others.removeLast()
            }
            if !rows[index].cells[column].isEmpty {
                above = rows[index].cells[column]
            } else if let above {
                rows[index].cells[column] = above
            }
        }
    }

    /// Leaves out rows for what stands in one of their columns.
    mutating func leaveOut(where isLeft: (String) -> Bool, in column: Int) {
        let gone = rows.filter { isLeft($0.cells[column]) }
        if gone.isEmpty { return }
        rows.removeAll { isLeft($0.cells[column]) }
        leftOut = (leftOut + gone.map(\.line)).sorted()
    }
}
