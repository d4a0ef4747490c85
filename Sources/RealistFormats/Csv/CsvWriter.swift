/// Writes a table in one form only (RFC 4180, UTF-8, lines end with LF): equal rows give equal bytes.
///
/// A cell stands in quotes only when it holds a separator, a quote or a line's end, or when it is the only
/// one of its row and empty. A cell that a spreadsheet would take for a formula gets a `'` before it; see
/// ``guarded(_:)``.
public struct CsvWriter {
    /// What was written and not taken away yet.
    public private(set) var bytes: [UInt8] = []

    public init() {}

    /// Names the columns. People name columns too, so names are guarded like cells.
    public mutating func header(_ names: [String]) {
        line(names.map(CsvWriter.guarded))
    }

    /// Adds a row of as many cells as the header has.
    public mutating func row(_ cells: [String]) {
        line(cells.map(CsvWriter.guarded))
    }

    /// Gives what was written so far, for a stream that empties the writer from time to time.
    public mutating func take() -> [UInt8] {
        var taken: [UInt8] = []
        swap(&taken, &bytes)
        return taken
    }

    private mutating func line(_ cells: [String]) {
        for (index, cell) in cells.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            put(cell, isAlone: cells.count == 1)
        }
        bytes.append(0x0A)
    }

    /// Adds a cell of a row that has others, guarded, without what parts it from them.
    mutating func cell(_ cell: String) {
        put(CsvWriter.guarded(cell), isAlone: false)
    }

    private mutating func put(_ cell: String, isAlone: Bool) {
        guard cell.utf8.contains(where: CsvWriter.isSpecial) || (isAlone && cell.isEmpty) else {
            bytes += cell.utf8
            return
        }
        bytes.append(UInt8(ascii: "\""))
        for byte in cell.utf8 {
            if byte == UInt8(ascii: "\"") { bytes.append(byte) }
            bytes.append(byte)
        }
        bytes.append(UInt8(ascii: "\""))
    }

    private static func isSpecial(_ byte: UInt8) -> Bool {
        byte == UInt8(ascii: ",") || byte == UInt8(ascii: "\"") || byte == 0x0A || byte == 0x0D
    }

    /// A cell of a row that has others is written as it is.
    static func isPlain(_ cell: ArraySlice<UInt8>) -> Bool {
        guard let first = cell.first else { return true }
        return !mayNeedGuard(first) && !cell.contains(where: isSpecial)
    }

    /// The cell with one `'` before it when it is no number and begins with `=`, `+`, `-`, `@`, the same signs as
    /// wide as a character of Chinese or Japanese, a tab, a carriage return or `'`. So a spreadsheet shows it and
    /// calculates nothing, and taking one `'` off gives the cell back.
    public static func guarded(_ cell: String) -> String {
        guard let first = cell.utf8.first, mayNeedGuard(first) else { return cell }
        if first == beginOfWide { return beginsWithWideSign(cell) ? "'" + cell : cell }
        return NumberRule.isDecimal(cell) || cell == "-Inf" ? cell : "'" + cell
    }

    /// U+FF1D, U+FF0B, U+FF0D and U+FF20: some spreadsheets take them for the narrow ones.
    private static func beginsWithWideSign(_ cell: String) -> Bool {
        switch cell.unicodeScalars.first {
        case "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}": true
        default: false
        }
    }

    /// The first byte of all four, and of many others.
    private static let beginOfWide: UInt8 = 0xEF

    /// A cell that begins with the byte may be guarded.
    static func mayNeedGuard(_ first: UInt8) -> Bool {
        switch first {
        case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"), UInt8(ascii: "'"),
            0x09, 0x0D, beginOfWide:
            true
        default: false
        }
    }

    /// The number of a cell; empty for what is not defined, `Inf` and `-Inf`.
    public static func cell(_ value: Double?) -> String {
        guard let value, !value.isNaN else { return "" }
        return ShortestNumber.text(value) ?? (value > 0 ? "Inf" : "-Inf")
    }
}
