import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// A card for each site that approved it: what its programme is, in the points of TIDieR.
    var tidierTables: [WrittenTable] {
        let shared = publication.sites.filter { $0.page?.programme.points.isEmpty == false }
        let vocabulary = Vocabulary.ID("tidier").flatMap { vocabularies[$0] }
        return shared.enumerated().map { place, site in
            let told = site.page?.programme.points ?? [:]
            let rows = ProgrammeCard.Point.allCases.enumerated().map { place, point -> [WrittenText] in
                let term = vocabulary?.groups.flatMap(\.terms).first { $0.id.text == point.rawValue }
                return [
                    WrittenText(String(place + 1)),
                    WrittenText(runs: [
                        [WrittenText.Run(term?.title ?? point.rawValue, isStrong: true)],
                        [WrittenText.Run(term?.plain ?? "")],
                    ]),
                    WrittenText(told[point].map { text($0) } ?? words["tables.not-told"]),
                ]
            }
            let isLast = place == shared.count - 1
            return WrittenTable(
                heading: text(site.title),
                caption: words["tables.tidier.caption", ["site": text(site.title), "kind": text(site.kind)]],
                columns: [column("number", 1), column("item", 3), column("programme", 7)], rows: rows,
                notes: isLast
                    ? [words["tables.source", ["source": vocabulary?.source ?? ""]]] + notShared : [])
        }
    }
}
