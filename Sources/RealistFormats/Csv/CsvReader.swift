import Realist

/// Reads a table row by row, in memory that does not grow with the file.
///
/// The first line names the columns. A row that is broken is told in the findings and skipped, so that
/// everything that is wrong is told; what comes after a fault that hides where rows begin is not looked at.
/// Lines without anything in them are skipped.
public struct CsvReader {
    /// How a table is written and what is made of it.
    public struct Options: Sendable {
        public var separator = UInt8(ascii: ",")
        public var encoding = TextEncoding.utf8
        /// Take one `'` off the start of a cell: the formula guard of ``CsvWriter``.
        public var takesGuardOff = false
        /// The command has the option `--encoding`, so a message may speak of it.
        public var offersEncoding = false
        /// The rows are those of this sheet of a workbook, an empty line for each empty row.
        public var sheet: String?
        /// What the first line may look like.
        public var headers = Headers.names

        public init() {}
    }

    /// What is asked of the line with the columns' names.
    public enum Headers: Sendable {
        /// A name for each column, and no name twice.
        case names
        /// As survey programs write them: a column without a name is called `column 7`, and the second one of a
        /// name gets ` (2)` behind it.
        case anything
    }

    public let options: Options
    /// As messages name the file.
    public let file: String
    /// The names in the first line, in their order.
    public internal(set) var columns: [String] = []
    /// Well-formed rows so far, the first line not counted.
    public internal(set) var count = 0

    var input: CsvInput
    var scanner: CsvScanner
    /// Where in the input the next row begins, and in which physical line.
    var next = 0
    var nextLine = 1
    /// The line in which the present row begins.
    var rowLine = 0
    /// The row of the sheet, where the table is one; a cell may hold many lines.
    var sheetRow = 0
    /// After a fault that hides where rows begin, or one of the disk.
    var hasStopped = false
    var headerPlaces: [Location] = []
    var known: Set<Int> = []
    var asked: [String] = []

    /// Reads the first line.
    ///
    /// - Returns: `nil` when there is no table; then the findings say why.
    public init?(
        _ source: ByteSource, file: String, options: Options = Options(), _ findings: inout Findings
    ) {
        self.file = file
        self.options = options
        scanner = CsvScanner(separator: options.separator)
        input = CsvInput(source, encoding: options.encoding)
        guard fill(&findings, atLeast: 64) else { return nil }
        next = input.takeMarkOff()
        if let problem = input.otherFormat(file: file) {
            findings.add(problem)
            return nil
        }
        let before = findings.problems.count
        guard advance(&findings) else {
            if !hasStopped { findings.add(CsvProblem.empty(at: Location(file: file, line: 1))) }
            return nil
        }
        // Where the first line cannot be read, the next one is not the header in its place.
        guard findings.problems.count == before, readHeader(&findings) else { return nil }
    }

    /// Goes on with these bytes, rows of the same table in UTF-8, in place of those that come next.
    mutating func goOn(with source: ByteSource, line: Int) {
        input = CsvInput(source, encoding: .utf8)
        input.hasNoMark()
        next = 0
        nextLine = line
    }

    /// So many rows of one line each were read elsewhere, up to this offset of the input.
    mutating func goPast(rows: Int, to offset: Int) {
        next = offset
        nextLine += rows
        sheetRow += rows
        count += rows
    }

    /// After so many problems a file is not read on: it is no table of this kind.
    static let mostProblems = 1_000_000

    /// Goes to the next well-formed row.
    ///
    /// - Returns: `false` when there is none.
    public mutating func advanceRow(_ findings: inout Findings) -> Bool {
        while true {
            switch stepRow(&findings) {
            case .row: return true
            case .fault: continue
            case .end: return false
            }
        }
    }

    /// Goes to the next well-formed row, or past one that is not: so that a caller can let go of what was told, however
    /// many rows are broken.
    mutating func stepRow(_ findings: inout Findings) -> Step {
        let step = step(&findings)
        guard step == .row else { return step }
        let cells = scanner.cells.count
        guard cells == columns.count else {
            findings.add(
                cells < columns.count
                    ? CsvProblem.shortRow(cells: cells, columns: columns.count, at: place)
                    : CsvProblem.longRow(cells: cells, columns: columns.count, at: place))
            if findings.problems.count >= CsvReader.mostProblems { hasStopped = true }
            return .fault
        }
        count += 1
        return .row
    }
}
