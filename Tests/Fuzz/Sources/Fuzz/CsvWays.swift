import Realist

@testable import RealistFormats

/// A table read at once and in small steps, row by row and as columns: all ways see the same.
enum CsvWays {
    private struct Seen: Equatable {
        var columns: [String] = []
        var rows: [[String]] = []
        var lines: [Int] = []
        var problems: [String] = []
    }

    /// The first byte says how the table is written, the second one how it comes.
    static func check(_ bytes: [UInt8]) {
        guard bytes.count > 2 else { return }
        var options = CsvReader.Options()
        options.separator =
            [UInt8(ascii: ","), UInt8(ascii: ";"), 0x09, UInt8(ascii: "|")][Int(bytes[0] & 3)]
        options.encoding = [TextEncoding.utf8, .windows1252, .utf16, .utf8][Int(bytes[0] >> 2 & 3)]
        options.headers = bytes[0] & 16 == 0 ? .names : .anything
        options.takesGuardOff = bytes[0] & 32 != 0
        let table = bytes.dropFirst(2)
        let whole = read(.steps(of: .max, table), options)
        mustHold(whole == read(.steps(of: Int(bytes[1]) + 1, table), options), "steps of \(bytes[1])")
        guard !options.takesGuardOff else { return }
        let coded = readColumns(.steps(of: Int(bytes[1]) + 1, table), options)
        mustHold(whole == coded, "columns")
        roundTrip(whole)
    }

    private static func read(_ source: ByteSource, _ options: CsvReader.Options) -> Seen {
        var findings = Findings(file: "t.csv")
        var seen = Seen()
        if var reader = CsvReader(source, file: "t.csv", options: options, &findings) {
            seen.columns = reader.columns
            let columns = seen.columns.enumerated().map { CsvColumn(index: $0.offset, name: $0.element) }
            while reader.advanceRow(&findings) {
                seen.rows.append(columns.map { reader.text($0) })
                seen.lines.append(reader.place.line)
                for column in columns { _ = reader.place(column) }
            }
        }
        seen.problems = findings.problems.list.map(\.message)
        return seen
    }

    private static func readColumns(_ source: ByteSource, _ options: CsvReader.Options) -> Seen {
        var findings = Findings(file: "t.csv")
        var seen = Seen()
        if var reader = CsvReader(source, file: "t.csv", options: options, &findings) {
            seen.columns = reader.columns
            let columns = seen.columns.enumerated().map { CsvColumn(index: $0.offset, name: $0.element) }
            let coded = reader.codedColumns(columns, &findings)
            let cells = columns.indices.map { coded.cells(ofColumn: $0, coded.texts[$0]) }
            seen.rows = (0..<coded.count).map { row in cells.map { $0[row] } }
            seen.lines = (0..<coded.count).map { coded.line(ofRow: $0) }
        }
        seen.problems = findings.problems.list.map(\.message)
        return seen
    }

    /// What was read is written and read again.
    private static func roundTrip(_ seen: Seen) {
        guard seen.problems.isEmpty, !seen.columns.isEmpty, Set(seen.columns).count == seen.columns.count
        else {
            return
        }
        var writer = CsvWriter()
        writer.header(seen.columns)
        for row in seen.rows { writer.row(row) }
        var options = CsvReader.Options()
        options.takesGuardOff = true
        // What a column may be called was asked the first time.
        options.headers = .anything
        let again = read(.bytes(writer.take()), options)
        mustHold(again.problems.isEmpty && again.rows == seen.rows, "round trip: \(again.problems)")
    }
}
