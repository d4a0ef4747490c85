import Realist

/// A table that somebody brings: a text file, a sheet of a workbook, or a table of a document.
public struct TableFile {
    /// As messages say it.
    public let name: String
    /// Bytes of the text; what progress is held against. 0 when nobody can tell.
    public let size: Int
    /// What the workbook is; `nil` for a text file.
    public let workbook: Notes?
    private let path: String
    /// What is held in memory; `nil` for a file, which is read from the disk.
    private let csv: [UInt8]?
    /// Cells that are merged of several; only the first of each holds anything.
    let spans: [CellSpan]

    /// Where the cells of a row stand, of a table that was put together of several; the row may stand anywhere in that.
    struct Home {
        let sheet: String
        /// By column: row and column, from 1; both 0 for a cell that stands nowhere.
        let cells: [(row: Int, column: Int)]
    }

    /// Of each row under the names, in their order; empty where the rows stand where they are read.
    private(set) var homes: [Home] = []

    /// What a reader should know of a workbook.
    public struct Notes: Sendable {
        /// The sheet that is read.
        public let sheet: String
        public let otherSheets: [String]
        /// Ranges of cells that are merged into one; only the first of each holds anything. Five at most.
        public let merged: [String]
        public let mergedCount: Int
        public let hiddenRows: Int
        /// It is a document (.docx), and its tables are what sheets are to a workbook.
        public var isDocument = false
        /// Tables of a document that hold one configuration each: those that are read; ``otherSheets`` are those that are
        /// not.
        public var upright: [String] = []
        /// Names of rows in them that are not taken in.
        public var leftInUpright: [String] = []
        /// So many tables that are not read hold one configuration each.
        public var uprightLeft = 0
    }

