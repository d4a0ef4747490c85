internal import Realist
internal import RealistPages
internal import RealistStore

/// The pages of one workshop.
struct WorkshopDesk {
    let visit: Visit
    let place: SitePlace
    let id: Workshop.ID
    /// As it is, or as it last was.
    let workshop: Workshop
    /// 0 when it is deleted.
    let number: Int

    /// With `orDeleted` one that was deleted is found, too. Another site's is not there.
    init(_ visit: Visit, orDeleted: Bool = false) throws {
        self.visit = visit
        place = try SitePlace(visit)
        id = try visit.id("workshop")
        let record = Recorded<Workshop>.workshop(id)
        let store = place.study.store
        let found: Workshop
        if let present = try store.version(of: record) {
            found = present.value
            number = present.number
        } else if orDeleted, let last = try store.history(of: record).last(where: { $0.value != nil })?.value
        {
            found = last
            number = 0
        } else {
            throw Turned.notFound
        }
        guard found.isOfAll || found.site == place.site.id else { throw Turned.notFound }
        workshop = found
    }

    var record: Recorded<Workshop> { .workshop(id) }
    var title: String { workshop.title.text(in: place.language) }
    var own: String { place.addresses.workshop(place.site.id, id) }
    var list: String { place.addresses.workshops(place.site.id) }
    var acts: RecordActs<Workshop> {
        // Also by undoing, only who writes for all makes one of all sites, or of another.
        let (site, writesForAll) = (workshop.site, visit.signedIn?.may(.writeSite) ?? false)
        return RecordActs(
            visit: visit, record: record, title: title, page: own, list: list,
            mayBringBack: { writesForAll || $0.site == site })
    }

    /// One for all sites is changed only by who writes for all.
    var mayEdit: Bool {
        get throws { try place.mayWrite && (!workshop.isOfAll || visit.member().may(.writeSite)) }
    }

    func requireEditing() throws -> WorkshopDesk {
        guard try mayEdit else { throw Turned.notAllowed }
        return self
    }

    func show() throws -> Answer {
        let member = try visit.member()
        let site = place.site.id
        let content = try place.study.store.inOneState { store in
            let decisions = try store.decisions(at: site).filter { $0.workshop == id }
            let changes = try store.changes(decidedAt: id, at: site)
            return WorkshopPage.Content(
                site: place.site, language: place.language, roles: place.library.about.roles,
                recommendations: place.library.recommendations, workshop: workshop, version: number,
                decisions: decisions, changes: changes,
                fates: try WorkshopChange(workshop: workshop, site: site).fates(
                    decisions, changes, in: store),
                latest: Dictionary(
                    try decisions.compactMap { decision in
                        try store.changes(at: site, on: decision.recommendation, most: 1).first.map {
                            (decision.recommendation, $0)
                        }
                    }, uniquingKeysWith: { one, _ in one }))
        }
        return .page(
            WorkshopPage(
                try visit.surroundings(notice: WorkshopSaved.notice(visit)), content, at: place.addresses,
                mayEdit: try mayEdit,
                reader: .init(
                    mayWrite: place.mayWrite, mayConfirm: member.may(.approveSite, at: site),
                    undoing: try acts.undoing(number))))
    }

    func form() throws -> RecordForm<Workshop> {
        try WorkshopDesk.form(
            visit, place, id, title: title, action: place.addresses.workshop(place.site.id, id, .edit),
            done: own + "?saved=workshop", same: own + "?saved=same", back: own, hidden: [])
    }

