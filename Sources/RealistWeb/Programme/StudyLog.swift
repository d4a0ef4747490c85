internal import HTTPTypes
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// The changes of all sites, fifty a page, the last recorded one first; what is shown of them stands in the address.
struct StudyLog {
    let visit: Visit
    let study: ServedStudy
    let library: StudyLibrary
    let filter: AdaptationFilter
    private let said: LineWords

    static let most = 50
    /// Signs of what is searched for.
    private static let longest = 200

    init(_ visit: Visit) throws {
        self.visit = visit
        study = try visit.here()
        library = try study.library()
        filter = StudyLog.filter(visit.asked.query)
        said = LineWords(visit.words)
    }

    /// What an address asks for; what it does not understand is left out. Pure.
    static func filter(_ query: FormText) -> AdaptationFilter {
        var filter = AdaptationFilter()
        filter.site = query["site"].flatMap { Site.ID($0) }
        filter.recommendation = query["about"].flatMap { Recommendation.ID($0) }
        filter.kind = query["kind"].flatMap { Adaptation.Kind(rawValue: $0) }
        filter.state = query["state"].flatMap { Adaptation.State(rawValue: $0) }
        filter.shared = ["yes": true, "no": false][query["shared"] ?? ""]
        filter.unconfirmed = query["told"] == "open"
        filter.incomplete = query["coding"] == "open"
        filter.theme = query["theme"].flatMap { ChangeTheme.ID($0) }
        filter.ownTerm = query["term"].flatMap { OwnTerm.ID($0) }
        filter.entry = query["import"].flatMap { Int($0) }
        let text = String((query["text"] ?? "").trimmed.prefix(longest))
        filter.text = text.isEmpty ? nil : text
        return filter
    }

    /// The same filter as an address has it.
    static func parts(_ filter: AdaptationFilter) -> [(String, String)] {
        let all: [(String, String?)] = [
            ("site", filter.site?.text), ("about", filter.recommendation?.text),
            ("kind", filter.kind?.rawValue), ("state", filter.state?.rawValue),
            ("shared", filter.shared.map { $0 ? "yes" : "no" }), ("told", filter.unconfirmed ? "open" : nil),
            ("coding", filter.incomplete ? "open" : nil), ("theme", filter.theme?.text),
            ("term", filter.ownTerm?.text), ("import", filter.entry.map { String($0) }),
            ("text", filter.text),
        ]
        return all.compactMap { name, value in value.map { (name, $0) } }
    }

    func page() throws -> Answer {
        let words = visit.words
        let after = visit.asked.query["after"].flatMap { PageKey($0) }
        let page = try study.store.adaptations(filter, after: after, most: StudyLog.most)
        let parts = StudyLog.parts(filter)
        let codes = try visit.member().may(.writeSite)
        return .page(
            TablePage(
                try visit.surroundings(), heading: words["app.evaluate.log.heading"],
                lead: words["app.evaluate.log.lead"],
                filter: FilterBar(
                    action: study.addresses.log,
                    hidden: parts.filter { ["term", "import"].contains($0.0) }.map {
                        HiddenField($0.0, $0.1)
                    },
                    selects: selects,
                    search: TextField(
                        "text", label: words["app.evaluate.log.text"], value: filter.text ?? "",
                        autocomplete: "off"),
                    result: page.next == nil && after == nil
                        ? words.count("app.evaluate.log.found", page.lines.count)
                        : words.count("app.evaluate.log.shown", page.lines.count),
                    clear: parts.isEmpty ? nil : study.addresses.log,
                    csv: study.addresses.logTable + StudyAddresses.query(parts)),
                table: DataTable(
                    caption: words["app.evaluate.log.caption"],
                    columns: (["change", "site", "about", "kind", "state"] + (codes ? ["frame"] : [])).map {
                        DataTable.Column(words["app.evaluate.log.column.\($0)"])
                    }, rows: page.lines.map { row($0, codes: codes) },
                    none: words[page.next == nil ? "app.evaluate.log.none" : "app.evaluate.log.none-here"]),
                pager: after == nil && page.next == nil
                    ? nil
                    : Pager(
                        newer: after == nil ? nil : study.addresses.log(parts),
                        older: page.next.map { study.addresses.log(parts + [("after", $0.description)]) }),
                ways: codes ? ways : []))
    }

