internal import Realist
internal import RealistPages
internal import RealistStore

/// The workshops of a site, and those that were deleted.
struct WorkshopList {
    let visit: Visit
    let place: SitePlace

    init(_ visit: Visit) throws {
        self.visit = visit
        place = try SitePlace(visit)
    }

    private var own: String { place.addresses.workshops(place.site.id) }

    func page() throws -> Answer {
        let found = try place.study.store.workshops(
            seenAt: place.site.id, behind: WorkshopPlace(visit.asked.query["after"]))
        let isDeleted = visit.asked.query["saved"] == WorkshopSaved.deleted.rawValue
        let links =
            isDeleted
            ? [
                Link(
                    text: visit.words["app.workshops.deleted.heading"],
                    href: place.addresses.deletedWorkshops(place.site.id))
            ] : []
        return .page(
            WorkshopsPage(
                try visit.surroundings(notice: WorkshopSaved.notice(visit, links: links)), site: place.site,
                language: place.language, found.workshops,
                older: found.older.map { own + "?after=" + AppAddress.encoded($0.text) },
                deleted: try deletedCount,
                at: place.addresses, mayWrite: place.mayWrite))
    }

    private var deletedCount: Int {
        get throws {
            let store = place.study.store
            let ofAll = try visit.member().may(.writeSite) ? store.deletedWorkshopsCount(at: nil) : 0
            return try store.deletedWorkshopsCount(at: place.site.id) + ofAll
        }
    }

    /// Workshops that were deleted, each with the way back; those of all sites for who writes for all.
    func deleted() throws -> Answer {
        let words = visit.words
        let store = place.study.store
        let ofAll = try visit.member().may(.writeSite) ? store.deletions(at: nil) : []
        let tasks = try (store.deletions(at: place.site.id) + ofAll).compactMap {
            deletion -> TaskList.Task? in
            guard case .workshop(let id) = deletion.what else { return nil }
            return TaskList.Task(
                deletion.title.text(in: place.language),
                href: place.addresses.workshop(place.site.id, id, .restore),
                hint: words[
                    "app.lead.deleted.by",
                    ["who": visit.who(deletion.deed.by), "when": visit.when(deletion.deed.at)]])
        }
        return .page(
            TasksPage(
                try visit.surroundings(), kicker: place.site.label.text(in: place.language),
                heading: words["app.workshops.deleted.heading"],
                lead: words[tasks.isEmpty ? "app.workshops.deleted.none" : "app.lead.deleted.lead"],
                sections: tasks.isEmpty ? [] : [TasksPage.Section(TaskList(id: "deleted", [(nil, tasks)]))],
                back: Link(text: words["app.workshops.list.link"], href: own)))
    }
}
