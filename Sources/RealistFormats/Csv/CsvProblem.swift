public import Realist

/// Why a table cannot be read as CSV, or a row of it.
public enum CsvProblem: Explained {
    case empty(at: Location)
    case utf16(at: Location)
    /// A page, workbook or archive, or nothing that somebody could read.
    case otherFormat(Other, at: Location)
    /// Cells are parted by another sign than a comma.
    case separator(Separator, at: Location)
    /// `offersEncoding`: the command has the option to say so.
    case notUtf8(byte: UInt8, offersEncoding: Bool, at: Location)
    case notWindows1252(byte: UInt8, at: Location)
    case nul(at: Location)
    case unclosedQuote(at: Location)
    /// `opened` is the line of the opening quote.
    case textAfterQuote(opened: Int, at: Location)
    case longCell(limit: Int, at: Location)
    case manyColumns(limit: Int, at: Location)
    case shortRow(cells: Int, columns: Int, at: Location)
    case longRow(cells: Int, columns: Int, at: Location)
    /// The first line is a row of values.
    case noHeader(at: Location)
    case blankHeader(column: Int, at: Location)
    case headerTwice(String, first: Int, at: Location)
    case missingColumn(String, suggestion: String?, at: Location)
    case unknownColumn(String, known: [String], suggestion: String?, at: Location)

    public enum Other: String, Sendable { case html, workbook, noText }
    public enum Separator: String, Sendable { case semicolon, tab }

    public var location: Location? {
        switch self {
        case .empty(let place), .utf16(let place), .otherFormat(_, let place), .separator(_, let place),
            .notUtf8(_, _, let place), .notWindows1252(_, let place), .nul(let place),
            .unclosedQuote(let place), .textAfterQuote(_, let place),
            .longCell(_, let place), .manyColumns(_, let place), .noHeader(let place),
            .shortRow(_, _, let place),
            .longRow(_, _, let place), .blankHeader(_, let place), .headerTwice(_, _, let place),
            .missingColumn(_, _, let place), .unknownColumn(_, _, _, let place):
            place
        }
    }

    /// Where the next row begins is not known: what stands behind was not looked at, and a row that has this cannot be
    /// left out.
    public var hidesRows: Bool {
        switch self {
        case .nul, .unclosedQuote, .longCell, .manyColumns: true
        case .textAfterQuote(let opened, let place): opened != place.line || place.row != place.line
        default: false
        }
    }

    public var code: String {
        switch self {
        case .empty: "csv.empty"
        case .utf16: "csv.utf-16"
        case .otherFormat: "csv.other-format"
        case .separator: "csv.separator"
        case .notUtf8: "csv.not-utf-8"
        case .notWindows1252: "csv.not-windows-1252"
        case .nul: "csv.nul"
        case .unclosedQuote: "csv.unclosed-quote"
        case .textAfterQuote: "csv.text-after-quote"
        case .longCell: "csv.long-cell"
        case .manyColumns: "csv.many-columns"
        case .shortRow: "csv.short-row"
        case .longRow: "csv.long-row"
        case .noHeader: "csv.no-header"
        case .blankHeader: "csv.blank-header"
        case .headerTwice: "csv.header-twice"
        case .missingColumn: "csv.missing-column"
        case .unknownColumn: "csv.unknown-column"
        }
    }
}
