internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What the study says of itself, and from how many people on something is told.
enum SettingsRoutes {
    static let all: [Route] = [
        .get("/s/:study/admin/settings", .right(.administer)) { visit in
            let present = try present(visit)
            return try settingsPage(
                visit, SettingsForm(SettingsForm.typed(present.value), words: visit.words).fields,
                present.number)
        },
        .post("/s/:study/admin/settings", .right(.administer)) { visit in try await saveSettings(visit) },
        .getConfirmed("/s/:study/admin/disclosure", .right(.administer)) { visit in
            let present = try present(visit)
            let form = DisclosureForm(DisclosureForm.typed(present.value.disclosure), words: visit.words)
            return try disclosurePage(visit, form.fields, present.number)
        },
        .postConfirmed("/s/:study/admin/disclosure", .right(.administer)) { visit in
            try await saveDisclosure(visit)
        },
    ]

    private static func present(_ visit: Visit) throws -> Written<About> {
        let study = try visit.here()
        guard let written = try study.store.version(of: Recorded<About>.settings(study.library().about.id))
        else {
            throw Turned.notFound
        }
        return written
    }

    private static func version(_ visit: Visit) -> Int {
        visit.form[FormNames.version].flatMap { Int($0) } ?? 0
    }

    private static func settingsPage(_ visit: Visit, _ fields: SettingsFields, _ version: Int) throws
        -> Answer
    {
        let study = try visit.here()
        let page = FormPage.settings(
            try visit.surroundings(), fields, version: String(version), at: study.addresses)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    private static func disclosurePage(_ visit: Visit, _ fields: DisclosureFields, _ version: Int) throws
        -> Answer
    {
        let page = FormPage.disclosure(
            try visit.surroundings(), fields, version: String(version), at: try visit.here().addresses)
        return fields.problems.isEmpty ? .page(page) : .notYet(page)
    }

    private static func saveSettings(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let present = try present(visit)
        let versions = TwoVersions(
            visit, action: study.addresses.settings,
            fields: SettingsFields.names.map { ($0, visit.words["app.administer.setting.\($0)"]) })
        let theirs = SettingsForm.typed(present.value)
        guard let typed = versions.chosen(over: theirs) else {
            return try versions.page(theirs: theirs, number: present.number, by: present.by)
        }
        var form = SettingsForm(typed, words: visit.words)
        guard let about = form.about(present.value) else {
            return try settingsPage(visit, form.fields, version(visit))
        }
        return try await save(
            visit, about, .settings, versions, SettingsForm.typed,
            merging: { text, now in
                var form = SettingsForm(text, words: visit.words)
                return form.about(now)
            })
    }

    private static func saveDisclosure(_ visit: Visit) async throws -> Answer {
        let study = try visit.here()
        let present = try present(visit)
        let versions = TwoVersions(
            visit, action: study.addresses.disclosure,
            fields: ["people", "bands", "reason"].map { ($0, visit.words["app.administer.disclosure.\($0)"]) }
        )
        let theirs = DisclosureForm.typed(present.value.disclosure)
        guard let typed = versions.chosen(over: theirs) else {
            return try versions.page(theirs: theirs, number: present.number, by: present.by)
        }
        var form = DisclosureForm(typed, words: visit.words)
        var about = present.value
        guard let day = visit.app.clock().day, let settings = form.settings(about.disclosure, on: day) else {
            return try disclosurePage(visit, form.fields, version(visit))
        }
        about.disclosure = settings
        return try await save(
            visit, about, .disclosure, versions, { DisclosureForm.typed($0.disclosure) },
            merging: { text, now in
                var form = DisclosureForm(text, words: visit.words)
                return form.settings(now.disclosure, on: day).map { settings in
                    var now = now
                    now.disclosure = settings
                    return now
                }
            })
    }

    /// What two people changed of different fields is put together; what both changed is asked about.
    private static func save(
        _ visit: Visit, _ about: About, _ notice: AdministerNotice, _ versions: TwoVersions,
        _ typed: (About) -> FormText, merging: (FormText, About) -> About?
    ) async throws -> Answer {
        let study = try visit.here()
        let id = try visit.member().id
        func commit(_ about: About, over version: Int) async throws -> Answer {
            _ = try await study.store.acting(as: id).commit { store in
                try store.save(settings: about, expecting: version)
            }
            return .seeOther(notice.after(study.addresses.administer))
        }
        do {
            return try await commit(about, over: version(visit))
        } catch let conflict as EditConflict<About> {
            guard let now = conflict.present else { throw Turned.notFound }
            let (base, theirs) = (conflict.edited.map { typed($0.value) }, typed(now.value))
            if let base, let text = versions.merged(over: base, theirs: theirs),
                let both = merging(text, now.value)
            {
                return try await commit(both, over: now.number)
            }
            return try versions.page(theirs: theirs, base: base, number: now.number, by: now.by)
        }
    }
}
