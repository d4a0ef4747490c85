import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// The data structure of Gioia and others (2013), from what people said to what it comes to, with words for each code.
    var gioiaTables: [WrittenTable] {
        let structure = exemplary.structure
        var rows: [[WrittenText]] = []
        func add(_ dimension: Dimension?, _ theme: Theme?, _ codes: [Code]) {
            for code in codes {
                rows.append([
                    WrittenText(dimension.map { text($0.title) } ?? words["tables.none"]),
                    WrittenText(theme.map { text($0.title) } ?? words["tables.none"]),
                    WrittenText(text(code.title)), words(for: code.id),
                ])
            }
        }
        for branch in structure.branches {
            for bundle in branch.themes { add(branch.dimension, bundle.theme, bundle.codes) }
        }
        for bundle in structure.looseThemes { add(nil, bundle.theme, bundle.codes) }
        add(nil, nil, structure.looseCodes)
        if rows.isEmpty { return [] }
        let figure = StructureFile(structure, words) { text($0) }
        let unnamed = exemplary.unnamed == 0 ? [] : [words.count("structure.unnamed", exemplary.unnamed)]
        let codes = Set(structure.bundles.flatMap { $0.codes.map(\.id) } + structure.looseCodes.map(\.id))
        return [
            WrittenTable(
                caption: words[
                    "tables.gioia.caption",
                    [
                        "codes": String(codes.count), "themes": String(structure.bundles.count),
                        "dimensions": String(structure.branches.count),
                    ]],
                columns: [
                    column("dimension", 2), column("theme", 3), column("code", 3), column("exemplary", 6),
                ],
                rows: rows, joined: 2, notes: unnamed + [note("gioia"), note("words")],
                picture: WrittenPicture(
                    title: figure.title, svg: figure.svg(id: "structure"), lines: figure.lines))
        ]
    }

    private func words(for code: Code.ID) -> WrittenText {
        if let passage = exemplary.passages[code] {
            return quoted(passage.text, speaker(passage.kind, passage.attributes))
        }
        if exemplary.spokenFor.contains(code) { return WrittenText(words["tables.spoken-for"]) }
        return WrittenText(
            words[exemplary.withheld.contains(code) ? "tables.may-not-be-quoted" : "tables.no-passage"])
    }
}
