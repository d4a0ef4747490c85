/// Some columns of a table in memory: each text that occurs is kept once, and each cell as the number of its text.
///
/// Answers and scores have few distinct values, and so have the names of sites; what is asked of a text is asked once.
public struct CodedColumns: Sendable {
    public let names: [String]
    /// For each column the texts that occur in it, in the order in which they were met.
    public private(set) var texts: [[String]]
    /// Row by row, for each column the number of the cell's text.
    private var codes: [Int32] = []
    /// How many rows there are.
    public private(set) var count = 0
    /// From which row on rows lie so many lines below their number: most rows are one line.
    private var shifts: [(row: Int, lines: Int)] = []
    private var keys: [GroupKeys]
    private var recent: RecentCodes
    /// Where the present cell lies.
    private var from = [0]
    private var to = [0]

    init(names: [String]) {
        self.names = names
        texts = Array(repeating: [], count: names.count)
        keys = Array(repeating: GroupKeys(parts: 1), count: names.count)
        recent = RecentCodes(columns: names.count)
    }

    /// The physical line in which the row begins, from 1.
    public func line(ofRow row: Int) -> Int {
        var (low, high) = (0, shifts.count)
        while low < high {
            let middle = (low + high) / 2
            if shifts[middle].row <= row { low = middle + 1 } else { high = middle }
        }
        return row + (low == 0 ? 0 : shifts[low - 1].lines)
    }

    /// The number of the cell's text in ``texts``.
    public func code(row: Int, column: Int) -> Int { Int(codes[row * names.count + column]) }

    /// For each row of a column what is said of its text: `meanings` has as many as the column has texts.
    public func cells<Meaning>(ofColumn column: Int, _ meanings: [Meaning]) -> [Meaning] {
        var cells: [Meaning] = []
        cells.reserveCapacity(count)
        for place in stride(from: column, to: codes.count, by: names.count) {
            cells.append(meanings[Int(codes[place])])
        }
        return cells
    }

    /// The next cell of the row that is being read; cells come in the order of ``names``.
    ///
    /// - Parameters:
    ///   - source: holds the cell, and eight bytes or more from each of its offsets on.
    ///   - cell: where it lies.
    ///   - column: in ``names``.
    mutating func add(_ source: RawSpan, _ cell: Range<Int>, column: Int) {
        let packed = RecentCodes.packed(source, cell)
        if let code = recent.code(of: packed, column: column) { return codes.append(code) }
        from[0] = cell.lowerBound
        to[0] = cell.upperBound
        let (from, to) = (from, to)
        var code = keys[column].find(source, from: from.span, to: to.span)
        if code < 0 {
            code = keys[column].add(source, from: from.span, to: to.span)
            texts[column].append(String(decoding: cell.map { source.byte($0) }, as: UTF8.self))
        }
        let short = Int32(truncatingIfNeeded: code)
        recent.remember(short, for: packed, column: column)
        codes.append(short)
    }

    /// All cells of a row are there.
    mutating func endRow(line: Int) {
        // What was not written to costs nothing; copying does.
        if codes.capacity - codes.count < names.count { codes.reserveCapacity(max(4 * codes.count, 1 << 16)) }
        if shifts.last?.lines != line - count { shifts.append((count, line - count)) }
        count += 1
    }

    /// Takes off what is there of a row that was not ended.
    mutating func dropRow() { codes.removeLast(codes.count - count * names.count) }
}

/// For each column the numbers of short texts that were met last.
private struct RecentCodes {
    private static let slots = 128
    private var texts: [UInt64]
    private var codes: [Int32]

    init(columns: Int) {
        texts = Array(repeating: 0, count: columns * RecentCodes.slots)
        codes = Array(repeating: 0, count: columns * RecentCodes.slots)
    }

    /// The bytes of a short cell and how many they are; 0 for a longer one.
    @inline(__always)
    static func packed(_ source: RawSpan, _ cell: Range<Int>) -> UInt64 {
        let count = cell.count
        guard count < 8 else { return 0 }
        let mask = (1 &<< UInt64(truncatingIfNeeded: 8 &* count)) &- 1 as UInt64
        return source.word(cell.lowerBound) & mask | UInt64(truncatingIfNeeded: count &+ 1) &<< 56
    }

    @inline(__always)
    func code(of packed: UInt64, column: Int) -> Int32? {
        let slot = RecentCodes.slot(packed, column)
        return packed != 0 && texts[slot] == packed ? codes[slot] : nil
    }

    mutating func remember(_ code: Int32, for packed: UInt64, column: Int) {
        let slot = RecentCodes.slot(packed, column)
        texts[slot] = packed
        codes[slot] = code
    }

    @inline(__always)
    private static func slot(_ packed: UInt64, _ column: Int) -> Int {
        column &* slots &+ Int(truncatingIfNeeded: (packed &* 0x9E37_79B9_7F4A_7C15) >> 57)
    }
}
