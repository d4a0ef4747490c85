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
    /// What is held in memory; `nil` for a file, which is read from the disk.
    private let csv: [UInt8]?

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
