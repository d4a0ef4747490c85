import Realist

extension CsvReader {
    /// Reads all rows that are left and keeps some of their columns, in the table's order.
    ///
    /// Rows without quotes and without a byte outside ASCII are cut into cells many bytes at a time; all others go the
    /// careful way. Both give the same.
    public mutating func codedColumns(_ wanted: [CsvColumn], _ findings: inout Findings) -> CodedColumns {
        let wanted = Set(wanted.map(\.index)).sorted().map { CsvColumn(index: $0, name: columns[$0]) }
        var table = CodedColumns(names: wanted.map(\.name))
        var slots = Array(repeating: -1, count: columns.count)
        for (slot, column) in wanted.enumerated() { slots[column.index] = slot }
        repeat {
            readPlainRows(slots, &table)
        } while readRow(wanted, &table, &findings)
        return table
    }

    /// The next row, whatever is in it.
    private mutating func readRow(
        _ wanted: [CsvColumn], _ table: inout CodedColumns, _ findings: inout Findings
    ) -> Bool {
        guard advanceRow(&findings) else { return false }
        for (place, column) in wanted.enumerated() {
            let cell = bytes(column)
            let padded = Array(cell) + Array(repeating: 0, count: 8)
            table.add(padded.span.bytes, 0..<cell.count, column: place)
        }
        table.endRow(line: rowLine)
        return true
    }

    /// As many rows as are plain and whole in the bytes that have come in.
    private mutating func readPlainRows(_ slots: [Int], _ table: inout CodedColumns) {
        let separators = UInt64(options.separator) &* 0x0101_0101_0101_0101
        let separator = options.separator
        let input = input.bytes
        let bytes = input.span.bytes
        let last = slots.count - 1
        let end = bytes.byteCount - 8
        var start = next
        var rows = 0
        rows: while start < end {
            var at = start
            for column in 0...last {
                let cell = at
                var special: UInt64 = 0
                while at <= end {
                    special = PlainCell.special(bytes.word(at), separators)
                    if special != 0 { break }
                    at += 8
                }
                guard special != 0 else { break rows }
                at += special.trailingZeroBitCount >> 3
                let closing = bytes.byte(at)
                // A row of one empty cell is a blank line.
                guard column < last ? closing == separator : closing == 0x0A && at > start,
                    at - cell <= CsvScanner.longestCell
                else { break rows }
                let slot = slots[column]
                if slot >= 0 { table.add(bytes, cell..<at, column: slot) }
                at += 1
            }
            table.endRow(line: nextLine + rows)
            rows += 1
            start = at
        }
        table.dropRow()
        next = start
        nextLine += rows
        count += rows
    }
}
