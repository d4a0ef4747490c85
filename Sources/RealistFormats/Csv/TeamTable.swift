public import Realist

/// A table as a team keeps it, of changes or of its theory: whole, with the place of every cell. It is small beside a table
/// of answers.
public struct TeamTable: Sendable {
    public let file: String
    public let form: ResponseMap.Form
    /// Names of the columns, each one of its own.
    public internal(set) var headers: [String]
    /// Rows above the names, such as a title.
    public let above: Int
    public internal(set) var rows: [Row]
    /// The lines of rows that do not come in because somebody said so.
    public internal(set) var leftOut: [Int]
    /// Those of them that could be read: what they say may hold for a row below.
    let left: [Row]
    /// Rows in which nothing stands.
    public let blank: Int
    let headerLine: Int
    private let sheet: String?

    public struct Row: Sendable {
        let line: Int
        var cells: [String]
        fileprivate let places: [Place]
        /// Where it stands, in a table that was put together of several.
        fileprivate(set) var home: TableFile.Home?
    }

    fileprivate struct Place: Sendable {
        let line: Int32
        let column: Int32
    }

    /// No tracker comes near it.
    public static let mostRows = 200_000
    /// The names of the columns stand in one of the first rows that hold anything.
    private static let mostAbove = 15
    /// An empty line is no row, so a title and its blank lines have room in these.
    private static let lines = 20

    /// - Parameters:
    ///   - table: what is brought.
    ///   - wishes: what is known of its form.
    ///   - most: more rows are refused.
    ///   - leaveOut: rows that do not come in, whatever is in them, by the lines in which they begin.
    ///   - isName: whether somebody would call a column so. The first row with most such names has the columns' names.
    /// - Returns: all rows under the names.
    /// - Throws: everything that keeps it from being read.
    public static func read(
        _ table: TableFile, _ wishes: TableSample.Wishes, most: Int = mostRows, leaveOut: Set<Int> = [],
        isName: (String) -> Bool
    ) throws -> TeamTable {
        let form = try TableSample.form(of: table, wishes, lines: lines)
        var findings = Findings(file: table.name)
        var options = table.options(form)
        options.headers = .anything
        let source = try table.open()
        guard var reader = CsvReader(source, file: table.name, options: options, &findings) else {
            throw findings.problems
        }
        var rows = [row(&reader)]
        var left: Set<Int> = []
        reading: while rows.count <= most {
            let told = findings.problems
            switch reader.step(&findings) {
            case .row: rows.append(row(&reader))
            case .fault where !reader.hasStopped && leaveOut.contains(reader.place.line):
                findings.problems = told
                left.insert(reader.place.line)
            case .fault: continue
            case .end: break reading
            }
        }
        if rows.count > most { findings.add(TeamTableProblem.tooManyRows(most, at: reader.place)) }
        // What comes behind was not looked at.
        let end = reader.hasStopped || rows.count > most ? reader.place.line : .max
        let filled = rows.filter { !$0.isBlank }
        let names = filled.prefix(mostAbove).enumerated().map {
            ($0.offset, $0.element.cells.count(where: isName))
        }
        let mostNames = names.map(\.1).max() ?? 0
        let above = names.first { $0.1 == mostNames }?.0 ?? 0
        let header = filled.indices.contains(above) ? filled[above] : rows[0]
        let width = header.cells.count
        var good: [Row] = []
        var readable: [Row] = []
        for row in filled.dropFirst(above + 1) {
            let isLong = row.cells.dropFirst(width).contains { !$0.isEmpty }
            if leaveOut.contains(row.line) {
                left.insert(row.line)
                if row.cells.count >= width, !isLong { readable.append(row) }
                continue
            }
            let place = Location(file: table.name, line: row.line, sheet: options.sheet)
            if row.cells.count < width {
                findings.add(CsvProblem.shortRow(cells: row.cells.count, columns: width, at: place))
            } else if isLong {
                findings.add(CsvProblem.longRow(cells: row.cells.count, columns: width, at: place))
            } else {
                good.append(row)
            }
        }
        for line in leaveOut.subtracting(left).sorted() where line < end {
            findings.add(NoSuchRow(line, file: table.name, sheet: options.sheet))
        }
        try findings.problems.throwIfAny()
        return TeamTable(
            file: table.name, form: form, headers: CsvReader.named(header.cells), above: above, rows: good,
            leftOut: left.sorted(), left: readable,
            blank: rows.count - filled.count, headerLine: header.line, sheet: options.sheet)
    }

    /// The present row, of whatever width.
    private static func row(_ reader: inout CsvReader) -> Row {
        let count = reader.scanner.cells.count
        var cells: [String] = []
        var places: [Place] = []
        cells.reserveCapacity(count)
        places.reserveCapacity(count)
        for index in 0..<count {
            cells.append(tidy(reader.text(ofCell: index)))
            let place = reader.place(ofCell: index)
            places.append(
                Place(line: Int32(clamping: place.line), column: Int32(clamping: place.column)))
        }
        return Row(line: reader.place.line, cells: cells, places: places)
    }

    /// As ``PlainText`` has it, and nothing stands before or behind the text.
    static func tidy(_ text: String) -> String {
        let text = PlainText.of(text)
        guard let first = text.unicodeScalars.first, let last = text.unicodeScalars.last else { return text }
        if !isBlank(first), !isBlank(last) { return text }
        var scalars = Substring(text).unicodeScalars
        while let first = scalars.first, isBlank(first) { scalars.removeFirst() }
        while let last = scalars.last, isBlank(last) { scalars.removeLast() }
        return String(scalars)
    }

    private static func isBlank(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isWhitespace || scalar == "\u{200B}" || scalar == "\u{FEFF}"
    }

    /// Says where the rows of a table stand that was put together of several.
    mutating func place(in homes: [TableFile.Home]) {
        for place in rows.indices {
            let row = rows[place].line - headerLine - 1
            if homes.indices.contains(row) { rows[place].home = homes[row] }
        }
    }

    func place(of row: Row, _ column: Int? = nil) -> Location {
        if let home = row.home {
            var cell = (row: 0, column: 0)
            if let column, home.cells.indices.contains(column) { cell = home.cells[column] }
            return Location(
                file: file, line: cell.row, column: cell.column, sheet: home.sheet, row: max(1, cell.row))
        }
        guard let column, row.places.indices.contains(column) else {
            return Location(file: file, line: row.line, sheet: sheet)
        }
        let place = row.places[column]
        return Location(
            file: file, line: Int(place.line), column: Int(place.column), sheet: sheet, row: row.line)
    }

    var headerPlace: Location { Location(file: file, line: headerLine, sheet: sheet) }
}

extension TeamTable.Row {
    fileprivate var isBlank: Bool { cells.allSatisfy(\.isEmpty) }
}

/// What is wrong with such a table as a whole.
public enum TeamTableProblem: Explained {
    case tooManyRows(Int, at: Location)

    public var code: String { "import.too-many-rows" }
    public var location: Location? {
        switch self {
        case .tooManyRows(_, let place): place
        }
    }
    public var what: String {
        switch self {
        case .tooManyRows(let most, _): "Such a table has at most \(most) rows."
        }
    }
    public var remedy: String { "Bring it in parts." }
}
