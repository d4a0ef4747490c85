import Realist

extension CsvProblem {
    public var what: String {
        switch self {
        case .empty: "The file is empty."
        case .utf16: "The file is written in UTF-16."
        case .otherFormat(.html, _): "This is a web page, not a CSV file."
        case .otherFormat(.workbook, _): "This is a workbook or an archive, not a CSV file."
        case .otherFormat(.noText, _): "This is not a table."
        case .separator(.semicolon, _): "The cells are parted by semicolons."
        case .separator(.tab, _): "The cells are parted by tabs."
        case .notUtf8(let byte, _, _): "The byte 0x\(hex(UInt32(byte), 2)) is not UTF-8."
        case .notWindows1252(let byte, _):
            "The byte 0x\(hex(UInt32(byte), 2)) has no meaning in Windows-1252."
        case .nul: "There is a NUL sign in the text."
        case .unclosedQuote: "The quotes that open here are not closed."
        case .textAfterQuote(let opened, let place):
            place.line == opened
                ? "There is text after closing quotes."
                : "There is text after the quotes that open in line \(opened) and close here."
        case .longCell(let limit, _): "The cell that begins here is longer than \(limit) bytes."
        case .manyColumns(let limit, _): "The row has more than \(limit) cells."
        case .shortRow(let cells, let columns, _), .longRow(let cells, let columns, _):
            "The row has \(cells) \(cells == 1 ? "cell" : "cells"), but the table has \(columns) columns."
        case .noHeader: "The first line holds values, not the names of the columns."
        case .blankHeader(let column, _): "Column \(column) has no name in the first line."
        case .headerTwice(let name, let first, _):
            "There are two columns \(shown(name)); the first is column \(first)."
        case .missingColumn(let name, _, _): "There is no column \(shown(name))."
        case .unknownColumn(let name, _, _, _): "The column \(shown(name)) is not known here."
        }
    }

    public var remedy: String {
        switch self {
        case .empty: "Check that it is the right file; its first line names the columns."
        case .utf16: "Save it as CSV UTF-8."
        case .otherFormat(.html, _): "Perhaps a sign-in page was saved: download the file again."
        case .otherFormat(.workbook, _): "Open it in the program it comes from and save it as CSV UTF-8."
        case .otherFormat(.noText, _):
            "Check that it is the right file: a table is text, or a workbook (.xlsx)."
        case .separator: "Save it as CSV with commas (CSV UTF-8)."
        case .notUtf8(_, true, _):
            "Save it as CSV UTF-8, or add --encoding windows-1252 if an older Windows program wrote it."
        case .notUtf8(_, false, _), .notWindows1252: "Save it as CSV UTF-8."
        case .nul: "Take it out, or save the file as CSV UTF-8 again."
        case .unclosedQuote, .textAfterQuote:
            "Put the whole cell into quotes, and write every quote inside it twice."
        case .longCell: "Shorten it, or look for quotes that are not closed."
        case .manyColumns: "Check that it is the right file."
        case .shortRow: "Add the missing cells, or put a cell with a line's end into quotes."
        case .longRow: "Take the spare cells away, or put a cell with a comma into quotes."
        case .noHeader: "Add a first line with the names."
        case .blankHeader: "Name the column, or take it away."
        case .headerTwice: "Rename one of the two, or take it away."
        case .missingColumn(let name, let suggestion, _):
            if let suggestion {
                "Is \(shown(suggestion)) meant? Name it \(shown(name))."
            } else {
                "Add it; the first line of the file names the columns."
            }
        case .unknownColumn(_, let known, let suggestion, _):
            if let suggestion {
                "Did you mean \(shown(suggestion))?"
            } else {
                "Take it away; the columns are \(known.prefix(40).joined(separator: ", "))."
            }
        }
    }
}
