/// Where one cell lies in the buffer of its row.
struct CsvCell {
    /// Offsets of its bytes, without the quotes around it.
    var start: Int32
    var end: Int32
    /// Physical lines below the row's first one, and where its line begins.
    var line: Int32
    var lineStart: Int32
    var isQuoted: Bool
    /// Quotes are doubled in it.
    var hasQuotes: Bool
}

/// What keeps a row from being read, with the offset and line where it is.
struct CsvFault: Error {
    enum Kind {
        case nul, textAfterQuote, unclosedQuote, longCell, manyCells
    }

    let kind: Kind
    let offset: Int
    /// Physical lines below the row's first one, and where that line begins.
    let line: Int
    let lineStart: Int
    /// The same for the opening quote.
    var openingLine = 0
}

/// Finds the cells of one row (RFC 4180; lines end with LF, CR or both) without looking at their meaning.
/// A quote inside a cell that does not begin with one is a sign like any other: `5" pipe`.
struct CsvScanner {
    static let longestCell = 65_536
    static let mostCells = 1_000

    let separator: UInt8
    var cells: [CsvCell] = []
    /// Bytes that are not ASCII were seen in the row.
    private(set) var isAscii = true
    /// Line ends in the row, the last one included.
    private(set) var lines = 0

    init(separator: UInt8) {
        self.separator = separator
    }

    enum Outcome {
        /// A whole row; the next one begins at the offset.
        case row(next: Int)
        /// A line with nothing in it.
        case blank(next: Int)
        /// The bytes end within the row.
        case needsMore
        case fault(CsvFault)
    }

    /// - Parameters:
    ///   - buffer: the bytes that have come in.
    ///   - start: where the row begins.
    ///   - isLast: nothing comes after these bytes.
    /// - Returns: what was found; the cells are in ``cells``.
    mutating func scan(_ buffer: [UInt8], from start: Int, isLast: Bool) -> Outcome {
        let bytes = buffer.span
        cells.removeAll(keepingCapacity: true)
        isAscii = true
        lines = 0
        var lineStart = start
        var at = start
        let plainAbove = max(separator, 0x0D)
        while true {
            if cells.count == CsvScanner.mostCells {
                return .fault(fault(.manyCells, at, lineStart))
            }
            var cell = CsvCell(
                start: Int32(truncatingIfNeeded: at), end: 0, line: Int32(truncatingIfNeeded: lines),
                lineStart: Int32(truncatingIfNeeded: lineStart), isQuoted: false, hasQuotes: false)
            if at < bytes.count, bytes[at] == UInt8(ascii: "\"") {
                cell.isQuoted = true
                switch quoted(bytes, &cell, &at, &lineStart, isLast: isLast) {
                case .closed: break
                case .needsMore: return .needsMore
                case .fault(let fault): return .fault(fault)
                }
            } else {
                var high: UInt8 = 0
                let limit = min(bytes.count, at + CsvScanner.longestCell + 1)
                scanning: while at < limit {
                    let byte = bytes[at]
                    if byte > plainAbove {
                        high |= byte
                    } else if byte == separator || byte == 0x0A || byte == 0x0D {
                        break scanning
                    } else if byte == 0 {
                        return .fault(fault(.nul, at, lineStart))
                    }
                    at += 1
                }
                if high & 0x80 != 0 { isAscii = false }
                if at - Int(cell.start) > CsvScanner.longestCell {
                    return .fault(fault(.longCell, Int(cell.start), lineStart))
                }
                cell.end = Int32(truncatingIfNeeded: at)
            }
            if at == bytes.count {
                guard isLast else { return .needsMore }
                if cells.isEmpty, at == start { return .blank(next: at) }
                cells.append(cell)
                return .row(next: at)
            }
            let byte = bytes[at]
            if byte == separator {
                cells.append(cell)
                at += 1
                continue
            }
            if byte == 0x0D, at + 1 == bytes.count, !isLast { return .needsMore }
            let isPair = byte == 0x0D && at + 1 < bytes.count && bytes[at + 1] == 0x0A
            lines += 1
            let next = at + (isPair ? 2 : 1)
            if cells.isEmpty, at == start { return .blank(next: next) }
            cells.append(cell)
            return .row(next: next)
        }
    }

    private enum QuotedOutcome {
        case closed, needsMore
        case fault(CsvFault)
    }

    /// Reads from the opening quote; `at` is then the byte after the closing one: a separator, a line's end
    /// or the end of the bytes.
    private mutating func quoted(
        _ bytes: Span<UInt8>, _ cell: inout CsvCell, _ at: inout Int, _ lineStart: inout Int, isLast: Bool
    ) -> QuotedOutcome {
        let opening = fault(.unclosedQuote, at, lineStart)
        at += 1
        cell.start = Int32(truncatingIfNeeded: at)
        let limit = min(bytes.count, at + CsvScanner.longestCell + 2)
        while at < limit {
            let byte = bytes[at]
            if byte == UInt8(ascii: "\"") {
                if at + 1 == bytes.count, !isLast { return .needsMore }
                if at + 1 < bytes.count, bytes[at + 1] == UInt8(ascii: "\"") {
                    cell.hasQuotes = true
                    at += 2
                    continue
                }
                if at - Int(cell.start) > CsvScanner.longestCell {
                    return .fault(fault(.longCell, Int(cell.start) - 1, lineStart))
                }
                cell.end = Int32(truncatingIfNeeded: at)
                at += 1
                guard at < bytes.count else { return .closed }
                let after = bytes[at]
                if after == separator || after == 0x0A || after == 0x0D { return .closed }
                var fault = fault(.textAfterQuote, at, lineStart)
                fault.openingLine = opening.line
                return .fault(fault)
            }
            if byte == 0 { return .fault(fault(.nul, at, lineStart)) }
            if byte == 0x0A || byte == 0x0D {
                if byte == 0x0D, at + 1 == bytes.count, !isLast { return .needsMore }
                if byte == 0x0D, at + 1 < bytes.count, bytes[at + 1] == 0x0A { at += 1 }
                lines += 1
                lineStart = at + 1
            } else if byte >= 0x80 {
                isAscii = false
            }
            at += 1
        }
        if at == bytes.count, !isLast, at - Int(cell.start) <= CsvScanner.longestCell { return .needsMore }
        return .fault(opening)
    }

    private func fault(_ kind: CsvFault.Kind, _ offset: Int, _ lineStart: Int) -> CsvFault {
        CsvFault(kind: kind, offset: offset, line: lines, lineStart: lineStart)
    }
}
