public import Realist

/// What the person who brings a table of a theory says about it.
public struct TheoryWishes: Sendable {
    public var encoding: TextEncoding?
    public var separator: ResponseMap.Separator?
    /// Of a document's tables, or a workbook's sheets that are shown; from 1.
    public var table: Int?
    /// An empty column for "none".
    public var columns: [(column: TheoryColumn, name: String)] = []
    public var leaveOut: [String] = []
    /// Rows that do not come in, by the lines in which they begin.
    public var leaveOutRows: Set<Int> = []
    /// Cells are not parted: each is one part.
    public var wholeCells = false
    /// The tables of a document hold one configuration each, with the names of its parts below each other.
    public var eachTable = false

    public init() {}

    var form: TableSample.Wishes {
        var form = TableSample.Wishes()
        form.encoding = encoding
        form.separator = separator
        return form
    }
}

/// A table of a theory, one row a configuration: what is understood of it, and what has to be asked, all at once.
public struct TheoryTable: Sendable {
    /// Its own name: of a sheet or a table in a document; `nil` for a text file.
    public let name: String?
    public private(set) var rows: TeamTable
    public private(set) var questions: [TheoryQuestion] = []
    /// What a reader should know of how it was understood.
    public private(set) var remarks: [String] = []
    /// Columns that are not taken in, in the order of the table.
    public private(set) var left: [String] = []
    /// The columns of the table that hold it, by their places.
    private(set) var places: [TheoryColumn: [Int]] = [:]
    let wishes: TheoryWishes
    /// The first of two lines of names.
    private var upper: [String] = []
    /// Cells that cover several columns, by line and place.
    private(set) var wide: [Int: [Int: Int]] = [:]

    /// No theory has as many configurations.
    public static let mostRows = 5_000

    /// - Parameters:
    ///   - path: of the file, as it was named on the command line.
    ///   - study: which configurations there are.
    ///   - words: what people write.
    ///   - wishes: what the person says.
    /// - Returns: what is understood of it; the file beside it.
    /// - Throws: what keeps the table from being read.
    public static func read(
        path: String, study: Study, words: TheoryWords, _ wishes: TheoryWishes
    ) throws -> (table: TheoryTable, file: TableFile) {
        let file = try TableFile.ofAnyProgram(
            path: path, number: wishes.table, upright: upright(words, wishes),
            isLikely: isLikely(words, wishes))
        return (try TheoryTable(file, study: study, words: words, wishes), file)
    }

    /// The same for a file that is open.
    init(_ file: TableFile, study: Study, words: TheoryWords, _ wishes: TheoryWishes) throws {
        self.wishes = wishes
        name = file.workbook?.sheet
        let isName = TheoryTable.isName(words, wishes)
        let leaveOut = try file.rows(of: wishes.leaveOutRows)
        rows = try TeamTable.read(
            file, wishes.form, most: TheoryTable.mostRows, leaveOut: leaveOut, isName: isName)
        if !file.homes.isEmpty {
            rows.place(in: file.homes)
            rows.leftOut = wishes.leaveOutRows.sorted()
        }
        fill(file.spans)
        joinHeaders(isName)
        findColumns(words)
        findIdentifiers(study)
        dropRepeated()
    }

    /// Whether one of these rows names several parts of a configuration: many tables say who and when.
    static func isLikely(_ words: TheoryWords, _ wishes: TheoryWishes) -> ([[String]]) -> Bool {
        let named = Set(wishes.columns.map(\.name))
        return { rows in
            rows.contains { row in
                row.count { named.contains($0) || words.column(of: $0)?.isPart == true } > 1
            }
        }
    }

    /// What a name in front of a row means.
    static func upright(_ words: TheoryWords, _ wishes: TheoryWishes) -> DocumentTables.Upright {
        let leaveOut = Set(wishes.leaveOut)
        return DocumentTables.Upright(isWanted: wishes.eachTable) { name in
            if leaveOut.contains(name) { return nil }
            if let said = wishes.columns.first(where: { $0.name == name }) { return said.column }
            return TheoryWords.isIdentifier(name) ? .id : words.column(of: name)
        }
    }