    private var ways: [Link] {
        [
            Link(text: visit.words["app.taking.changes.heading"], href: study.addresses.bringChanges.bring),
            Link(text: visit.words["app.evaluate.frame.heading"], href: study.addresses.frame),
        ]
    }

    /// The same rows as a table, all of them, with the columns of `realist export changes`.
    func table() -> Answer {
        let (store, filter) = (study.store, filter)
        return .file(type: "text/csv; charset=utf-8", name: "changes.csv") { write in
            var csv = CsvWriter()
            ChangeLog.begin(&csv)
            var after: PageKey?
            repeat {
                let (next, changes) = try store.inOneState { store in
                    let page = try store.adaptations(filter, after: after, most: 200)
                    return (page.next, try page.lines.compactMap { try store.adaptation($0.id) })
                }
                for change in changes { ChangeLog.add(change, to: &csv) }
                try await write(csv.take())
                after = next
            } while after != nil
        }
    }

    /// A change, wherever it is.
    static func leadOn(_ visit: Visit) throws -> Answer {
        let study = try visit.here()
        let id: Adaptation.ID = try visit.id("change")
        guard let change = try study.store.adaptation(id) else { throw Turned.notFound }
        return .seeOther(study.addresses.change(change.site, id))
    }

    /// - `codes`: with the way to its coding.
    private func row(_ line: AdaptationLine, codes: Bool) -> DataTable.Row {
        let words = visit.words
        let language = library.about.language
        let labels = line.recommendations.map { id in
            library.recommendations.first { $0.id == id }?.label ?? id.text
        }
        let tag: Tag? =
            line.unconfirmed
            ? .waiting(words["app.lead.my-site.to-confirm"])
            : line.incomplete ? .waiting(words["app.evaluate.log.uncoded"]) : nil
        return DataTable.Row(
            .init(
                line.title.text(in: language), href: study.addresses.change(line.site, line.id), tag: tag),
            [
                .init(library.sites.first { $0.id == line.site }?.label.text(in: language) ?? line.site.text),
                .init(labels.joined(separator: words["list.comma"]), orElse: words["app.form.nothing"]),
                .init(said.kind(line.kind)), .init(said.state(line.state)),
            ]
                + (codes
                    ? [
                        .init(
                            words[line.incomplete ? "app.evaluate.log.complete" : "app.evaluate.log.coded"],
                            href: study.addresses.coding(line.id))
                    ] : []))
    }

    private var selects: [SelectField] {
        let words = visit.words
        let language = library.about.language
        func select(_ name: String, _ options: [(value: String, text: String)], _ chosen: String?)
            -> SelectField
        {
            SelectField(
                name, label: words["app.evaluate.log.by.\(name)"],
                options: [(value: "", text: words["app.evaluate.log.any"])] + options, chosen: chosen)
        }
        return [
            select(
                "site", library.sitesInOrder.map { ($0.id.text, $0.label.text(in: language)) },
                filter.site?.text),
            select(
                "about",
                library.recommendations.map { ($0.id.text, "\($0.label). \($0.title.text(in: language))") },
                filter.recommendation?.text),
            select(
                "kind", said.kindOptions, filter.kind?.rawValue),
            select("state", said.stateOptions, filter.state?.rawValue),
            select(
                "shared",
                [
                    ("yes", words["app.evaluate.log.shared-yes"]),
                    ("no", words["app.evaluate.log.shared-no"]),
                ],
                filter.shared.map { $0 ? "yes" : "no" }),
            select(
                "told", [("open", words["app.evaluate.log.told-open"])], filter.unconfirmed ? "open" : nil),
            select(
                "coding", [("open", words["app.evaluate.log.coding-open"])],
                filter.incomplete ? "open" : nil),
        ]
            + (library.changeThemes.isEmpty
                ? []
                : [
                    select(
                        "theme", library.changeThemes.map { ($0.id.text, $0.title.text(in: language)) },
                        filter.theme?.text)
                ])
    }
}
