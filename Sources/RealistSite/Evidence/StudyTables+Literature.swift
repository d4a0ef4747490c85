import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// How many documents were found where, and what became of them (RAMESES I, item 12; after PRISMA).
    var literatureTables: [WrittenTable] {
        guard let flow = publication.evidence.literatureFlow else { return [] }
        let figure = FlowFigure(flow, words)
        var step = ""
        let rows = figure.rows.map { row -> [WrittenText] in
            if !row.isPart { step = row.label }
            return [
                WrittenText(step), WrittenText(row.isPart ? row.label : words["tables.all"]),
                WrittenText(row.count),
            ]
        }
        let lines = figure.rows.map { "\($0.isPart ? "· " : "")\($0.label): \($0.count)" }
        return [
            WrittenTable(
                caption: words["flow.caption"],
                columns: [column("step", 4), column("part", 4), column("documents", 1)], rows: rows,
                joined: 1,
                picture: WrittenPicture(
                    title: words["flow.caption"], svg: FlowFigure.svg(flow, words, id: "flow"), lines: lines))
        ]
    }
}
