public import Realist

/// A record of the literature in a list.
public struct ListedLiterature: Equatable, Sendable {
    public let id: LiteratureRecord.ID
    public let title: String
    public let authors: [String]
    public let year: Int?
    public let state: LiteratureRecord.State

    public init(
        id: LiteratureRecord.ID, title: String, authors: [String], year: Int?, state: LiteratureRecord.State
    ) {
        self.id = id
        self.title = title
        self.authors = authors
        self.year = year
        self.state = state
    }
}

/// What of the literature is shown.
public struct LiteratureAsked: Equatable, Sendable {
    /// Words that all must stand in the title or the authors.
    public var text: String
    public var state: LiteratureRecord.State?
    public var search: LiteratureSearch.ID?
    /// How many stand before the first one.
    public var start: Int

    public static let most = 50

    public init(
        text: String = "", state: LiteratureRecord.State? = nil, search: LiteratureSearch.ID? = nil,
        start: Int = 0
    ) {
        self.text = text
        self.state = state
        self.search = search
        self.start = start
    }

    var isAll: Bool { text.isEmpty && state == nil && search == nil }

    /// - Parameters:
    ///   - base: of the list, or of a record to which one comes from it.
    ///   - start: from which row on; where it is not said, as it is shown.
    ///   - saved: what was done just now, as a code.
    /// - Returns: the address with what is asked for.
    public func address(_ base: String, start: Int? = nil, saved: String? = nil) -> String {
        let start = start ?? self.start
        let said = [
            ("text", text), ("state", state?.rawValue ?? ""), ("search", search?.text ?? ""),
            ("start", start > 0 ? String(start) : ""), ("saved", saved ?? ""),
        ].filter { !$0.1.isEmpty }
        guard !said.isEmpty else { return base }
        return base + "?" + said.map { $0 + "=" + AppAddress.encoded($1) }.joined(separator: "&")
    }
}

extension TablePage {
    /// What searches found, in the study's order.
    ///
    /// - Parameters:
    ///   - around: what all pages of the request have.
    ///   - records: those of this page.
    ///   - total: of all that were asked for, on whichever page.
    ///   - asked: what is shown.
    ///   - counts: how many records of the study stand where.
    ///   - searches: of the study.
    ///   - addresses: of the study.
    /// - Returns: the page.
    public static func literature(
        _ around: Surroundings, _ records: [ListedLiterature], total: Int, asked: LiteratureAsked,
        counts: [LiteratureRecord.State: Int], searches: [LiteratureSearch], at addresses: StudyAddresses
    ) -> TablePage {
        let words = around.words
        let end = asked.start + records.count
        func way(_ start: Int) -> String { asked.address(addresses.literature, start: start) }
        let from = String(records.isEmpty ? 0 : asked.start + 1)
        let isThere = !counts.isEmpty
        return TablePage(
            around, heading: words["app.literature.heading"], lead: words["app.literature.lead"],
            beside: isThere
                ? Link(text: words["app.literature.flow.way"], href: addresses.literatureFlow) : nil,
            filter: isThere ? filter(asked, total, counts, searches, words, addresses) : nil,
            table: DataTable(
                id: "literature",
                caption: words[
                    "app.literature.caption", ["from": from, "to": String(end), "n": String(total)]],
                columns: [
                    .init(words["app.literature.column.title"]),
                    .init(words["app.literature.column.authors"]),
                    .init(words["app.literature.column.year"], isNumber: true),
                    .init(words["app.literature.column.state"]),
                ],
                rows: records.map { row($0, asked, words, addresses) },
                none: words[isThere ? "app.literature.none-found" : "app.literature.none"]),
            pager: total > LiteratureAsked.most
                ? Pager(
                    newer: asked.start > 0 ? way(max(0, asked.start - LiteratureAsked.most)) : nil,
                    older: end < total ? way(end) : nil) : nil,
            ways: [Link(text: words["app.literature.bring.way"], href: addresses.newLiterature)],
            crumbs: [Link(text: words["app.sources.heading"], href: addresses.sources)])
    }

    private static func filter(
        _ asked: LiteratureAsked, _ total: Int, _ counts: [LiteratureRecord.State: Int],
        _ searches: [LiteratureSearch], _ words: Words, _ addresses: StudyAddresses
    ) -> FilterBar {
        let any = [("", words["app.evaluate.log.any"])]
        return FilterBar(
            action: addresses.literature,
            selects: [
                SelectField(
                    "state", label: words["app.literature.column.state"],
                    options: any
                        + LiteratureRecord.State.allCases.map { state in
                            let name = words["app.literature.state.\(state.rawValue)"]
                            let count = String(counts[state] ?? 0)
                            return (
                                state.rawValue,
                                words["app.literature.counted", ["state": name, "n": count]]
                            )
                        }, chosen: asked.state?.rawValue),
                SelectField(
                    "search", label: words["app.literature.field.search"],
                    options: any + searches.map { ($0.id.text, LiteraturePage.name(of: $0, words)) },
                    chosen: asked.search?.text),
            ],
            search: TextField("text", label: words["app.literature.field.text"], value: asked.text),
            result: words.count("app.literature.found", total),
            clear: asked.isAll ? nil : addresses.literature, csv: nil)
    }

    private static func row(
        _ record: ListedLiterature, _ asked: LiteratureAsked, _ words: Words, _ addresses: StudyAddresses
    ) -> DataTable.Row {
        let nothing = words["app.form.nothing"]
        return DataTable.Row(
            .init(record.title, href: asked.address(addresses.literatureRecord(record.id))),
            [
                .init(LiteraturePage.short(record.authors, words), orElse: nothing),
                .init(record.year.map { String($0) }, orElse: nothing, isNumber: true),
                .init(words["app.literature.state.\(record.state.rawValue)"]),
            ])
    }
}
