extension CodedColumns {
    /// Which texts of some columns stand together in a row.
    public struct Combinations: Sendable {
        /// For each combination the numbers of its texts, in the order of the columns; as they were met.
        public fileprivate(set) var codes: [[Int]]
        /// For each row the number of its combination.
        public fileprivate(set) var ofRow: [Int32]

        /// For each combination how many rows have it.
        public var counts: [Int] {
            var counts = Array(repeating: 0, count: codes.count)
            for combination in ofRow { counts[Int(combination)] += 1 }
            return counts
        }
    }

    /// Which texts of the columns, places in ``names``, stand together; without any column all rows are alike.
    public func combinations(of columns: [Int]) -> Combinations {
        var known: [[Int]] = count == 0 ? [] : [[]]
        var ofRow = Array(repeating: Int32(0), count: count)
        // Column by column they are parted further.
        for column in columns {
            var pairs = PairNumbers(firsts: known.count, seconds: texts[column].count)
            var codes: [[Int]] = []
            for row in ofRow.indices {
                let (first, second) = (Int(ofRow[row]), code(row: row, column: column))
                let number = pairs.number(first, second, next: Int32(truncatingIfNeeded: codes.count))
                if Int(number) == codes.count { codes.append(known[first] + [second]) }
                ofRow[row] = number
            }
            known = codes
        }
        return Combinations(codes: known, ofRow: ofRow)
    }
}

/// A number for each pair of two numbers that occurs.
private struct PairNumbers {
    private static let mostPlaces = 1 << 20
    private let seconds: Int
    private var flat: [Int32] = []
    private var sparse: [Int: Int32] = [:]

    /// - Parameters:
    ///   - firsts: the first number of a pair is below this.
    ///   - seconds: the second one is below this.
    init(firsts: Int, seconds: Int) {
        self.seconds = seconds
        let (places, isTooMany) = firsts.multipliedReportingOverflow(by: seconds)
        if !isTooMany, places <= PairNumbers.mostPlaces { flat = Array(repeating: -1, count: places) }
    }

    /// The number of the pair; `next` for one that is met for the first time.
    mutating func number(_ first: Int, _ second: Int, next: Int32) -> Int32 {
        let place = first * seconds + second
        if flat.isEmpty {
            if let known = sparse[place] { return known }
            sparse[place] = next
            return next
        }
        if flat[place] < 0 { flat[place] = next }
        return flat[place]
    }
}
