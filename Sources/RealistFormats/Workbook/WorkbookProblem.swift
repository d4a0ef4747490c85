public import Realist

/// Why a workbook (.xlsx) is not read.
public enum WorkbookProblem: Explained {
    /// An old workbook (.xls), or one with a password: both begin alike.
    case oldOrLocked(at: Location)
    /// A part that must be there is not, or does not say what it should.
    case noWorkbook(missing: String, at: Location)
    case noVisibleSheet(at: Location)
    case noSuchSheet(Int, count: Int, at: Location)
    case tooLarge(bytes: Int, limit: Int, at: Location)
    case tooMuchText(limit: Int, at: Location)
    case manyColumns(limit: Int, at: Location)
    /// Rows or cells that are out of order, or in no place of a sheet.
    case badPlace(String, at: Location)
    case badCell(String, at: Location)

    public var location: Location? {
        switch self {
        case .oldOrLocked(let place), .noWorkbook(_, let place), .noVisibleSheet(let place),
            .noSuchSheet(_, _, let place),
            .tooLarge(_, _, let place), .tooMuchText(_, let place), .manyColumns(_, let place),
            .badPlace(_, let place), .badCell(_, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .oldOrLocked: "workbook.old-or-locked"
        case .noWorkbook: "workbook.no-workbook"
        case .noVisibleSheet: "workbook.no-visible-sheet"
        case .noSuchSheet: "workbook.no-such-sheet"
        case .tooLarge: "workbook.too-large"
        case .tooMuchText: "workbook.too-much-text"
        case .manyColumns: "workbook.many-columns"
        case .badPlace: "workbook.bad-place"
        case .badCell: "workbook.bad-cell"
        }
    }

    public var what: String {
        switch self {
        case .oldOrLocked: "This is a workbook of the old kind (.xls), or one that is locked with a password."
        case .noWorkbook(let missing, _): "This archive is no workbook (.xlsx): \(missing) is missing."
        case .noVisibleSheet: "The workbook has no sheet that is shown and holds cells."
        case .noSuchSheet(let number, let count, _):
            "There is no sheet \(number): \(count == 1 ? "one is" : "\(count) are") shown."
        case .tooLarge(let bytes, let limit, _):
            "The workbook has \(bytes) bytes, more than \(limit / 1_048_576) MiB."
        case .tooMuchText(let limit, _): "The sheet holds more than \(limit / 1_048_576) MiB of text."
        case .manyColumns(let limit, _): "This cell stands past column \(limit)."
        case .badPlace(let text, _): "\(shown(text)) is no place of a cell here."
        case .badCell(let text, _): "\(shown(text)) is no value that a cell of this kind can have."
        }
    }

    public var remedy: String {
        switch self {
        case .oldOrLocked: "Save it as .xlsx without a password, or as CSV UTF-8."
        case .noWorkbook, .badPlace, .badCell:
            "Open it in a spreadsheet program and save it anew, or save the table as CSV UTF-8."
        case .noSuchSheet: "Say the number of a sheet that is shown, counted from 1."
        case .noVisibleSheet: "Show the sheet with the table, or save it as CSV UTF-8."
        case .tooLarge, .tooMuchText: "Save the table as CSV UTF-8, which may be of any size."
        case .manyColumns: "Delete what stands to the right of the table."
        }
    }
}
