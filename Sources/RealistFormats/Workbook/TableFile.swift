import Realist

/// A table that somebody brings: a text file, or the first sheet of a workbook that is shown.
public struct TableFile {
    /// As messages say it.
    public let name: String
    /// Bytes of the text; what progress is held against. 0 when nobody can tell.
    public let size: Int
    /// What the workbook is; `nil` for a text file.
    public let workbook: Notes?
    private let path: String
    private let csv: [UInt8]

    /// What a reader should know of a workbook.
    public struct Notes: Sendable {
        /// The sheet that is read.
        public let sheet: String
        public let otherSheets: [String]
        /// Ranges of cells that are merged into one; only the first of each holds anything. Five at most.
        public let merged: [String]
        public let mergedCount: Int
        public let hiddenRows: Int
    }

    /// - Parameter path: as it was named on the command line.
    /// - Throws: what keeps it from being opened, and everything that is wrong with a workbook.
    public init(path: String) throws {
        name = path
        self.path = path
        let file = try OpenFile(path: path)
        let bytes = try file.size()
        // A pipe would lose what is read from it.
        let start = bytes > 0 ? try file.read(8) : []
        if start.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) {
            throw WorkbookProblem.oldOrLocked(at: Location(file: path))
        }
        guard start.starts(with: [0x50, 0x4B, 0x03, 0x04]) else {
            size = bytes
            workbook = nil
            csv = []
            return
        }
        guard bytes <= Workbook.largestFile else {
            throw WorkbookProblem.tooLarge(
                bytes: bytes, limit: Workbook.largestFile, at: Location(file: path))
        }
        let all = try start + file.readAll(limit: Workbook.largestFile)
        let table = try SheetTable(all, file: path)
        csv = table.csv
        size = table.csv.count
        workbook = Notes(
            sheet: table.sheet, otherSheets: table.otherSheets, merged: table.notes.merged,
            mergedCount: table.notes.mergedCount, hiddenRows: table.notes.hiddenRows)
    }

    /// A table that is held in memory.
    public init(text: [UInt8], name: String) {
        self.name = name
        path = name
        size = text.count
        workbook = nil
        csv = text
    }

    /// The table from its beginning; may be asked for more than once. `report` is told how many bytes were given.
    public func open(_ report: @escaping (Int) -> Void = { _ in }) throws(FileProblem) -> ByteSource {
        let source: ByteSource
        if workbook != nil || !csv.isEmpty {
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
