internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// The changes of a site, twenty a page, the last recorded one first.
struct ChangeList {
    let visit: Visit
    let place: SitePlace
    private let said: LineWords
    private let state: Adaptation.State?
    private let recommendation: Recommendation.ID?

    init(_ visit: Visit) throws {
        self.visit = visit
        place = try SitePlace(visit)
        said = LineWords(visit.words)
        state = visit.asked.query["state"].flatMap { Adaptation.State(rawValue: $0) }
        recommendation = visit.asked.query["about"].flatMap { Recommendation.ID($0) }
    }

    static let mostOnAPage = 20

    func page() throws -> Answer {
        let words = visit.words
        let query = visit.asked.query
        var filter = AdaptationFilter()
        filter.site = place.site.id
        filter.state = state
        filter.recommendation = recommendation
        let found = try place.study.store.adaptationsBothWays(
            filter, from: query["after"].flatMap { PageKey($0) }, isNewer: query["newer"] == "yes",
            most: ChangeList.mostOnAPage)
        let isFiltered = state != nil || recommendation != nil
        return .page(
            TablePage(
                try visit.surroundings(notice: notice),
                kicker: place.site.label.text(in: place.language), heading: words["app.lead.list.heading"],
                action: place.mayWrite
                    ? Link(text: words["app.lead.record"], href: place.addresses.record(place.site.id)) : nil,
                filter: FilterBar(
                    action: place.addresses.changes(place.site.id), selects: selects,
                    result: words[isFiltered ? "app.lead.list.some" : "app.lead.list.all"],
                    clear: isFiltered ? place.addresses.changes(place.site.id) : nil,
                    csv: place.addresses.changesTable(place.site.id) + address([])),
                table: DataTable(
                    caption: words["app.lead.list.caption"],
                    columns: ["title", "state", "since", "kind", "next"].map {
                        DataTable.Column(words["app.lead.list.column.\($0)"])
                    }, rows: found.lines.map(row), none: words["app.lead.list.none"]),
                pager: found.newer == nil && found.older == nil
                    ? nil
                    : Pager(
                        newer: found.newer.map {
                            place.addresses.changes(place.site.id)
                                + address([("after", $0.description), ("newer", "yes")])
                        },
                        older: found.older.map {
                            place.addresses.changes(place.site.id) + address([("after", $0.description)])
                        }),
                ways: try ways,
                back: Link(text: words["app.lead.my-site.link"], href: place.addresses.site(place.site.id))))
    }

    /// To those that were deleted, for whoever can bring them back.
    private var ways: [Link] {
        get throws {
            let count = try place.mayWrite ? place.study.store.deletedChangesCount(at: place.site.id) : 0
            let text = visit.words["app.lead.deleted.count", ["n": String(count)]]
            return count == 0
                ? [] : [Link(text: text, href: place.addresses.deletedChanges(place.site.id))]
        }
    }

    /// The same rows as a table, all of them.
    func table() throws -> Answer {
        let changes = try place.study.store.adaptations(at: place.site.id).filter { change in
            (state == nil || change.state == state)
                && (recommendation == nil
                    || change.recommendations.contains { $0.recommendation == recommendation })
        }
        return .file(
            ChangeLog.write(changes), type: "text/csv; charset=utf-8", name: "changes-\(place.site.id).csv")
    }

    /// Behind a deletion there is the way back.
    private var notice: Notice? {
        let isDeleted = visit.asked.query["saved"] == Saved.deleted.rawValue
        return Saved.notice(
            visit,
            links: isDeleted
                ? [
                    Link(
                        text: visit.words["app.lead.deleted.heading"],
                        href: place.addresses.deletedChanges(place.site.id))
                ] : [])
    }

    private func row(_ change: AdaptationLine) -> DataTable.Row {
        let words = visit.words
        return DataTable.Row(
            .init(
                change.title.text(in: place.language), href: place.addresses.change(place.site.id, change.id),
                tag: change.unconfirmed ? .waiting(words["app.lead.my-site.to-confirm"]) : nil),
            [
                .init("", track: said.track(change.state)),
                .init(change.since.map { words.date($0) }, orElse: words["app.form.not-known"]),
                .init(said.kind(change.kind)),
                .init(change.next?.step.text(in: place.language), orElse: words["app.form.nothing"]),
            ])
    }

    private var selects: [SelectField] {
        let words = visit.words
        return [
            SelectField(
                "state", label: words["app.lead.list.column.state"],
                options: [("", words["app.lead.list.any"])] + said.stateOptions,
                chosen: state?.rawValue),
            SelectField(
                "about", label: words["app.lead.list.about"],
                options: [("", words["app.lead.list.any"])]
                    + place.library.recommendations.map {
                        ($0.id.text, "\($0.label). \($0.title.text(in: place.language))")
                    }, chosen: recommendation?.text),
        ]
    }

    /// What the address says of the filter, and of where a page begins.
    private func address(_ more: [(String, String)]) -> String {
        let parts =
            [("state", state?.rawValue), ("about", recommendation?.text)].compactMap { name, value in
                value.map { (name, $0) }
            } + more
        guard !parts.isEmpty else { return "" }
        return "?" + parts.map { "\($0.0)=\(AppAddress.encoded($0.1))" }.joined(separator: "&")
    }

    /// Changes that were deleted, each with the way back.
    func deleted() throws -> Answer {
        let words = visit.words
        let tasks = try place.study.store.deletions(at: place.site.id).compactMap {
            deletion -> TaskList.Task? in
            guard case .adaptation(let id) = deletion.what else { return nil }
            return TaskList.Task(
                deletion.title.text(in: place.language),
                href: place.addresses.change(place.site.id, id, .restore),
                hint: words[
                    "app.lead.deleted.by",
                    ["who": visit.who(deletion.deed.by), "when": visit.when(deletion.deed.at)]])
        }
        return .page(
            TasksPage(
                try visit.surroundings(notice: Saved.notice(visit)),
                kicker: place.site.label.text(in: place.language), heading: words["app.lead.deleted.heading"],
                lead: tasks.isEmpty ? words["app.lead.deleted.none"] : words["app.lead.deleted.lead"],
                sections: [TasksPage.Section(TaskList(id: "deleted", [(nil, tasks)]))],
                back: Link(
                    text: words["app.lead.list.link"], href: place.addresses.changes(place.site.id))))
    }
}
