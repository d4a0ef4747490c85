import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// The data structure of Gioia and others (2013), from what people said to what it comes to, with words for each code.
    var gioiaTables: [WrittenTable] {
        if codebook.codes.isEmpty { return [] }
        var rows: [[WrittenText]] = []
        func add(_ dimension: Dimension?, _ theme: Theme?) {
            for code in codebook.codes
            where theme.map({ code.themes.contains($0.id) }) ?? code.themes.isEmpty {
                rows.append([
                    WrittenText(dimension.map { text($0.title) } ?? words["tables.none"]),
                    WrittenText(theme.map { text($0.title) } ?? words["tables.none"]),
                    WrittenText(text(code.title)), words(for: code.id),
                ])
            }
        }
        for dimension in codebook.dimensions {
            for theme in codebook.themes where theme.dimension == dimension.id { add(dimension, theme) }
        }
        let known = Set(codebook.dimensions.map(\.id))
        for theme in codebook.themes where theme.dimension.map({ !known.contains($0) }) ?? true {
            add(nil, theme)
        }
        add(nil, nil)
        return [
            WrittenTable(
                caption: words[
                    "tables.gioia.caption",
                    [
                        "codes": String(codebook.codes.count), "themes": String(codebook.themes.count),
                        "dimensions": String(codebook.dimensions.count),
                    ]],
                columns: [
                    column("dimension", 2), column("theme", 3), column("code", 3), column("exemplary", 6),
                ],
                rows: rows, joined: 2, notes: [note("gioia"), note("words")])
        ]
    }

    private func words(for code: Code.ID) -> WrittenText {
        if let passage = exemplary.passages[code] {
            return quoted(passage.text, speaker(passage.kind, passage.attributes))
        }
        return WrittenText(
            words[exemplary.withheld.contains(code) ? "tables.may-not-be-quoted" : "tables.no-passage"])
    }
}
