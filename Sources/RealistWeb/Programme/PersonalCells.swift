internal import Realist
internal import RealistFormats
internal import RealistPages

/// Cells of a table that look as if they led to a person, for whoever sent it: each once, with what stands there. No other
/// page and no list has their text.
struct PersonalCells {
    private var cells: [PersonalCell] = []

    private static let mostShown = 20
    private static let longest = 200

    init(_ found: [PersonalCell]) {
        for cell in found where cell.location != cells.last?.location { cells.append(cell) }
    }

    var count: Int { cells.count }

    func table(_ words: Words) -> DataTable {
        let shown = cells.prefix(PersonalCells.mostShown)
        return DataTable(
            id: "people",
            caption: cells.count > shown.count
                ? words["app.taking.people-first", ["shown": String(shown.count), "n": String(cells.count)]]
                : words["app.taking.people"],
            isPart: true,
            columns: ["text", "where", "of"].map { .init(words["app.taking.column.\($0)"]) },
            rows: shown.map { cell in
                let text =
                    cell.text.count > PersonalCells.longest
                    ? String(cell.text.prefix(PersonalCells.longest)) + "…" : cell.text
                return .init(
                    .init(text),
                    [
                        .init(TableFindings.place(cell.location, words)),
                        .init(words["app.taking.quoted", ["column": cell.column]]),
                    ])
            }, none: words["app.taking.none"])
    }
}
