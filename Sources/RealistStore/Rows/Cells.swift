internal import GRDB
internal import Realist

/// One row as it is to be written. A column that is put as `nil` holds nothing.
struct Cells {
    private(set) var values: [(column: String, value: DatabaseValue)] = []

    mutating func put(_ column: String, _ value: (some Cell)?) {
        values.append((column, value?.cell ?? .null))
    }

    /// A code, by its raw value.
    mutating func put<Code: RawRepresentable<String>>(code column: String, _ value: Code?) {
        put(column, value?.rawValue)
    }

    /// The text in the study's first language, and the translations as a JSON object in the column `…In`: a map
    /// from any language to a text has no columns of its own.
    mutating func put(_ column: String, _ value: Wording?) {
        put(column, value?.text)
        guard let value, !value.translations.isEmpty else { return put(column + "In", String?.none) }
        let pairs = value.translations.map { ($0.key.code, CanonicalText.Value.text($0.value)) }
        put(column + "In", CanonicalText.object(pairs))
    }

    /// What is put into a column; nothing where nothing is.
    func value(_ column: String) -> DatabaseValue {
        values.last { $0.column == column }?.value ?? .null
    }

    mutating func replace(_ column: String, by value: DatabaseValue) {
        for place in values.indices where values[place].column == column { values[place].value = value }
    }

    var canonical: CanonicalText.Value {
        .object(values.compactMap { column, value in CanonicalText.Value(value).map { (column, $0) } })
    }

    /// As it would be read back.
    var row: Row {
        Row(Dictionary(values.map { ($0.column, $0.value) }, uniquingKeysWith: { $1 }))
    }
}

/// All rows of one thing: its own, and those of its parts, each part in its order.
struct ObjectCells {
    let kind: StoredKind
    let id: String
    var own = Cells()
    private(set) var parts: [(table: String, cells: Cells)] = []
    private var counts: [String: Int] = [:]

    init(_ kind: StoredKind, id: String) {
        self.kind = kind
        self.id = id
        own.put("id", id)
    }

    /// Adds the next row of a part: it belongs to the thing and has the next position.
    @discardableResult
    mutating func add(_ table: String, _ fill: (inout Cells) -> Void) -> Int {
        let position = counts[table, default: 0]
        counts[table] = position + 1
        var cells = Cells()
        cells.put(kind.owner, id)
        cells.put("position", position)
        fill(&cells)
        parts.append((table, cells))
        return position
    }

    /// A list of references.
    mutating func add(_ table: String, _ column: String, _ list: [some Cell]) {
        for value in list { add(table) { $0.put(column, value) } }
    }

    /// Texts of one of several lists that share a table.
    mutating func add(_ table: String, list: String, _ texts: [Wording]) {
        for text in texts {
            add(table) {
                $0.put("list", list)
                $0.put("text", text)
            }
        }
    }

    /// As ``ObjectKind/rows(_:table:key:parts:)`` reads it from the tables.
    var canonicalText: String {
        var tables: [(String, CanonicalText.Value)] = [(kind.table, .list([own.canonical]))]
        for table in kind.parts {
            let rows = parts.filter { $0.table == table }.map(\.cells.canonical)
            if !rows.isEmpty { tables.append((table, .list(rows))) }
        }
        return CanonicalText.object(tables)
    }

    var rows: ObjectRows {
        ObjectRows(
            own: own.row, parts: Dictionary(grouping: parts, by: \.table).mapValues { $0.map(\.cells.row) })
    }
}
