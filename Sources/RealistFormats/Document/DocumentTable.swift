import Realist

/// One table of a document: its rows, and which cells are merged.
struct DocumentTable {
    /// From 1, in the order in which tables begin.
    let number: Int
    private(set) var rows: [[Cell]] = []
    private(set) var width = 0
    /// The last line before it, outside of tables, where it may be a title.
    let above: String?

    struct Cell {
        /// From 0, of the table's grid.
        var column: Int
        /// Columns that it covers.
        var span = 1
        var merge = Merge.none
        var text = ""
    }

    /// How a cell is merged with those above and below it.
    enum Merge {
        case none, begins, goesOn
    }

    init(number: Int, above: String? = nil) {
        self.number = number
        self.above = above
    }

    /// As messages and proposals name it.
    var name: String { "Table \(number)" }

    mutating func add(_ row: [Cell]) {
        rows.append(row)
        for cell in row { width = max(width, cell.column + cell.span) }
    }

    /// What stands in it, as lines of a cell that holds it.
    var lines: String {
        rows.flatMap { $0.map(\.text) }.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    /// The texts of the first rows, for finding the names of the columns.
    func texts(ofFirst count: Int) -> [[String]] { rows.prefix(count).map { $0.map(\.text) } }

    /// `Table 2 (Context, Mechanism, Outcome; 12 rows)`
    var described: String {
        let first = rows.first?.map(\.text).filter { !$0.isEmpty }.prefix(4).map { text in
            let line = text.replacing("\n", with: " ")
            return line.count > 30 ? line.prefix(29) + "…" : line
        }
        let head = first.map { $0.isEmpty ? "" : $0.joined(separator: ", ") + "; " } ?? ""
        return "\(name) (\(head)\(rows.count) \(rows.count == 1 ? "row" : "rows"))"
    }

    /// CSV in UTF-8, with commas: all rows as wide as the widest.
    ///
    /// - Throws: ``DocumentProblem/tooMuchText(limit:at:)``
    func csv(limit: Int, file: String) throws -> [UInt8] {
        guard rows.count * (width + 1) <= limit else {
            throw DocumentProblem.tooMuchText(limit: limit, at: Location(file: file, sheet: name))
        }
        var bytes: [UInt8] = []
        for row in rows {
            var texts: [Int: String] = [:]
            for cell in row where cell.merge != .goesOn { texts[cell.column] = cell.text }
            for column in 0..<width {
                if column > 0 { bytes.append(UInt8(ascii: ",")) }
                if let text = texts[column] { bytes.append(cell: text.utf8) }
            }
            bytes.append(10)
        }
        return bytes
    }

    /// Cells that cover more than one row or column.
    var spans: [CellSpan] {
        var spans: [CellSpan] = []
        // By column: the cell that goes on below.
        var open: [Int: CellSpan] = [:]
        func end(_ column: Int) {
            if let span = open.removeValue(forKey: column), span.rows * span.columns > 1 {
                spans.append(span)
            }
        }
        for (index, row) in rows.enumerated() {
            var here: Set<Int> = []
            for cell in row {
                here.insert(cell.column)
                if cell.merge == .goesOn, open[cell.column] != nil {
                    open[cell.column]?.rows += 1
                    continue
                }
                end(cell.column)
                open[cell.column] = CellSpan(row: index + 1, column: cell.column, columns: cell.span)
                if cell.merge == .none { end(cell.column) }
            }
            for column in open.keys where !here.contains(column) { end(column) }
        }
        for column in open.keys { end(column) }
        return spans.sorted { ($0.row, $0.column) < ($1.row, $1.column) }
    }
}

/// A cell that is merged of several.
struct CellSpan: Equatable, Sendable {
    /// The first row, from 1.
    var row: Int
    /// The first column, from 0.
    var column: Int
    var rows = 1
    var columns = 1
}
