public import Realist

extension WrittenDocument {
    /// Cells that look as if they led to a person; the first find of each kind in a cell. No rule finds every name.
    ///
    /// - Parameter known: what leads to nobody.
    /// - Returns: in the order of the tables, placed by the document's name and the row, names of columns being row 1.
    public func personalCells(except known: inout KnownPhrases) -> [PersonalCell] {
        var found: [PersonalCell] = []
        for table in tables {
            for (place, row) in table.rows.enumerated() {
                for (column, cell) in zip(table.columns, row) where !cell.isEmpty {
                    var seen: Set<Identifying> = []
                    let text = cell.plain
                    for find in PersonalText.finds(in: text, except: &known)
                    where seen.insert(find.kind).inserted {
                        found.append(
                            PersonalCell(
                                column: column.name, kind: find.kind, text: text,
                                at: Location(file: name, line: place + 2, sheet: table.heading)))
                    }
                }
            }
        }
        return found
    }
}
