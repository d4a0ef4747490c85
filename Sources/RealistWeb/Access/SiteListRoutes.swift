internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// The sites of the study: a new one, its label, its name, when it joined and left.
enum SiteListRoutes {
    static let all: [Route] = [
        .get("/s/:study/admin/sites", .right(.administer)) { visit in
            let library = try visit.here().library()
            return .page(
                TablePage.administeredSites(
                    try visit.surroundings(notice: AdministerNotice.of(visit)), library.sites,
                    on: visit.today,
                    at: try visit.here().addresses, language: library.about.language))
        },
        .get("/s/:study/admin/new-site", .right(.administer)) { visit in try new(visit).show() },
        .post("/s/:study/admin/new-site", .right(.administer)) { visit in try await new(visit).save() },
        .get("/s/:study/admin/sites/:site", .right(.administer)) { visit in try present(visit).show() },
        .post("/s/:study/admin/sites/:site", .right(.administer)) { visit in
            try await present(visit).save()
        },
    ]

    /// A site of this name made just now.
    private static func new(_ visit: Visit) throws -> RecordForm<Site> {
        guard let id = Site.ID(NewName.of((visit.form["label"] ?? "").trimmed)) else { throw Turned.notFound }
        return try form(visit, id, nil, .newSite)
    }

    private static func present(_ visit: Visit) throws -> RecordForm<Site> {
        let id: Site.ID = try visit.id("site")
        guard let site = try visit.here().store.version(of: Recorded<Site>.site(id))?.value else {
            throw Turned.notFound
        }
        return try form(visit, id, site, .site)
    }

    /// Its lead answers questions about it, and what is approved goes by: nothing of this form.
    private static func form(
        _ visit: Visit, _ id: Site.ID, _ site: Site?, _ saved: AdministerNotice
    ) throws -> RecordForm<Site> {
        let (study, words) = (try visit.here(), visit.words)
        let (addresses, list) = (study.addresses, study.addresses.administeredSites)
        let library = try study.library()
        let language = library.about.language
        let today = visit.today
        let turn: @Sendable ([Site], Answers, Site?) -> Turn<Site> = { sites, answers, base in
            SiteForm(id: id, among: sites, today: today)
                .site(answers, base: base ?? Site(id: id, label: "", kind: ""))
        }
        return RecordForm(
            visit: visit, record: .site(id),
            action: site == nil ? addresses.newSite : addresses.administered(id),
            done: saved.after(list), back: list, fields: SiteForm.fields(words), written: [], known: [],
            answers: { SiteForm.answers($0) },
            turn: { turn(library.sites, $0, $1) },
            page: { around, answers, number, faults in
                FormPage.site(
                    around, SiteForm.shown(answers, faults, words), of: site,
                    version: site == nil ? nil : String(number), at: addresses, language: language)
            }, unchanged: AdministerNotice.nothing.after(list),
            turnAgain: { try turn($0.library()?.sites ?? [], $1, $2) })
    }
}
