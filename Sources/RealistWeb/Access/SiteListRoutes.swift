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
        .get("/s/:study/admin/new-site", .right(.administer)) { visit in
            try page(visit, SiteFields(), nil)
        },
        .post("/s/:study/admin/new-site", .right(.administer)) { visit in try await add(visit) },
        .get("/s/:study/admin/sites/:site", .right(.administer)) { visit in
            let present = try present(visit)
            let form = SiteForm(SiteForm.typed(present.value), words: visit.words)
            return try page(visit, form.fields, present.value, version: present.number)
        },
        .post("/s/:study/admin/sites/:site", .right(.administer)) { visit in try await change(visit) },
    ]

    private static func present(_ visit: Visit) throws -> Written<Site> {
        let id: Site.ID = try visit.id("site")
        guard let written = try visit.here().store.version(of: Recorded<Site>.site(id)) else {
            throw Turned.notFound
        }
        return written
    }

    private static func page(
        _ visit: Visit, _ fields: SiteFields, _ site: Site?, version: Int? = nil
    ) throws -> Answer {
        let study = try visit.here()
        let page = FormPage.site(
            try visit.surroundings(), fields, of: site, version: version.map { String($0) },
            at: study.addresses,
            language: try study.library().about.language)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    /// What the other sites are called.
    private static func labels(_ visit: Visit, _ own: Site.ID?) throws -> Set<String> {
        Set(try visit.here().library().sites.filter { $0.id != own }.map { $0.label.text.lowercased() })
    }

    private static func add(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        var form = SiteForm(visit.form, words: visit.words)
        var random = SystemRandomNumberGenerator()
        let made = IdentifierRule.make(from: form.fields.label, using: &random)
        guard let id = Site.ID(made),
            let site = form.site(
                Site(id: id, label: "", kind: ""), on: visit.today, besides: try labels(visit, nil))
        else {
            return try page(visit, form.fields, nil)
        }
        _ = try await study.store.acting(as: visit.member().id).commit { try $0.save(site, expecting: 0) }
        return .seeOther(AdministerNotice.newSite.after(study.addresses.administeredSites))
    }

    private static func change(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let present = try present(visit)
        let versions = TwoVersions(
            visit, action: study.addresses.administered(present.value.id),
            fields: ["label", "kind", "name", "agreed", "joined", "left"].map { name in
                (name, visit.words["app.administer.site.\(name)"])
            })
        let theirs = SiteForm.typed(present.value)
        guard let typed = versions.chosen(over: theirs) else {
            return try versions.page(theirs: theirs, number: present.number, by: present.by)
        }
        var form = SiteForm(typed, words: visit.words)
        let version = visit.form[FormNames.version].flatMap { Int($0) } ?? 0
        let others = try labels(visit, present.value.id)
        guard let site = form.site(present.value, on: visit.today, besides: others) else {
            return try page(visit, form.fields, present.value, version: version)
        }
        func merged(_ text: FormText, _ now: Site) -> Site? {
            var form = SiteForm(text, words: visit.words)
            return form.site(now, on: visit.today, besides: others)
        }
        do {
            _ = try await study.store.acting(as: visit.member().id).commit {
                try $0.save(site, expecting: version)
            }
            return .seeOther(AdministerNotice.site.after(study.addresses.administeredSites))
        } catch let conflict as EditConflict<Site> {
            guard let now = conflict.present else { throw Turned.notFound }
            let (base, theirs) = (
                conflict.edited.map { SiteForm.typed($0.value) }, SiteForm.typed(now.value)
            )
            // Its lead answers questions about it, and what is approved goes by: nothing of this form.
            if let base, let text = versions.merged(over: base, theirs: theirs),
                let both = merged(text, now.value)
            {
                _ = try await study.store.acting(as: visit.member().id).commit {
                    try $0.save(both, expecting: now.number)
                }
                return .seeOther(AdministerNotice.site.after(study.addresses.administeredSites))
            }
            return try versions.page(theirs: theirs, base: base, number: now.number, by: now.by)
        }
    }
}
