public import Realist

/// Finds the columns that hold an instrument's items.
enum ItemColumns {
    typealias Found = [(position: Int, column: CsvColumn)]

    /// - Parameters:
    ///   - reader: after its first line.
    ///   - key: its subscales say which items are needed; others are taken where they are found.
    ///   - map: headers that the user named.
    ///   - findings: tells of every item that is needed and not found.
    /// - Returns: `nil` when a problem was added.
    static func find(
        _ reader: CsvReader, key: ScoringKey, map: [Instrument.Item.ID: String], _ findings: inout Findings
    ) -> Found? {
        let needed = Set(key.subscales.flatMap(\.items))
        let line = Location(file: reader.file, line: 1)
        var found: Found = []
        var isGood = true
        var rest: [(position: Int, id: Instrument.Item.ID)] = []
        for (position, item) in key.items.enumerated() {
            guard let name = map[item.id] else {
                rest.append((position, item.id))
                continue
            }
            if let index = reader.columns.firstIndex(of: name) {
                found.append((position, CsvColumn(index: index, name: name)))
            } else if needed.contains(item.id) {
                let near = findings.suggestion(for: name, among: reader.columns)
                findings.add(CsvProblem.missingColumn(name, suggestion: near, at: line))
                isGood = false
            }
        }
        let taken = Set(found.map(\.column.index))
        let byName = Dictionary(
            grouping: reader.columns.indices.filter { !taken.contains($0) }, by: { plain(reader.columns[$0]) }
        )
        let byId = rest.map { byName[$0.id.text] ?? [] }
        let byNumber = rest.map { byName["q\($0.position + 1)"] ?? [] }
        let columns = byNumber.count { !$0.isEmpty } > byId.count { !$0.isEmpty } ? byNumber : byId
        var missing: [Instrument.Item.ID] = []
        for ((position, id), indices) in zip(rest, columns) {
            if let index = indices.first {
                found.append((position, CsvColumn(index: index, name: reader.columns[index])))
            } else if needed.contains(id) {
                missing.append(id)
            }
            if indices.count > 1, needed.contains(id) {
                let names = indices.map { reader.columns[$0] }
                findings.add(ItemColumnProblem.twice(id, columns: names, at: line))
                isGood = false
            }
        }
        if !missing.isEmpty {
            findings.add(ItemColumnProblem.missing(missing, of: needed.count, at: line))
            isGood = false
        }
        return isGood ? found.sorted { $0.position < $1.position } : nil
    }

    /// Without blanks around it, in small letters, with dashes for the underscores that survey programs write.
    private static func plain(_ header: String) -> String {
        var text = header[...]
        while let last = text.last, last.isWhitespace { text.removeLast() }
        return text.drop(while: \.isWhitespace).lowercased().replacing("_", with: "-")
    }
}

/// Why the items of an instrument are not found in a table.
public enum ItemColumnProblem: Explained {
    case missing([Instrument.Item.ID], of: Int, at: Location)
    case twice(Instrument.Item.ID, columns: [String], at: Location)

    public var code: String {
        switch self {
        case .missing: "responses.missing-items"
        case .twice: "responses.item-twice"
        }
    }

    public var location: Location? {
        switch self {
        case .missing(_, _, let place), .twice(_, _, let place): place
        }
    }

    public var what: String {
        switch self {
        case .missing(let ids, let count, _):
            let names =
                ids.prefix(10).map { "\"\($0)\"" }.joined(separator: ", ") + (ids.count > 10 ? ", …" : "")
            return "There is no column for \(ids.count) of the \(count) items: \(names)."
        case .twice(let id, let columns, _):
            return
                "The item \(id) may be any of the columns \(columns.map { shown($0) }.joined(separator: ", "))."
        }
    }

    public var remedy: String {
        switch self {
        case .missing:
            "The first line must name the columns by the items' identifiers or as q1, q2, …; else say with a map "
                + "which column holds which item."
        case .twice: "Rename all but one of them, or say with a map which one it is."
        }
    }
}
