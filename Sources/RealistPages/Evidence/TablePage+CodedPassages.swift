public import Realist

/// The passages behind a number, a part of them at a time.
public struct PassagesBehind: Sendable {
    let query: CodedQuery
    /// Of the passages that are shown, those with their words.
    let shown: [Excerpt]
    let count: Int
    let from: Int
    /// What speakers said against the use of their words.
    let consents: [Excerpt.ID: SpokenConsent]

    /// So many on a page.
    public static let most = 50

    /// - `count`: of all; `from`: how many stand before those shown.
    public init(
        _ query: CodedQuery, shown: [Excerpt], count: Int, from: Int,
        consents: [Excerpt.ID: SpokenConsent] = [:]
    ) {
        self.consents = consents
        self.query = query
        self.shown = shown
        self.count = count
        self.from = from
    }
}

extension TablePage {
    /// Passages that carry something, each leading to its source.
    public static func coded(
        _ around: Surroundings, _ behind: PassagesBehind, _ told: CodesTold, in theory: WorkingTheory
    ) -> TablePage {
        let words = theory.words
        let query = behind.query
        let entries = told.coded.tier(query.tier).entries
        var parts = query.entries.compactMap { id in
            entries.first { $0.id == id }.map { theory.text($0.title) }
        }
        if let source = query.source.flatMap({ Source.ID($0) }) {
            parts.append(theory.sourceTitle(told.sources[source]))
        }
        if let group = query.group { parts.append(theory.name(ofGroup: group.value, of: group.attribute)) }
        let carried = Dictionary(told.coded.passages.map { ($0.excerpt, $0) }) { first, _ in first }
        let codes = told.coded.codebook.codes
        let rows = behind.shown.enumerated().map { place, excerpt in
            let passage = carried[excerpt.id]
            let carries = (passage?.codes ?? []).map { theory.text(codes[$0.code].title) }
            return DataTable.Row(
                .init(
                    words[
                        "app.codes-told.numbered",
                        [
                            "n": "\(behind.from + place + 1)",
                            "title": theory.sourceTitle(told.sources[excerpt.source]),
                        ]], href: theory.addresses.passage(excerpt.id),
                    tag: behind.consents[excerpt.id].map { .waiting(words.told($0)) }),
                [
                    .init(excerpt.text), .init(carries.joined(separator: words["list.semicolon"])),
                    .init(passage?.speaker?.text, orElse: words["app.codes-told.not-known"]),
                ])
        }
        func place(_ from: Int) -> String {
            theory.addresses.codedPassages(query) + "&start=\(from)"
        }
        let end = behind.from + behind.shown.count
        return TablePage(
            around, kicker: words["app.codes-told.behind.kicker"],
            heading: parts.isEmpty
                ? words["app.codes-told.behind.all"] : parts.joined(separator: words["list.comma"]),
            table: DataTable(
                caption: words.count("app.codes-told.passages", behind.count),
                columns: ["where", "passage", "carries", "who"].map {
                    .init(words["app.codes-told.column.\($0)"])
                }, rows: rows, none: words["app.codes-told.behind.none"]),
            pager: behind.count <= PassagesBehind.most
                ? nil
                : Pager(
                    text: words[
                        "app.codes-told.behind.shown",
                        ["from": "\(behind.from + 1)", "to": "\(end)", "of": "\(behind.count)"]],
                    newer: behind.from == 0 ? nil : place(max(0, behind.from - PassagesBehind.most)),
                    older: end < behind.count ? place(end) : nil),
            crumbs: [
                Link(text: words["app.evidence.matrix.heading"], href: theory.addresses.matrix),
                Link(text: words["app.codes-told.view.structure"], href: theory.addresses.structure),
            ])
    }
}
