import Realist

/// One pass over the text of a document, which keeps what stands in tables.
struct DocumentReading {
    private let file: String
    private let mostText: Int
    private var done: [Int: DocumentTable] = [:]
    private var begun = 0
    /// From the outermost to the innermost.
    private var open: [OpenTable] = []
    private var textCount = 0
    private var cellCount = 0
    /// Elements whose insides do not matter: so many are open.
    private var skipped = 0
    private var properties: [Properties] = []
    private var isHidden = false
    private var isInText = false
    /// The mark at the end of the present paragraph was deleted: the next one joins it.
    private var isJoined = false
    /// Outside of tables: the present paragraph, and the last one that says anything.
    private var line = ""
    private var lastLine = ""

    private struct OpenTable {
        var table: DocumentTable
        var row: [DocumentTable.Cell] = []
        var next = 0
        var isRowDeleted = false
        var cell: OpenCell?
    }

    private struct OpenCell {
        var cell: DocumentTable.Cell
        var isDeleted = false
    }

    /// Which properties are open: what a tracked deletion among them deletes.
    private enum Properties: String {
        case row = "trPr"
        case cell = "tcPr"
        case paragraph = "pPr"
        case run = "rPr"
    }

    init(file: String, mostText: Int) {
        self.file = file
        self.mostText = mostText
    }

    /// In the order in which they begin.
    var tables: [DocumentTable] { done.sorted { $0.key < $1.key }.map(\.value) }

    /// From after the outermost start to the end.
    mutating func read(_ reader: inout XmlReader) throws {
        while true {
            switch try reader.next() {
            case .done: return
            case .start(let element):
                if skipped > 0 || isPassedOver(element) {
                    skipped += 1
                    if skipped == 1 { noteDeletion(element) }
                } else if element.name.isOfDocument {
                    try start(element)
                }
            case .text(let text):
                if isInText, !isHidden, skipped == 0 { try add(text) }
            case .end(let name):
                if skipped > 0 {
                    skipped -= 1
                } else if name.isOfDocument {
                    try end(name.local)
                }
            }
        }
    }

    /// What a reader does not see: deleted text, text that was moved away, earlier properties, and the second form of
    /// what is there in two.
    private func isPassedOver(_ element: XmlElement) -> Bool {
        let local = element.name.local
        if !element.name.isOfDocument { return local == "Fallback" }
        return ["del", "moveFrom", "cellDel"].contains(local) || local.hasSuffix("Change")
    }

    /// Among properties a deletion is of the row, the cell or the end of the paragraph itself.
    private mutating func noteDeletion(_ element: XmlElement) {
        guard element.name.isOfDocument, let inner = properties.last, let place = open.indices.last else {
            return
        }
        switch (element.name.local, inner) {
        case ("del", .row): open[place].isRowDeleted = true
        case ("cellDel", .cell): open[place].cell?.isDeleted = true
        case ("del", .run), ("moveFrom", .run):
            if properties.contains(.paragraph) { isJoined = true }
        default: break
        }
    }

    private mutating func start(_ element: XmlElement) throws {
        let local = element.name.local
        if let kind = Properties(rawValue: local) { properties.append(kind) }
        switch local {
        case "tbl": try beginTable()
        case "tr":
            withTable { table in
                (table.row, table.next, table.isRowDeleted) = ([], 0, false)
            }
        case "gridBefore": withTable { $0.next += DocumentReading.number(element) ?? 0 }
        case "tc": try beginCell()
        case "gridSpan", "vMerge": merge(element)
        case "p": isJoined = false
        case "r": isHidden = false
        case "vanish" where properties.last == .run && !properties.contains(.paragraph):
            isHidden = element.isOn
        case "t": isInText = true
        default:
            if properties.isEmpty, !isHidden, let sign = DocumentSigns.text(element) { try add(sign) }
        }
    }

    private mutating func end(_ local: String) throws {
        if Properties(rawValue: local) != nil { _ = properties.popLast() }
        switch local {
        case "tbl": try endTable()
        case "tr":
            withTable { table in
                if !table.isRowDeleted { table.table.add(table.row) }
                table.row = []
            }
        case "tc": endCell()
        case "p":
            if !isJoined { try add("\n") }
            isJoined = false
        case "r": isHidden = false
        case "t": isInText = false
        default: break
        }
    }

