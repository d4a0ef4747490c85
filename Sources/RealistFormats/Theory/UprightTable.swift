import Realist

/// A table of a document that holds one configuration: a row for each part, with its name in front.
struct UprightTable {
    let table: DocumentTable
    /// In the order of the table, each column once.
    private(set) var fields: [Field] = []
    /// Names of rows that are not taken in.
    private(set) var left: [String] = []

    /// What one column would hold, were it a table with a row for each configuration.
    struct Field {
        let column: TheoryColumn
        /// As the table has it.
        let name: String
        var text: String
        /// The cell that it begins in; both from 1.
        let row: Int
        let place: Int
    }

    /// `nil` for a table that does not name an outcome and another part below each other, or names several in a row: cards
    /// after TIDieR say why and where as well.
    ///
    /// - Parameters:
    ///   - table: of a document.
    ///   - column: what a name in front of a row means.
    init?(_ table: DocumentTable, column: (String) -> TheoryColumn?) {
        self.table = table
        var title: (text: String, row: Int, place: Int)?
        for (index, row) in table.rows.enumerated() {
            let cells = row.filter { !$0.text.isEmpty }
            guard let first = cells.first else { continue }
            var values = cells[...]
            var name: (column: TheoryColumn, text: String)?
            // "Mechanism" may stand across "Resource" and "Reasoning".
            while values.count > 1, let cell = values.first, let known = column(cell.text) {
                name = (known, cell.text)
                values.removeFirst()
            }
            if let name, let cell = values.first {
                if column(cell.text)?.isPart == true { return nil }
                let text = values.map(\.text).joined(separator: "\n")
                add(
                    Field(
                        column: name.column, name: name.text, text: text, row: index + 1,
                        place: cell.column + 1))
            } else if cells.count > 1 {
                // The first row may have names of its columns.
                if index == 0, let label = LabelledTitle(first.text), label.title == nil {
                    title = ("\(label.label): \(cells.dropFirst().map(\.text).joined(separator: " "))", 1, 1)
                } else if index > 0 {
                    left.append(first.text)
                }
            } else if fields.isEmpty {
                title = title ?? (first.text, index + 1, first.column + 1)
            } else if first.column > 0 {
                fields[fields.count - 1].text += "\n" + first.text
            } else if column(first.text) == nil {
                left.append(first.text)
            }
        }
        let parts = Set(fields.map(\.column).filter(\.isPart))
        guard parts.count > 1, !parts.isDisjoint(with: [.outcome, .then]), fields.count >= left.count else {
            return nil
        }
        if let title {
            call(title.text, title.row, title.place)
        } else if let above = table.above {
            call(above, 0, 0)
        }
    }

    private mutating func add(_ field: Field) {
        if let known = fields.firstIndex(where: { $0.column == field.column }) {
            fields[known].text += "\n" + field.text
        } else {
            fields.append(field)
        }
    }

    /// What stands over the parts names the configuration, unless a row does.
    private mutating func call(_ text: String, _ row: Int, _ place: Int) {
        let labelled = LabelledTitle(text)
        func add(_ column: TheoryColumn, _ text: String?) {
            guard let text, !fields.contains(where: { $0.column == column }) else { return }
            fields.append(Field(column: column, name: column.rawValue, text: text, row: row, place: place))
        }
        add(.label, labelled?.label)
        add(.title, labelled == nil ? WrittenText.oneLine(text) : labelled?.title)
    }
}

/// `CMO 3: Time to talk`: a team's own number before a title.
struct LabelledTitle: Equatable {
    let label: String
    let title: String?

    private static let kinds: Set<String> = [
        "CMO", "CMOC", "ICAMO", "SCMO", "PT", "IPT", "CONFIGURATION", "THEORY",
    ]
    private static let ends: Set<Character> = [":", ".", ")", "-", "–", "—"]

    /// `nil` for a text that begins otherwise.
    init?(_ text: String) {
        var words = text.split(whereSeparator: \.isWhitespace)[...]
        guard let first = words.popFirst() else { return nil }
        let kind = first.prefix(while: \.isLetter)
        guard Self.kinds.contains(kind.uppercased()) else { return nil }
        var number = first.dropFirst(kind.count)
        if number.isEmpty { number = words.popFirst() ?? "" }
        while let last = number.last, Self.ends.contains(last) { number.removeLast() }
        guard number.first?.isNumber == true, number.count <= 6,
            number.allSatisfy({ $0.isNumber || $0.isLetter || $0 == "." })
        else { return nil }
        if let next = words.first, next.allSatisfy(Self.ends.contains) { words.removeFirst() }
        label = "\(kind) \(number)"
        title = words.isEmpty ? nil : words.joined(separator: " ")
    }
}
