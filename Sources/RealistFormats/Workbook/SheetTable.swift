import Realist

/// The first sheet of a workbook that is shown, as the rows of a table: an empty line for each empty row, so that
/// the number of a row is that of the sheet.
struct SheetTable {
    /// Of the text that the cells hold together, with what parts them.
    static let mostText = 128 << 20
    static let mostRows = 1_048_576
    static let mostSpans = 20_000

    let sheet: String
    /// Shown or not, in the order of the workbook.
    let otherSheets: [String]
    /// CSV in UTF-8, with commas.
    private(set) var csv: [UInt8] = []
    private(set) var notes = Notes()

    /// What a reader should know of the sheet.
    struct Notes {
        /// `B2:B5`; the first ones.
        var merged: [String] = []
        var mergedCount = 0
        /// The same as places, at most ``SheetTable/mostSpans``.
        var spans: [CellSpan] = []
        /// Rows with cells that are not shown: they are read like the others.
        var hiddenRows = 0
    }

    private let workbook: Workbook
    private let mostText: Int
    private var rows: [Row] = []
    private var cells: [UInt8] = []
    private var width = 0

    private struct Row {
        let number: Int
        /// The last column with anything in it, and where its text ends.
        let width: Int
        let end: Int
    }

    /// - `number`: which of the sheets that are shown, from 1.
    init(_ bytes: [UInt8], file: String, number: Int = 1, mostText: Int = SheetTable.mostText) throws {
        self.mostText = mostText
        workbook = try Workbook(bytes, file: file)
        let (shown, part) = try workbook.shownSheet(number)
        sheet = String(shown.name.prefix(100))
        otherSheets = workbook.sheets.filter { $0.part != part }.map(\.name)
        guard var reader = workbook.archive.xml(part) else { return }
        try read(&reader)
        let padding = rows.reduce(0) { $0 + 1 + ($1.width > 0 ? width - $1.width : 0) }
        guard cells.count + padding <= mostText else { throw tooMuch }
        writeTable()
    }

    private mutating func read(_ reader: inout XmlReader) throws {
        while true {
            switch try reader.next() {
            case .done: return
            case .start(let element) where element.isOfSheet("row"): try row(element, &reader)
            case .start(let element) where element.isOfSheet("mergeCell"):
                notes.mergedCount += 1
                guard let range = element.value("ref") else { continue }
                if notes.merged.count < 5 { notes.merged.append(range) }
                if notes.spans.count < SheetTable.mostSpans, let span = SheetTable.span(range) {
                    notes.spans.append(span)
                }
            default: continue
            }
        }
    }

    private mutating func row(_ element: XmlElement, _ reader: inout XmlReader) throws {
        let last = rows.last?.number ?? 0
        var number = last + 1
        if let text = element.value("r") {
            guard let given = SheetTable.whole(text), given > last, given <= SheetTable.mostRows else {
                throw WorkbookProblem.badPlace(text, at: place(row: number))
            }
            number = given
        }
        guard number <= SheetTable.mostRows else {
            throw WorkbookProblem.badPlace("\(number)", at: place(row: last))
        }
        var before = 0
        var filled = 0
        while true {
            switch try reader.next() {
            case .start(let element) where element.isOfSheet("c"):
                let column = try column(of: element, after: before, row: number)
                before = column
                let text = try SheetCell(element, at: place(row: number, column: column))
                    .read(&reader, of: workbook)
                guard !text.isEmpty else { continue }
                guard column <= CsvScanner.mostCells else {
                    throw WorkbookProblem.manyColumns(
                        limit: CsvScanner.mostCells, at: place(row: number, column: column))
                }
                if column > max(filled, 1) {
                    cells += repeatElement(UInt8(ascii: ","), count: column - max(filled, 1))
                }
                filled = column
                cells.append(cell: text)
                guard cells.count <= mostText else { throw tooMuch }
            case .end(let name) where name.local == "row":
                width = max(width, filled)
                if filled > 0, element.value("hidden").map({ $0 == "1" || $0 == "true" }) == true {
                    notes.hiddenRows += 1
                }
                rows.append(Row(number: number, width: filled, end: cells.count))
                return
            case .done: return
            default: continue
            }
        }
    }

    private func column(of element: XmlElement, after before: Int, row: Int) throws -> Int {
        guard let text = element.value("r") else {
            guard before < 16_384 else {
                throw WorkbookProblem.badPlace("", at: place(row: row))
            }
            return before + 1
        }
        guard let (column, line) = SheetTable.place(text), line == row, column > before else {
            throw WorkbookProblem.badPlace(text, at: place(row: row))
        }
        return column
    }

    /// All rows as wide as the widest one.
    private mutating func writeTable() {
        var written = 0
        var start = 0
        for row in rows {
            csv += repeatElement(10, count: row.number - written - 1)
            written = row.number
            if row.width > 0 {
                csv += cells[start..<row.end]
                csv += repeatElement(UInt8(ascii: ","), count: width - row.width)
            }
            csv.append(10)
            start = row.end
        }
        cells = []
    }

    private var tooMuch: WorkbookProblem {
        .tooMuchText(limit: mostText, at: Location(file: workbook.file, sheet: sheet))
    }

    private func place(row: Int, column: Int = 0) -> Location {
        Location(file: workbook.file, line: row, column: column, sheet: sheet)
    }
}

extension SheetTable {
    /// A number without a sign, of no more than seven digits.
    private static func whole(_ text: some StringProtocol) -> Int? {
        guard !text.isEmpty, text.utf8.count <= 7, text.utf8.allSatisfy({ (48...57).contains($0) }) else {
            return nil
        }
        return Int(text)
    }

    /// `C7` as column 3 and row 7; `nil` outside a sheet, whose last cell is `XFD1048576`.
    static func place(_ text: String) -> (column: Int, row: Int)? {
        let letters = text.utf8.prefix { (65...90).contains($0) }
        guard (1...3).contains(letters.count), let row = whole(text.dropFirst(letters.count)),
            (1...mostRows).contains(row)
        else { return nil }
        let column = letters.reduce(0) { $0 * 26 + Int($1) - 64 }
        return column <= 16_384 ? (column, row) : nil
    }

    /// `B2:C5` as a cell that is merged of them; `nil` for what is no such range.
    static func span(_ range: String) -> CellSpan? {
        let ends = range.split(separator: ":").map { place(String($0)) }
        guard ends.count == 2, let first = ends[0], let last = ends[1], first.column <= last.column,
            first.row <= last.row
        else { return nil }
        return CellSpan(
            row: first.row, column: first.column - 1, rows: last.row - first.row + 1,
            columns: last.column - first.column + 1)
    }
}