    /// A new one: its name is made of its title and of signs that the page carries, so that a form that is sent twice
    /// makes one workshop.
    static func new(_ visit: Visit) throws -> RecordForm<Workshop> {
        let place = try SitePlace(visit)
        let signs = visit.form["signs"] ?? ChangeDraft.freshSigns()
        guard
            let id = ChangeDraft.id(visit.form["title"] ?? "", signs: signs).flatMap({
                Workshop.ID($0.text)
            })
        else { throw Turned.notAForm }
        // Signs are sent by whoever likes: they lead to no workshop of another site.
        let record = Recorded<Workshop>.workshop(id)
        let store = place.study.store
        let known =
            try store.version(of: record)?.value
            ?? store.history(of: record).last { $0.value != nil }?.value
        if let known, known.site != place.site.id { throw Turned.notAForm }
        return try form(
            visit, place, id, title: nil, action: place.addresses.newWorkshop(place.site.id),
            done: place.addresses.workshop(place.site.id, id) + "?saved=new",
            back: place.addresses.workshops(place.site.id), hidden: [HiddenField("signs", signs)])
    }

    private static func form(
        _ visit: Visit, _ place: SitePlace, _ id: Workshop.ID, title: String?, action: String, done: String,
        same: String? = nil, back: String, hidden: [HiddenField]
    ) throws -> RecordForm<Workshop> {
        let words = visit.words
        let form = WorkshopForm(
            roles: place.library.about.roles, language: place.language, site: place.site.id,
            mayBeOfAll: try visit.member().may(.writeSite), recorder: try Recorder(visit, at: place.site.id))
        let asking = FormPage.WorkshopAsking(
            site: place.site, language: place.language, roles: form.roles, title: title,
            mayBeOfAll: form.mayBeOfAll)
        return RecordForm(
            visit: visit, record: .workshop(id), action: action, done: done,
            back: back,
            fields: form.fields(words), written: form.written(words), known: place.known,
            answers: { form.answers($0) }, turn: { answers, base in form.workshop(answers, id, base: base) },
            page: { around, answers, number, faults in
                FormPage.workshop(
                    around, asking, form.recorder.asking(answers), faults, version: number, action: action,
                    hidden: hidden, back: back)
            }, unchanged: same, carried: hidden.map(\.name), told: \Workshop.toldBy)
    }
}

extension WorkshopDesk {
    func history() throws -> Answer {
        let words = visit.words
        let form = WorkshopForm(
            roles: place.library.about.roles, language: place.language, site: place.site.id,
            mayBeOfAll: true, recorder: Recorder(part: .reader, today: visit.today, words: words))
        let parts = form.fields(words).map { ChangeHistoryPage.Part(label: $0.label, text: $0.text) }
        return try acts.history({ form.answers($0) }, isThere: number > 0) { _ in parts }
    }

    func confirm() async throws -> Answer { try await acts.confirm(workshop, \.toldBy) }

    func askToDelete(_ problems: [String] = []) throws -> FormPage {
        let words = visit.words
        return try acts.askToDelete(
            "app.workshops.delete.heading",
            problems.isEmpty
                ? [words["app.workshops.delete.effect"], words["app.lead.delete.back"]] : problems,
            number: number)
    }

    func delete() async throws -> Answer {
        let (id, number, list) = (id, acts.shown, list)
        do {
            return try await acts.act { store in
                try store.delete(id, expecting: number)
                return list + "?saved=deleted"
            }
        } catch ContentProblem.brokenReference {
            return .notYet(try askToDelete([visit.words["app.workshops.delete.theory"]]))
        }
    }

    func askToRestore() throws -> Answer {
        number > 0 ? .seeOther(own) : try acts.askToRestore(visit.words["app.workshops.restore.text"])
    }

    func restore() async throws -> Answer {
        if number > 0 { return .seeOther(own) }
        let (id, own) = (id, own)
        return try await acts.act { store in
            try store.restore(id)
            return own + "?saved=restored"
        }
    }
}

/// What was saved just now: a code in the address, whose words are the catalogue's.
enum WorkshopSaved: String, CaseIterable {
    case new, workshop, same, decisions, confirmed, undone, restored, deleted, changed
    case putBack = "put-back"

    static func notice(_ visit: Visit, links: [Link] = []) -> Notice? {
        visit.asked.query["saved"].flatMap { WorkshopSaved(rawValue: $0) }.map { saved in
            Notice(
                saved == .same ? .note : .saved, visit.words["app.workshops.saved.\(saved.rawValue)"],
                links: links)
        }
    }
}
