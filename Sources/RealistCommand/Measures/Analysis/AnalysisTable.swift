import Realist
import RealistFormats

/// The columns of a CSV file that an analysis needs.
struct AnalysisTable {
    let file: String
    private var texts: [String: [String]] = [:]
    private var lines: [Int] = []

    /// - Throws: everything that is wrong with the file; columns that are not there are among it.
    static func read(_ file: String, columns: [String]) throws -> AnalysisTable {
        var options = CsvReader.Options()
        options.offersEncoding = false
        var findings = Findings(file: file)
        let source = ByteSource.file(try OpenFile(path: file))
        guard var reader = CsvReader(source, file: file, options: options, &findings) else {
            throw findings.problems
        }
        var found: [CsvColumn] = []
        for name in columns where !found.contains(where: { $0.name == name }) {
            if let column = reader.column(name, &findings) { found.append(column) }
        }
        try findings.problems.throwIfAny()
        var table = AnalysisTable(file: file)
        var cells = Array(repeating: [String](), count: found.count)
        while reader.advanceRow(&findings) {
            for (index, column) in found.enumerated() { cells[index].append(reader.text(column)) }
            table.lines.append(reader.place.line)
        }
        try findings.problems.throwIfAny()
        for (column, texts) in zip(found, cells) { table.texts[column.name] = texts }
        return table
    }

    private init(file: String) { self.file = file }

    var count: Int { lines.count }

    func place(ofRow row: Int) -> Location {
        Location(file: file, line: lines.indices.contains(row) ? lines[row] : 0)
    }

    /// All cells of a column; blank where it was not asked for.
    func texts(_ column: String) -> [String] {
        texts[column] ?? Array(repeating: "", count: count)
    }

    /// The cells of a column as numbers; `nil` where a cell is empty.
    ///
    /// - Throws: ``NotANumber`` for every cell that holds something else.
    func numbers(_ column: String) throws -> [Double?] {
        var problems = Problems()
        var numbers: [Double?] = []
        numbers.reserveCapacity(count)
        for (row, text) in texts(column).enumerated() {
            if text.isEmpty || text.allSatisfy(\.isWhitespace) {
                numbers.append(nil)
            } else if let number = Double(text), number.isFinite {
                numbers.append(number)
            } else {
                problems.add(NotANumber(text: text, column: column, file: file, line: lines[row]))
            }
        }
        try problems.throwIfAny()
        return numbers
    }

    /// Everybody, and then each value of the columns, in the order of their text.
    func groups(by columns: [String]) -> [Group] {
        var groups = [Group(of: [], rows: Array(0..<count))]
        guard !columns.isEmpty else { return groups }
        let cells = columns.map { texts($0) }
        var rows: [[String]: [Int]] = [:]
        for row in 0..<count { rows[cells.map { $0[row] }, default: []].append(row) }
        for (values, rows) in rows.sorted(by: { $0.key.lexicographicallyPrecedes($1.key) }) {
            let names = zip(columns, values).map { GroupPart($0, $1) }
            groups.append(Group(of: names, rows: rows))
        }
        return groups
    }

    struct Group {
        let of: [GroupPart]
        let rows: [Int]
    }
}

/// A cell that should hold a number and holds something else.
struct NotANumber: Explained {
    let text: String
    let column: String
    let file: String
    let line: Int

    var code: String { "analyse.not-a-number" }
    var location: Location? { Location(file: file, line: line) }
    var what: String {
        "“\(Manners.printable(String(text.prefix(40))))” in the column \(column) is no number."
    }
    var remedy: String { "Correct it, or leave the cell empty." }
}
