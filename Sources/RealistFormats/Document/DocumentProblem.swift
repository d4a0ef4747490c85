public import Realist

/// Why the tables of a document (.docx) are not read.
public enum DocumentProblem: Explained {
    /// An old document or workbook (.doc, .xls), or one with a password: they begin alike.
    case oldOrLocked(at: Location)
    case noTable(at: Location)
    case noSuchTable(Int, count: Int, at: Location)
    /// Several tables may be meant, and nobody says which; or none looks as if it were.
    case whichTable([String], at: Location)
    /// No table holds one configuration with its parts below each other.
    case noUprightTable(at: Location)
    case tooLarge(bytes: Int, limit: Int, at: Location)
    case tooMuchText(limit: Int, at: Location)
    case tooManyTables(limit: Int, at: Location)
    case tooManyCells(limit: Int, at: Location)
    case tooManyColumns(limit: Int, at: Location)

    public var location: Location? {
        switch self {
        case .oldOrLocked(let place), .noTable(let place), .noUprightTable(let place),
            .noSuchTable(_, _, let place),
            .whichTable(_, let place),
            .tooLarge(_, _, let place), .tooMuchText(_, let place), .tooManyTables(_, let place),
            .tooManyCells(_, let place), .tooManyColumns(_, let place):
            place
        }
    }

    public var code: String {
        switch self {
        case .oldOrLocked: "document.old-or-locked"
        case .noTable: "document.no-table"
        case .noSuchTable: "document.no-such-table"
        case .whichTable: "document.which-table"
        case .noUprightTable: "document.no-upright-table"
        case .tooLarge: "document.too-large"
        case .tooMuchText: "document.too-much-text"
        case .tooManyTables: "document.too-many-tables"
        case .tooManyCells: "document.too-many-cells"
        case .tooManyColumns: "document.too-many-columns"
        }
    }

    public var what: String {
        switch self {
        case .oldOrLocked:
            "This is a file of the old kind (.doc, .xls), or one that is locked with a password."
        case .noTable: "There is no table in this document."
        case .noSuchTable(let number, let count, _):
            "There is no table \(number): \(count == 1 ? "there is one table" : "there are \(count) tables")."
        case .whichTable(let tables, _):
            "Which table is meant? There are: \(tables.prefix(12).joined(separator: "; "))"
                + (tables.count > 12 ? "; and \(tables.count - 12) more." : ".")
        case .noUprightTable:
            "No table of this document holds one configuration, with the names of its parts below each other."
        case .tooLarge(let bytes, let limit, _):
            "The document has \(bytes) bytes, more than \(limit / 1_048_576) MiB."
        case .tooMuchText(let limit, _):
            "The tables of the document hold more than \(limit / 1_048_576) MiB of text."
        case .tooManyTables(let limit, _): "The document has more than \(limit) tables."
        case .tooManyCells(let limit, _): "The tables of the document have more than \(limit) cells."
        case .tooManyColumns(let limit, _): "A row of a table has more than \(limit) columns."
        }
    }

    public var remedy: String {
        switch self {
        case .oldOrLocked: "Save it as .docx or .xlsx without a password."
        case .noTable: "Bring a document with a table, or the table as a workbook or as CSV."
        case .noUprightTable: "Leave out --each-table, or say which table with --table."
        case .noSuchTable, .whichTable: "Say its number, as in --table 2."
        case .tooLarge, .tooMuchText, .tooManyTables, .tooManyCells, .tooManyColumns:
            "Copy the table into a document of its own."
        }
    }
}
