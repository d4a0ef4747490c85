import Realist

/// Which column of a table holds which item: all that is needed to read its rows in several places at a time.
public struct FormColumns: Sendable {
    let file: String
    let separator: UInt8
    let names: [String]
    /// For each column the position of its item in the form, or `nil` for a column that holds none.
    let items: [Int?]
    /// The columns that hold items, in the order of the form.
    let inOrder: [(item: Int, column: Int)]
    let scale: AnswerScale

    /// `nil` when a column holds two items. `found` has the items' columns in the order of the form.
    init?(_ reader: CsvReader, _ found: ItemColumns.Found, scale: AnswerScale) {
        var items: [Int?] = Array(repeating: nil, count: reader.columns.count)
        for (position, column) in found {
            guard items[column.index] == nil else { return nil }
            items[column.index] = position
        }
        file = reader.file
        separator = reader.options.separator
        names = reader.columns
        self.items = items
        inOrder = found.map { ($0.position, $0.column.index) }
        self.scale = scale
    }

    /// What the cell of any item says.
    func answer(in cell: some Collection<UInt8>) -> AnswerScale.Answer { scale.answer(in: cell) }
}
