import Realist
import RealistFormats
import RealistPages

extension StudyTables {
    /// The items of the study's reporting standard, each with what the study says of it, or that it says nothing. It is the
    /// site's page about methods as a table, so that both say the same.
    var standardTables: [WrittenTable] {
        let page = MethodsPage(Toolkit(publication, words: words, language: language))
        let standard = publication.about.reportingStandard
        let terms =
            Vocabulary.ID(standard.rawValue).flatMap { vocabularies[$0] }?.groups.flatMap(\.terms) ?? []
        let rows = page.items.map { item -> [WrittenText] in
            let plain = terms.first { $0.id.text == item.number }?.plain
            var said = (item.text.map { HtmlLines.read($0.text) } ?? []) + (item.facts?.items ?? [])
            if let links = item.links?.items, !links.isEmpty {
                said.append(words["tables.see", ["pages": words.list(links.map(\.text))]])
            }
            return [
                WrittenText(item.number),
                WrittenText(runs: [
                    [WrittenText.Run(item.title, isStrong: true)], [WrittenText.Run(plain ?? "")],
                ]),
                WrittenText(words[item.isOpen ? "tables.no" : "tables.yes"]),
                WrittenText(lines: item.isOpen ? [words["tables.open"]] : said), "",
            ]
        }
        let open = page.items.filter(\.isOpen).map(\.number)
        return [
            WrittenTable(
                caption: page.standard,
                columns: [
                    column("number", 1), column("item", 4), column("reported", 1), column("says", 7),
                    column("page", 1),
                ], rows: rows,
                notes: [
                    open.isEmpty ? note("all-told") : note("open", ["list": words.list(open)]), note("page"),
                    words[
                        "tables.source",
                        [
                            "source": Vocabulary.ID(standard.rawValue).flatMap { vocabularies[$0] }?.source
                                ?? ""
                        ]],
                ])
        ]
    }
}
