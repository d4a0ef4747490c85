import Realist

/// Tables of a document that hold one configuration each, as one table with a row for each of them.
struct UprightTables {
    let tables: [UprightTable]

    /// Of each column that any of them has the name that the first one gives it.
    private let columns: [(column: TheoryColumn, name: String)]

    init(_ tables: [UprightTable]) {
        self.tables = tables
        var columns: [(column: TheoryColumn, name: String)] = []
        for field in tables.flatMap(\.fields) where !columns.contains(where: { $0.column == field.column }) {
            columns.append((field.column, field.name))
        }
        self.columns = columns
    }

    /// CSV in UTF-8, with commas: the names, and a row for each table.
    var csv: [UInt8] {
        var bytes: [UInt8] = []
        func add(_ texts: [String]) {
            for (place, text) in texts.enumerated() {
                if place > 0 { bytes.append(UInt8(ascii: ",")) }
                if !text.isEmpty { bytes.append(cell: text.utf8) }
            }
            bytes.append(10)
        }
        add(columns.map(\.name))
        for table in tables {
            add(columns.map { column in table.fields.first { $0.column == column.column }?.text ?? "" })
        }
        return bytes
    }

    /// Where the cells of each row stand.
    var homes: [TableFile.Home] {
        tables.map { table in
            TableFile.Home(
                sheet: table.table.name,
                cells: columns.map { column in
                    let field = table.fields.first { $0.column == column.column }
                    return (field?.row ?? 0, field?.place ?? 0)
                })
        }
    }

    /// `Table 2 (CMO 1)`
    var described: [String] {
        tables.map { table in
            let label =
                table.fields.first { $0.column == .label } ?? table.fields.first { $0.column == .title }
            return table.table.name
                + (label.map { " (\($0.text.prefix(40).replacing("\n", with: " ")))" } ?? "")
        }
    }

    /// Names of rows that are not taken in, each once.
    var left: [String] {
        var seen: Set<String> = []
        return tables.flatMap(\.left).filter { seen.insert($0).inserted }
    }
}

extension DocumentTables {
    /// Which tables hold one configuration each.
    struct Upright {
        /// Also where other tables have a row for each configuration.
        let isWanted: Bool
        /// What a name in front of a row means.
        let column: (String) -> TheoryColumn?

        func tables(_ tables: [DocumentTable]) -> [UprightTable] {
            tables.compactMap { UprightTable($0, column: column) }
        }
    }

    /// - Parameters:
    ///   - number: of the table, as somebody says it.
    ///   - upright: which tables may hold one configuration each.
    ///   - file: as messages name it.
    ///   - isLikely: whether a table's first rows look as if it had a row for each configuration.
    /// - Returns: those that are meant; `nil` where a table with a row for each configuration is.
    /// - Throws: ``DocumentProblem/noUprightTable(at:)`` where they are wanted and there is none.
    func upright(
        _ number: Int?, _ upright: Upright, file: String, isLikely: ([[String]]) -> Bool
    ) throws(DocumentProblem) -> UprightTables? {
        let found = upright.tables(tables)
        if let number {
            return found.first { $0.table.number == number }.map { UprightTables([$0]) }
        }
        if upright.isWanted, found.isEmpty { throw .noUprightTable(at: Location(file: file)) }
        let numbers = Set(found.map(\.table.number))
        let hasOther = tables.contains {
            !numbers.contains($0.number) && isLikely($0.texts(ofFirst: DocumentTables.rowsLookedAt))
        }
        return found.isEmpty || (hasOther && !upright.isWanted) ? nil : UprightTables(found)
    }
}

extension TableFile {
    /// Rows as somebody names them: where each is a table of its own, by the number of that.
    ///
    /// - Throws: ``NoSuchRow`` for each number of a table that is not read.
    func rows(of numbers: Set<Int>) throws -> Set<Int> {
        if homes.isEmpty { return numbers }
        var rows: Set<Int> = []
        var problems = Problems()
        for number in numbers.sorted() {
            if let place = homes.firstIndex(where: { $0.sheet == "Table \(number)" }) {
                rows.insert(place + 2)
            } else {
                problems.add(NoSuchRow(number, file: name))
            }
        }
        try problems.throwIfAny()
        return rows
    }
}
