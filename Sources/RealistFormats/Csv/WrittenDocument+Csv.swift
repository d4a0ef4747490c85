internal import Realist

extension WrittenDocument {
    /// One table as CSV, as ``CsvWriter`` writes it: names of columns, then the rows, the lines of a cell parted by LF.
    ///
    /// Several tables of a document stand below each other, each row with its table's heading before it; where they have
    /// other columns than the first, those come behind.
    public func csv() -> [UInt8] {
        var writer = CsvWriter()
        let isMarked = tables.contains { $0.heading != nil }
        var names: [String] = []
        for table in tables {
            for column in table.columns where !names.contains(column.name) { names.append(column.name) }
        }
        writer.header((isMarked ? [apart] : []) + names)
        for table in tables {
            let places = names.map { name in table.columns.firstIndex { $0.name == name } }
            for row in table.rows {
                let cells = places.map { $0.map { row[$0].plain } ?? "" }
                writer.row((isMarked ? [table.heading ?? ""] : []) + cells)
            }
        }
        return writer.take()
    }
}