    private static func isName(_ words: TheoryWords, _ wishes: TheoryWishes) -> (String) -> Bool {
        let named = Set(wishes.columns.map(\.name))
        return { header in
            !header.isEmpty
                && (named.contains(header) || words.column(of: header) != nil
                    || TheoryWords.isIdentifier(header))
        }
    }

    /// The columns that hold something, in the order of ``TheoryColumn``, with their names.
    public var columns: [(column: TheoryColumn, names: [String])] {
        TheoryColumn.allCases.compactMap { column in
            places[column].map { (column, $0.map { rows.headers[$0] }) }
        }
    }

    var fields: Set<TheoryColumn> { Set(places.keys) }

    /// What a column means in a table that has these: a role, or its own name.
    public func role(of column: TheoryColumn, among columns: Set<TheoryColumn>) -> String {
        column.role(among: columns)?.rawValue ?? column.rawValue
    }
}

extension TheoryTable {
    /// A cell that covers several rows says the same of each of them.
    private mutating func fill(_ spans: [CellSpan]) {
        let indices = Dictionary(
            rows.rows.enumerated().map { ($0.element.line, $0.offset) },
            uniquingKeysWith: { first, _ in first })
        var filled = 0
        for span in spans {
            guard let first = indices[span.row] else { continue }
            let columns = rows.rows[first].cells.indices
            guard columns.contains(span.column) else { continue }
            let text = rows.rows[first].cells[span.column]
            if span.columns > 1 { wide[span.row, default: [:]][span.column] = span.columns }
            for line in span.row..<(span.row + min(span.rows, TheoryTable.mostRows)) where line > span.row {
                guard let index = indices[line], rows.rows[index].cells.indices.contains(span.column),
                    rows.rows[index].cells[span.column].isEmpty, !text.isEmpty
                else { continue }
                rows.rows[index].cells[span.column] = text
                if span.columns > 1 { wide[line, default: [:]][span.column] = span.columns }
                filled += 1
            }
        }
        if filled > 0 {
            remarks.append(
                filled == 1
                    ? "A merged cell says the same of the row under it."
                    : "Merged cells say the same of the \(filled) rows under them.")
        }
    }

    /// Two lines of names: "Mechanism" over "Resource" and "Reasoning".
    private mutating func joinHeaders(_ isName: (String) -> Bool) {
        guard let first = rows.rows.first else { return }
        let filled = first.cells.filter { !$0.isEmpty }
        guard !filled.isEmpty, filled.allSatisfy(isName), rows.rows.count > 1 else { return }
        // A name across several columns leaves those behind the first one without.
        guard rows.headers.indices.contains(where: { !first.cells[$0].isEmpty && isUnnamed($0) }) else {
            return
        }
        rows.rows.removeFirst()
        upper = rows.headers
        rows.headers = CsvReader.named(
            rows.headers.indices.map { first.cells[$0].isEmpty ? rows.headers[$0] : first.cells[$0] })
        remarks.append("The names of the columns stand in two lines.")
    }

    private func isUnnamed(_ index: Int) -> Bool { rows.headers[index] == "column \(index + 1)" }

    private mutating func findColumns(_ words: TheoryWords) {
        let said = Set(wishes.columns.map(\.column))
        let taken = Set(wishes.columns.map(\.name) + wishes.leaveOut)
        for (index, header) in rows.headers.enumerated() where !taken.contains(header) {
            let column = TheoryWords.isIdentifier(header) ? .id : words.column(of: header)
            if let column, !said.contains(column) { places[column, default: []].append(index) }
        }
        for (column, name) in wishes.columns where !name.isEmpty {
            if let index = rows.headers.firstIndex(of: name) {
                places[column, default: []].append(index)
            } else {
                let near = Suggestion.nearest(to: name, among: rows.headers)
                questions.append(.noColumn(name, suggestion: near, at: rows.headerPlace))
            }
        }
        for name in wishes.leaveOut where !rows.headers.contains(name) {
            let near = Suggestion.nearest(to: name, among: rows.headers)
            questions.append(.noColumn(name, suggestion: near, at: rows.headerPlace))
        }
        for column in TheoryColumn.allCases {
            guard let found = places[column], found.count > 1, !column.maySeveral, column != .id else {
                continue
            }
            questions.append(
                .several(column, columns: found.map { rows.headers[$0] }, at: rows.headerPlace))
        }
        if !places.keys.contains(where: \.isPart) {
            questions.append(.noParts(columns: rows.headers, at: rows.headerPlace))
        }
        let used = Set(places.values.flatMap { $0 })
        left = rows.headers.indices.filter { index in
            !used.contains(index) && !wishes.leaveOut.contains(rows.headers[index])
                && rows.rows.contains { !$0.cells[index].isEmpty }
        }.map { rows.headers[$0] }
    }

