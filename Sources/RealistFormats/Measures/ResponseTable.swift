public import Realist

/// A table of answers as people have it: one row a form, the items in some of its columns, anything in the others.
///
/// The column of an item is the one that a map names; else all are called by the items' identifiers, or all by
/// `q1` to `qN`, in capitals or not, with dashes or underscores. The table is read row by row in constant memory.
public struct ResponseTable {
    /// The columns that hold no item, in the order of the table.
    public let others: [CsvColumn]
    /// The answers of the present row, for each item of the instrument in its order; `nil` for a blank, for a
    /// cell that holds no answer, and for an item that the table does not have.
    public private(set) var form: [Int?]
    /// The cells of the present row that hold no answer.
    public private(set) var refused: [RefusedCell] = []

    private let scale: AnswerScale
    private let items: [(position: Int, column: CsvColumn)]
    private var reader: CsvReader

    /// Finds the items.
    ///
    /// - Parameters:
    ///   - reader: after its first line.
    ///   - key: of the instrument; its subscales say which items are needed.
    ///   - columns: the headers of those items that are found by a map.
    ///   - findings: tells of items without a column.
    public init?(
        _ reader: CsvReader, key: ScoringKey, columns: [Instrument.Item.ID: String] = [:],
        _ findings: inout Findings
    ) {
        guard let items = ItemColumns.find(reader, key: key, map: columns, &findings) else { return nil }
        let taken = Set(items.map(\.column.index))
        self.items = items
        self.reader = reader
        scale = key.scale
        others = reader.columns.enumerated().filter { !taken.contains($0.offset) }.map {
            CsvColumn(index: $0.offset, name: $0.element)
        }
        form = Array(repeating: nil, count: key.items.count)
    }

    /// Which column holds which item; `nil` when one column holds two.
    public var formColumns: FormColumns? { FormColumns(reader, items, scale: scale) }

    /// The bytes that were read after the first line, and the rest of the file, cut into pieces.
    public func pieces(of file: OpenFile, size: Int = FormPiece.size) -> CsvPieces {
        CsvPieces(file, after: reader, size: size)
    }

    /// The line where the next row begins.
    public var nextLine: Int { reader.nextLine }

    /// Goes on with these bytes in place of those that come next.
    ///
    /// - Parameters:
    ///   - source: whole rows of the same table, in UTF-8.
    ///   - line: the one in which the source begins.
    public mutating func goOn(with source: ByteSource, line: Int) {
        reader.goOn(with: source, line: line)
    }

    /// Goes to the next well-formed row; broken ones are told in the findings.
    ///
    /// - Returns: `false` when there is none.
    public mutating func advance(_ findings: inout Findings) -> Bool {
        guard reader.advanceRow(&findings) else { return false }
        if !refused.isEmpty { refused = [] }
        for (position, column) in items {
            switch scale.answer(in: reader.bytes(column)) {
            case .option(let option): form[position] = option
            case .blank: form[position] = nil
            case .offScale:
                form[position] = nil
                refused.append(
                    RefusedCell(
                        item: position, column: column.name, text: reader.text(column), scale: scale,
                        at: reader.place(column)))
            }
        }
        return true
    }

    /// The text of another column's cell in the present row.
    public func text(_ column: CsvColumn) -> String { reader.text(column) }
}

/// A cell that should hold an answer and holds something else.
public struct RefusedCell: FoundInCell {
    /// The position of the item in the instrument, counted from 0.
    public let item: Int
    public let column: String
    public let text: String
    public let scale: AnswerScale
    public let location: Location?

    init(item: Int, column: String, text: String, scale: AnswerScale, at location: Location) {
        self.item = item
        self.column = column
        self.text = text
        self.scale = scale
        self.location = location
    }

    /// The same cell, so many lines further down.
    public func moved(down lines: Int) -> RefusedCell {
        let place = location ?? Location(file: "")
        return RefusedCell(
            item: item, column: column, text: text, scale: scale,
            at: Location(
                file: place.file, line: place.line + lines, column: place.column, row: place.row + lines))
    }

    public var found: String { text }
    public var code: String { "responses.not-on-the-scale" }

    public var what: String {
        if text == SheetValue.unsaved {
            return "The formula in \(shown(column)) was saved without its result, so there is no answer."
        }
        let values = scale.options.map(\.value).sorted()
        let isRow = values.count > 2 && values.last == (values.first ?? 0) + values.count - 1
        let allowed = isRow ? "\(values[0]) to \(values[values.count - 1])" : either(values.map { "\($0)" })
        return "\(seen(text)) in \(shown(column)) is not an answer of the scale, which is \(allowed)."
    }

    public var remedy: String {
        if SheetValue.errors.contains(text) {
            return "Open the file in a spreadsheet program, mend the formula, and save it anew."
        }
        return "Correct it in the file, or leave the cell empty if the person gave no answer."
    }
}
