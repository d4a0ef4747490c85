internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// What the study says of itself, and from how many people on something is told.
enum SettingsRoutes {
    static let all: [Route] = [
        .get("/s/:study/admin/settings", .right(.administer)) { visit in try settings(visit).show() },
        .post("/s/:study/admin/settings", .right(.administer)) { visit in try await settings(visit).save() },
        .getConfirmed("/s/:study/admin/disclosure", .right(.administer)) { visit in
            try disclosure(visit).show()
        },
        .postConfirmed("/s/:study/admin/disclosure", .right(.administer)) { visit in
            try await disclosure(visit).save()
        },
    ]

    private static func settings(_ visit: Visit) throws -> RecordForm<About> {
        let (study, words) = (try visit.here(), visit.words)
        let (addresses, list) = (study.addresses, study.addresses.administer)
        return RecordForm(
            visit: visit, record: .settings(try study.library().about.id), action: addresses.settings,
            done: AdministerNotice.settings.after(list), back: list, fields: SettingsForm.fields(words),
            written: [], known: [], answers: { SettingsForm.answers($0) },
            turn: { SettingsForm.about($0, base: $1) },
            page: { around, answers, number, faults in
                FormPage.settings(
                    around, SettingsForm.shown(answers, faults, words), version: String(number),
                    at: addresses)
            }, unchanged: AdministerNotice.nothing.after(list), keep: keep)
    }

    private static func disclosure(_ visit: Visit) throws -> RecordForm<About> {
        let (study, words) = (try visit.here(), visit.words)
        let (addresses, list) = (study.addresses, study.addresses.administer)
        let form = DisclosureForm(today: visit.today, by: words["app.visit.role.administrator"])
        return RecordForm(
            visit: visit, record: .settings(try study.library().about.id), action: addresses.disclosure,
            done: AdministerNotice.disclosure.after(list), back: list, fields: DisclosureForm.fields(words),
            written: [], known: [], answers: { DisclosureForm.answers($0) },
            turn: { form.about($0, base: $1) },
            page: { around, answers, number, faults in
                FormPage.disclosure(
                    around, DisclosureForm.shown(answers, faults, words), version: String(number),
                    at: addresses)
            }, unchanged: AdministerNotice.nothing.after(list), keep: keep)
    }

    /// The audit tells what may be shown from a title.
    private static let keep: @Sendable (Store, About, Int) throws -> Int = { store, about, expected in
        try store.save(settings: about, expecting: expected)
    }
}