    /// Teams call their own numbers "ID" as well: such a column names configurations of the study where any of its cells
    /// does.
    private mutating func findIdentifiers(_ study: Study) {
        guard let found = places[.id] else { return }
        if wishes.columns.contains(where: { $0.column == .id }) { return }
        let known = Set(study.theory.configurations.map(\.id.text))
        let ours = found.filter { index in rows.rows.contains { known.contains($0.cells[index]) } }
        places[.id] = ours.isEmpty ? nil : ours
        if ours.count > 1 {
            questions.append(.several(.id, columns: ours.map { rows.headers[$0] }, at: rows.headerPlace))
        }
        for index in found where !ours.contains(index) {
            guard places[.label] == nil else {
                left.append(rows.headers[index])
                continue
            }
            places[.label] = [index]
            if rows.rows.contains(where: { !$0.cells[index].isEmpty }) {
                remarks.append(
                    "“\(rows.headers[index])” names no configuration of the study: it is taken for the team's own label."
                )
            }
        }
    }

    /// Documents repeat the names of the columns, and write titles over parts of a table, across all its columns.
    private mutating func dropRepeated() {
        let (headers, upper) = (rows.headers, upper)
        func isName(_ text: String, _ place: Int) -> Bool {
            [headers, upper].contains { $0.indices.contains(place) && $0[place] == text }
        }
        let width = headers.count
        var titles: [Int] = []
        rows.rows.removeAll { row in
            let filled = row.cells.indices.filter { !row.cells[$0].isEmpty }
            if filled.count > 1, filled.allSatisfy({ isName(row.cells[$0], $0) }) { return true }
            guard width > 1, filled.count == 1, let only = filled.first, wide[row.line]?[only] ?? 1 >= width
            else {
                return false
            }
            titles.append(row.line)
            return true
        }
        if !titles.isEmpty {
            remarks.append(
                "Left out: titles across the whole table (\(titles.count == 1 ? "row" : "rows") "
                    + "\(RowNumbers.short(titles))).")
        }
    }
}

/// What has to be asked of a table of a theory before anything is made of it.
public enum TheoryQuestion: Explained {
    case noParts(columns: [String], at: Location)
    case several(TheoryColumn, columns: [String], at: Location)
    case noColumn(String, suggestion: String?, at: Location)

    public var code: String {
        switch self {
        case .noParts: "import.no-parts"
        case .several: "import.several"
        case .noColumn: "import.no-column"
        }
    }

    public var location: Location? {
        switch self {
        case .noParts(_, let place), .several(_, _, let place), .noColumn(_, _, let place): place
        }
    }

    public var what: String {
        switch self {
        case .noParts: "Which columns hold context, mechanism and outcome?"
        case .several(let column, let columns, _):
            "Several columns could be the \(column.rawValue): \(either(columns.map { shown($0) }))."
        case .noColumn(let name, _, _): "There is no column \(shown(name))."
        }
    }

    public var remedy: String {
        switch self {
        case .noParts(let columns, _):
            "Add --column context=COLUMN, --column mechanism=COLUMN and the like. The columns are: "
                + "\(ChangeQuestion.list(columns))."
        case .several(let column, _, _): "Add --column \(column.rawValue)=COLUMN with the one that is meant."
        case .noColumn(_, let suggestion, _):
            suggestion.map { "Did you mean \(shown($0))?" } ?? "Look at the names above the rows."
        }
    }
}
