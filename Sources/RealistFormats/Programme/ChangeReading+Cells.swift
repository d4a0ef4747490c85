import Realist

extension ChangeReading {
    func cell(_ field: ChangeField, _ row: TeamTable.Row) -> String {
        guard let index = columns[field] else { return "" }
        let text = row.cells[index]
        return isOurs && text.hasPrefix("'") ? String(text.dropFirst()) : text
    }

    func place(_ field: ChangeField, _ row: TeamTable.Row) -> Location {
        table.place(of: row, columns[field])
    }

    func name(_ field: ChangeField) -> String { map.columns[field] ?? field.rawValue }

    /// `nil` for what is empty, and for what says that nobody knows.
    func text(_ field: ChangeField, _ row: TeamTable.Row) -> String? {
        let text = cell(field, row)
        return text.isEmpty || !isOurs && words.isUnknown(text) ? nil : text
    }

    /// Every code that a cell stands for.
    func all(_ field: ChangeField, _ row: TeamTable.Row) -> [String] {
        coded[field]?[cell(field, row)] ?? []
    }

    /// The cells of the coded columns, each looked up once.
    mutating func lookUpCodes() {
        for (field, index) in columns {
            guard case .codes = field.holds else { continue }
            for cell in Set(table.rows.map { $0.cells[index] }) where !cell.isEmpty {
                coded[field, default: [:]][cell] = found(cell, field)
            }
        }
    }

    private func found(_ cell: String, _ field: ChangeField) -> [String] {
        if let known = map.values[field]?[ChangeWords.plain(cell)] { return known }
        var found: [String] = []
        for text in codes.texts(in: cell, of: field) {
            let known = codes.known(field).code(text).map { [$0] } ?? []
            for code in map.values[field]?[ChangeWords.plain(text)] ?? known where !found.contains(code) {
                found.append(code)
            }
        }
        return found
    }

    func code(_ field: ChangeField, _ row: TeamTable.Row) -> String? { all(field, row).first }

    func ids<Kind>(_ field: ChangeField, _ row: TeamTable.Row) -> [Identifier<Kind>] {
        all(field, row).compactMap { Identifier($0) }
    }

    func reading(_ field: ChangeField, _ row: TeamTable.Row) -> ChangeDate.Reading {
        dated[cell(field, row)] ?? .nothing
    }

    /// The cells of the columns of dates, each read once.
    mutating func readDates() {
        for (field, index) in columns where field.holds == .date {
            for row in table.rows where dated[row.cells[index]] == nil {
                let text = row.cells[index]
                dated[text] = map.written[ChangeWords.plain(text)].map { .date($0) } ?? dates.read(text)
            }
        }
    }

    mutating func day(_ field: ChangeField, _ row: TeamTable.Row) -> Day? {
        switch reading(field, row) {
        case .nothing: return nil
        case .date(.day(let day)): return day
        default:
            problems.add(
                ChangeRowProblem.notADay(cell(field, row), column: name(field), at: place(field, row)))
            return nil
        }
    }

    mutating func refuseErrors(_ row: TeamTable.Row) {
        for (field, index) in columns.sorted(by: { $0.value < $1.value })
        where SheetValue.errors.contains(row.cells[index]) && !words.isUnknown(row.cells[index]) {
            problems.add(
                ChangeRowProblem.noValue(row.cells[index], column: name(field), at: place(field, row)))
        }
    }
}
