import Realist

/// The first rows of a table as some survey program wrote it, and how it is written.
public struct TableSample: Equatable, Sendable {
    public let form: ResponseMap.Form
    public let headers: [String]
    /// What further lines above the answers say of each column: the questions themselves, as a rule.
    public let questions: [[String]]
    public let rows: [[String]]

    /// No more rows are looked at.
    public static let mostRows = 1_000

    /// What the person said about the form of the table; what they left open is found out.
    public struct Wishes: Sendable {
        public var encoding: TextEncoding?
        public var separator: ResponseMap.Separator?
        public var headerRows: Int?

        public init() {}

        public init(_ form: ResponseMap.Form) {
            encoding = form.encoding
            separator = form.separator
            headerRows = form.headerRows
        }
    }

    /// - Parameters:
    ///   - table: what is brought.
    ///   - wishes: what is known of its form.
    ///   - leaveOut: rows that do not come in, by the lines in which they begin: what is wrong with their texts is no matter.
    /// - Returns: what the first thousand rows hold.
    /// - Throws: what keeps these rows from being read.
    public static func read(
        _ table: TableFile, _ wishes: Wishes = Wishes(), leaveOut: Set<Int> = []
    ) throws -> TableSample {
        var form = try form(of: table, wishes)
        var findings = Findings(file: table.name)
        let source = try table.open()
        guard
            var reader = CsvReader(source, file: table.name, options: table.options(form), &findings)
        else { throw findings.problems }
        // What comes after a first line that cannot be read names no columns.
        try findings.problems.throwIfAny()
        var rows: [[String]] = []
        reading: while rows.count < mostRows {
            let told = findings.problems
            switch reader.stepRow(&findings) {
            case .row: rows.append(reader.columns.indices.map { PlainText.of(reader.text(ofCell: $0)) })
            case .fault where !reader.hasStopped && leaveOut.contains(reader.place.line):
                findings.problems = told
            case .fault: continue
            case .end: break reading
            }
        }
        // Nothing is asked of texts that may not be what they seem.
        try Problems(findings.problems.list.filter { isOfEncoding($0) }).throwIfAny()
        form.headerRows = wishes.headerRows ?? headerRows(reader.columns, rows)
        let above = max(0, min(form.headerRows - 1, rows.count))
        return TableSample(
            form: form, headers: reader.columns, questions: Array(rows.prefix(above)),
            rows: Array(rows.dropFirst(above)))
    }

    private static func isOfEncoding(_ problem: any Explained) -> Bool {
        switch problem as? CsvProblem {
        case .notUtf8, .notWindows1252, .nul: true
        default: false
        }
    }

    /// How a table is written, its lines above the answers not counted.
    ///
    /// `lines` are looked at for the sign that parts cells: more than one where a title may stand above the names.
    static func form(of table: TableFile, _ wishes: Wishes, lines: Int = 1) throws -> ResponseMap.Form {
        var form = ResponseMap.Form()
        guard table.workbook == nil else { return form }
        let start = try table.open().next(65_536)
        form.encoding = wishes.encoding ?? encoding(start)
        form.separator = wishes.separator ?? separator(start, form.encoding, lines: lines)
        return form
    }

    /// UTF-8, unless the byte-order mark of UTF-16 stands first, before such text. Nothing else is guessed.
    private static func encoding(_ start: [UInt8]) -> TextEncoding {
        Utf16Text.isMarked(start) && Utf16Text.isLikely(start) ? .utf16 : .utf8
    }

    /// The sign that stands most often outside quotes in the first line, or in one of the first.
    private static func separator(
        _ start: [UInt8], _ encoding: TextEncoding, lines: Int
    ) -> ResponseMap.Separator {
        var counts: [UInt8: Int] = [:]
        var most: [UInt8: Int] = [:]
        var isQuoted = false
        var left = lines
        for byte in start where !(encoding == .utf16 && byte == 0) {
            if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D {
                most.merge(counts) { max($0, $1) }
                counts = [:]
                left -= 1
                if left == 0 { break }
            } else {
                counts[byte, default: 0] += 1
            }
        }
        most.merge(counts) { max($0, $1) }
        let found = ResponseMap.Separator.allCases.map { ($0, most[$0.byte] ?? 0) }
        var best = found[0]
        for other in found where other.1 > best.1 { best = other }
        return best.0
    }

    /// Qualtrics writes the questions under the names, and under these the numbers that it has for them.
    private static func headerRows(_ headers: [String], _ rows: [[String]]) -> Int {
        if rows.count > 1, rows[1].contains(where: { $0.hasPrefix("{\"ImportId\"") }) { return 3 }
        let isOldForm = headers.prefix(3).elementsEqual(["V1", "V2", "V3"])
        if isOldForm, let first = rows.first, first.first == "ResponseID" { return 2 }
        return 1
    }
}

extension ResponseMap.Form {
    var options: CsvReader.Options {
        var options = CsvReader.Options()
        options.encoding = encoding
        options.separator = separator.byte
        options.offersEncoding = true
        options.headers = .anything
        return options
    }
}