    /// - Parameters:
    ///   - path: as it was named on the command line.
    ///   - name: as messages say it; `nil` for the path.
    /// - Throws: what keeps it from being opened, and everything that is wrong with a workbook.
    public init(path: String, name: String? = nil) throws {
        let name = name ?? path
        let file = try OpenFile(path: path)
        let bytes = try file.size()
        // A pipe would lose what is read from it.
        let start = bytes > 0 ? try file.read(8) : []
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw WorkbookProblem.oldOrLocked(at: Location(file: name))
        }
        guard start.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            self.init(textAt: path, name: name, size: bytes)
            return
        }
        guard bytes <= Workbook.largestFile else {
            throw WorkbookProblem.tooLarge(
                bytes: bytes, limit: Workbook.largestFile, at: Location(file: name))
        }
        try self.init(bytes: start + file.readAll(limit: Workbook.largestFile), name: name)
    }

    private init(textAt path: String, name: String, size: Int) {
        self.name = name
        self.path = path
        self.size = size
        workbook = nil
        csv = nil
        spans = []
    }

    /// A table that was sent: text, or a workbook.
    ///
    /// - Parameters:
    ///   - bytes: of the file.
    ///   - name: as messages say it.
    /// - Throws: everything that is wrong with a workbook.
    public init(bytes: [UInt8], name: String) throws {
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw WorkbookProblem.oldOrLocked(at: Location(file: name))
        }
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            self.init(text: bytes, name: name)
            return
        }
        guard bytes.count <= Workbook.largestFile else {
            throw WorkbookProblem.tooLarge(
                bytes: bytes.count, limit: Workbook.largestFile, at: Location(file: name))
        }
        self.init(try SheetTable(bytes, file: name), name: name)
    }

    private init(_ table: SheetTable, name: String) {
        self.name = name
        path = name
        csv = table.csv
        spans = table.notes.spans
        size = table.csv.count
        workbook = Notes(
            sheet: table.sheet, otherSheets: table.otherSheets, merged: table.notes.merged,
            mergedCount: table.notes.mergedCount, hiddenRows: table.notes.hiddenRows)
    }

    /// A table of which nobody knows in which program it was written: a document as well.
    ///
    /// - Parameters:
    ///   - path: as it was named on the command line.
    ///   - number: which of the tables of a document, or of the sheets of a workbook that are shown; from 1.
    ///   - upright: which tables of a document may hold one configuration each; `nil` where that is not asked.
    ///   - isLikely: whether the texts of a table's first rows look as if it were the one that is meant.
    /// - Returns: the table that is meant.
    /// - Throws: what keeps it from being opened, and everything that is wrong with it.
    static func ofAnyProgram(
        path: String, number: Int?, upright: DocumentTables.Upright? = nil, isLikely: ([[String]]) -> Bool
    ) throws -> TableFile {
        let start = try OpenFile(path: path).read(4)
        if start.elementsEqual([0xD0, 0xCF, 0x11, 0xE0]) {
            throw DocumentProblem.oldOrLocked(at: Location(file: path))
        }
        guard start.elementsEqual([0x50, 0x4B, 0x03, 0x04]) else { return try TableFile(path: path) }
        let bytes = try OpenFile(path: path).readAll(limit: Workbook.largestFile)
        return try ofAnyProgram(
            bytes: bytes, name: path, number: number, upright: upright, isLikely: isLikely)
    }

    /// The same for a table that was sent.
    static func ofAnyProgram(
        bytes: [UInt8], name: String, number: Int?, upright: DocumentTables.Upright? = nil,
        isLikely: ([[String]]) -> Bool
    ) throws -> TableFile {
        guard bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            return try TableFile(bytes: bytes, name: name)
        }
        guard let document = try DocumentTables(bytes, file: name) else {
            return TableFile(try SheetTable(bytes, file: name, number: number ?? 1), name: name)
        }
        if let upright, let tables = try document.upright(number, upright, file: name, isLikely: isLikely) {
            return TableFile(tables, of: document, name: name)
        }
        let table = try document.table(number, file: name, isLikely: isLikely)
        let others = document.tables.filter { $0.number != table.number }.map(\.name)
        return TableFile(
            csv: try table.csv(limit: DocumentTables.mostText * 2, file: name), name: name,
            notes: Notes(
                sheet: table.name, otherSheets: others, merged: [], mergedCount: 0, hiddenRows: 0,
                isDocument: true,
                uprightLeft: upright?.tables(document.tables).count { $0.table.number != table.number } ?? 0),
            spans: table.spans)
    }

    private init(_ tables: UprightTables, of document: DocumentTables, name: String) {
        let taken = Set(tables.tables.map(\.table.number))
        self.init(
            csv: tables.csv, name: name,
            notes: Notes(
                sheet: tables.tables.count == 1
                    ? tables.tables[0].table.name : "\(tables.tables.count) tables",
                otherSheets: document.tables.filter { !taken.contains($0.number) }.map(\.described),
                merged: [],
                mergedCount: 0, hiddenRows: 0, isDocument: true, upright: tables.described,
                leftInUpright: tables.left), spans: [])
        homes = tables.homes
    }

    private init(csv: [UInt8], name: String, notes: Notes, spans: [CellSpan]) {
        self.name = name
        path = name
        self.csv = csv
        size = csv.count
        workbook = notes
        self.spans = spans
    }

    /// A table that is held in memory.
    public init(text: [UInt8], name: String) {
        self.name = name
        path = name
        size = text.count
        workbook = nil
        csv = text
        spans = []
    }

    /// The table from its beginning; may be asked for more than once. `report` is told how many bytes were given.
    public func open(_ report: @escaping (Int) -> Void = { _ in }) throws(FileProblem) -> ByteSource {
        let source: ByteSource
        if let csv {
            source = .bytes(csv)
        } else {
            source = .file(try OpenFile(path: path))
        }
        var given = 0
        return ByteSource { count throws(FileProblem) in
            let part = try source.next(count)
            given += part.count
            report(given)
            return part
        }
    }

    /// How a reader of this table has to be set.
    func options(_ form: ResponseMap.Form) -> CsvReader.Options {
        var options = form.options
        if let workbook {
            options.sheet = workbook.sheet
            options.encoding = .utf8
            options.separator = UInt8(ascii: ",")
            options.offersEncoding = false
        }
        return options
    }
}
