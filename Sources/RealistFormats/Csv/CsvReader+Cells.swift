public import Realist

/// A column of the table that is being read.
public struct CsvColumn: Equatable, Sendable {
    /// From 0.
    public let index: Int
    public let name: String
}

extension CsvReader {
    /// The cell's text in the present row; empty when there is no such column.
    public func text(_ column: CsvColumn?) -> String {
        column.map { text(ofCell: $0.index) } ?? ""
    }

    /// The cell's bytes, valid UTF-8, in the present row. Let go of them before the next row is read.
    public func bytes(_ column: CsvColumn) -> ArraySlice<UInt8> {
        bytes(ofCell: column.index)
    }

    /// The physical line and the column, in code points, where the cell begins (at its quote, if any).
    public func place(_ column: CsvColumn) -> Location {
        place(ofCell: column.index)
    }

    /// The line where the present row begins.
    public var place: Location {
        options.sheet == nil
            ? Location(file: file, line: rowLine)
            : Location(file: file, line: sheetRow, sheet: options.sheet)
    }

    /// The value of a cell that must be filled in. Without a column (that was told before) there is none.
    public func required<Value>(
        _ column: CsvColumn?, _ written: WrittenValue<Value>, _ findings: inout Findings
    ) -> Value? {
        guard let column else { return nil }
        let text = text(ofCell: column.index)
        if text.isEmpty {
            findings.add(
                ValueProblem(name: shown(column.name), text: "", fault: .empty, at: place(column)))
            return nil
        }
        return written.read(text, name: shown(column.name), at: place(column), &findings)
    }

    /// The value of a cell that may be empty.
    public func optional<Value>(
        _ column: CsvColumn?, _ written: WrittenValue<Value>, _ findings: inout Findings
    ) -> Value? {
        guard let column else { return nil }
        let text = text(ofCell: column.index)
        if text.isEmpty { return nil }
        return written.read(text, name: shown(column.name), at: place(column), &findings)
    }
}

extension CsvReader {
    /// The cell's bytes, without the quotes around it and without the guard.
    func bytes(ofCell index: Int) -> ArraySlice<UInt8> {
        guard scanner.cells.indices.contains(index) else { return [] }
        let cell = scanner.cells[index]
        var slice = input.bytes[Int(cell.start)..<Int(cell.end)]
        if options.takesGuardOff, slice.first == UInt8(ascii: "'") { slice = slice.dropFirst() }
        return cell.hasQuotes ? CsvReader.undoubled(slice) : slice
    }

    /// Of every two quotes one.
    static func undoubled(_ slice: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
        var result: [UInt8] = []
        var skipsQuote = false
        for byte in slice {
            if byte == UInt8(ascii: "\""), skipsQuote {
                skipsQuote = false
                continue
            }
            skipsQuote = byte == UInt8(ascii: "\"")
            result.append(byte)
        }
        return result[...]
    }

    func text(ofCell index: Int) -> String {
        String(decoding: bytes(ofCell: index), as: UTF8.self)
    }

    func place(ofCell index: Int) -> Location {
        guard scanner.cells.indices.contains(index) else { return place }
        if let sheet = options.sheet {
            return Location(file: file, line: sheetRow, column: index + 1, sheet: sheet)
        }
        let cell = scanner.cells[index]
        let start = Int(cell.start) - (cell.isQuoted ? 1 : 0)
        return Location(
            file: file, line: rowLine + Int(cell.line), column: column(of: start, from: Int(cell.lineStart)),
            row: rowLine)
    }

    func column(of offset: Int, from lineStart: Int) -> Int {
        guard lineStart <= offset, offset <= input.bytes.count else { return 0 }
        return input.bytes[lineStart..<offset].count { $0 & 0xC0 != 0x80 } + 1
    }
}