    // MARK: Tables and cells

    private mutating func withTable(_ change: (inout OpenTable) -> Void) {
        if let place = open.indices.last { change(&open[place]) }
    }

    private mutating func beginTable() throws {
        begun += 1
        guard begun <= DocumentTables.mostTables else {
            throw DocumentProblem.tooManyTables(limit: DocumentTables.mostTables, at: Location(file: file))
        }
        open.append(OpenTable(table: DocumentTable(number: begun, above: open.isEmpty ? title : nil)))
        if open.count == 1 { lastLine = "" }
    }

    /// What stands before a table, where it is short and no sentence.
    private var title: String? {
        let line = TeamTable.tidy(lastLine)
        return line.isEmpty || line.count > 120 || line.hasSuffix(".") ? nil : line
    }

    private mutating func endTable() throws {
        guard let table = open.popLast()?.table else { return }
        done[table.number] = table
        let lines = table.lines
        if open.last?.cell != nil, !lines.isEmpty { try add(lines + "\n") }
    }

    private mutating func beginCell() throws {
        cellCount += 1
        guard cellCount <= DocumentTables.mostCells else {
            throw DocumentProblem.tooManyCells(limit: DocumentTables.mostCells, at: Location(file: file))
        }
        withTable { $0.cell = OpenCell(cell: DocumentTable.Cell(column: $0.next)) }
        guard (open.last?.next ?? 0) < CsvScanner.mostCells else { throw tooWide }
    }

    private mutating func endCell() {
        withTable { table in
            guard var cell = table.cell else { return }
            table.cell = nil
            if cell.isDeleted { return }
            cell.cell.text = TeamTable.tidy(cell.cell.text)
            cell.cell.span = min(cell.cell.span, CsvScanner.mostCells - cell.cell.column)
            table.row.append(cell.cell)
            table.next += cell.cell.span
        }
    }

    private mutating func merge(_ element: XmlElement) {
        guard properties.last == .cell else { return }
        withTable { table in
            if element.name.local == "gridSpan" {
                table.cell?.cell.span = max(1, DocumentReading.number(element) ?? 1)
            } else {
                table.cell?.cell.merge = element.documentValue("val") == "restart" ? .begins : .goesOn
            }
        }
    }

    private mutating func add(_ text: String) throws {
        guard let place = open.indices.last else { return note(text) }
        guard open[place].cell != nil else { return }
        textCount += text.utf8.count
        guard textCount <= mostText else {
            throw DocumentProblem.tooMuchText(limit: mostText, at: Location(file: file))
        }
        open[place].cell?.cell.text += text
    }

    /// Outside of tables only short lines matter.
    private mutating func note(_ text: String) {
        if text == "\n", !isInText {
            if line.contains(where: { !$0.isWhitespace }) { lastLine = line }
            line = ""
        } else if line.utf8.count < 1_000 {
            line += text
        }
    }

    private var tooWide: DocumentProblem {
        .tooManyColumns(limit: CsvScanner.mostCells, at: Location(file: file))
    }

    /// A number of columns; larger ones than any table has are as good as too many.
    private static func number(_ element: XmlElement) -> Int? {
        element.documentValue("val").flatMap { Int($0) }.map { min(max($0, 0), CsvScanner.mostCells) }
    }
}

/// Signs that documents write as elements of their own.
enum DocumentSigns {
    static func text(_ element: XmlElement) -> String? {
        switch element.name.local {
        case "br", "cr": "\n"
        case "tab", "ptab": "\t"
        case "noBreakHyphen": "\u{2011}"
        case "sym": symbol(element.documentValue("char") ?? "")
        default: nil
        }
    }

    /// Word makes `-->` an arrow of a font that only it has. What is not known stands as an empty square.
    private static func symbol(_ code: String) -> String {
        symbols[code.uppercased()] ?? "\u{25A1}"
    }

    private static let symbols = [
        "F0E0": "→", "F0DF": "←", "F0E1": "↑", "F0E2": "↓", "F0E8": "⇒", "F0F3": "⇔", "F0AE": "→",
        "F0AD": "↑",
        "F0AF": "↓", "F0B7": "•", "F0A7": "▪", "F0D8": "➢", "F0FC": "✓", "F0FB": "✗", "F0B1": "±",
        "F0B3": "≥", "F0A3": "≤",
    ]
}
