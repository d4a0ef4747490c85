internal import Realist
internal import RealistPages
internal import RealistStore

/// The pages of one change of a site.
struct ChangeDesk {
    let visit: Visit
    let place: SitePlace
    let id: Adaptation.ID
    /// As it is, or as it last was.
    let change: Adaptation
    /// 0 when it is deleted.
    let number: Int
    let desk: RecordDesk

    /// With `orDeleted` one that was deleted is found, too.
    init(_ visit: Visit, orDeleted: Bool = false) throws {
        self.visit = visit
        desk = try RecordDesk(visit)
        place = desk.place
        id = try visit.id("change")
        let record = Recorded<Adaptation>.adaptation(id)
        let store = place.study.store
        let found: Adaptation
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
        guard found.site == place.site.id else { throw Turned.notFound }
        change = found
    }

    var record: Recorded<Adaptation> { .adaptation(id) }
    private var title: String { change.title.text(in: place.language) }
    var own: String { place.addresses.change(place.site.id, id) }
    private var asking: ChangeAsking { desk.asking(isEditing: true) }
    func address(_ act: ChangeAct) -> String { place.addresses.change(place.site.id, id, act) }

    func show() throws -> Answer {
        let member = try visit.member()
        let workshop = try change.workshop.flatMap { try place.study.store.workshop($0) }
        return .page(
            ChangePage(
                try visit.surroundings(notice: Saved.notice(visit)), change, site: place.site,
                answers: ChangeForm.answers(change), version: number, asking, at: place.addresses,
                workshop: workshop,
                reader: .init(
                    mayWrite: place.mayWrite, mayConfirm: member.may(.approveSite, at: place.site.id),
                    mayUndo: number > 1, mayCode: member.may(.writeSite))))
    }

    /// One question about it, answered anew.
    func form(_ question: ChangeQuestion) throws -> RecordForm<Adaptation> {
        let (action, own, title) = (place.addresses.edit(place.site.id, id, question), own, title)
        let (asking, form, id) = (asking, desk.form, id)
        let words = visit.words
        // The fields that there are may depend on what the change is about.
        let recorder = desk.recorder
        let isTold = recorder.asks && question == .what && change.toldBy?.isOpen == true
        let read: @Sendable (Adaptation?) -> Answers = { change in
            let answers = change.map(ChangeForm.answers) ?? Answers()
            return isTold ? recorder.filled(answers, change?.toldBy) : answers
        }
        let known = isTold ? recorder.asking(read(change)) : read(change)
        let parts = asking.parts(question, known)
        return RecordForm(
            visit: visit, record: record, action: action, done: own + "?saved=change", back: own,
            fields: parts.map { part in
                Merging.Field(
                    name: part.name, names: part.names, label: part.label, mayKeepBoth: part.mayKeepBoth
                ) { part.text($0, words) }
            },
            written: parts.filter(\.isWritten).map {
                .init(name: $0.name, label: $0.label, isRole: $0.isRole)
            },
            known: place.known, answers: read,
            turn: { answers, base in
                guard let base, base.id == id else { return .faults([:]) }
                var all = isTold ? recorder.asking(read(base)) : read(base)
                all.take(parts.flatMap(\.names), from: ChangeDraft.settled(answers))
                var faults = form.faults([question], all)
                if question == .what { faults.merge(form.missing(all)) { own, _ in own } }
                if isTold { faults.merge(recorder.faults(all)) { own, _ in own } }
                var changed = form.changed(base, [question], all)
                if isTold { changed.toldBy = recorder.toldBy(all, before: base.toldBy) }
                return faults.isEmpty ? .value(changed) : .faults(faults)
            },
            page: { around, answers, number, faults in
                var all = known
                all.take(parts.flatMap(\.names), from: answers)
                return FormPage.editChange(
                    around,
                    FormPage.ChangeStep(
                        question: question, answers: all, faults: faults, action: action, version: number,
                        back: Link(text: words["app.lead.back"], href: own)), asking, title: title)
            })
    }
}

extension ChangeDesk {
    func history() throws -> Answer {
        let versions = try place.study.store.history(of: Recorded<Adaptation>.adaptation(id)).map {
            happening in
            ChangeHistoryPage.Version(
                act: ChangeDesk.act(happening), who: visit.who(happening.deed.by),
                when: visit.when(happening.deed.at), answers: happening.value.map(ChangeForm.answers))
        }
        return .page(
            ChangeHistoryPage(
                try visit.surroundings(), title: change.title.text(in: place.language), versions,
                desk.asking(isEditing: false),
                back: Link(
                    text: visit.words["app.lead.back"],
                    href: number == 0
                        ? place.addresses.changes(place.site.id) : place.addresses.change(place.site.id, id)))
        )
    }

    static func act<Value>(_ happening: Happening<Value>) -> String {
        switch happening.action {
        case "undo", "restore", "delete": happening.action
        case "import": "import"
        default: happening.number == 1 ? "first" : "save"
        }
    }

    /// The number that the page showed.
    private var shown: Int { Int(visit.form[FormNames.version] ?? "") ?? 0 }

    /// Does what a button says, if the record is still as the page showed it; else shows the page as it is now.
    private func act(_ done: String, _ body: @escaping @Sendable (Store) throws -> Void) async throws
        -> Answer
    {
        let page = place.addresses.change(place.site.id, id)
        do {
            try await visit.acting().commit(body)
            return .seeOther(done)
        } catch let conflict as EditConflict<Adaptation> {
            return .seeOther(
                conflict.present == nil
                    ? place.addresses.changes(place.site.id) + "?saved=deleted" : page + "?saved=changed")
        }
    }

    func confirm() async throws -> Answer {
        guard var told = change.toldBy else { throw Turned.notFound }
        told.confirmed = visit.today
        var confirmed = change
        confirmed.toldBy = told
        let (record, value, number) = (Recorded<Adaptation>.adaptation(id), confirmed, shown)
        return try await act(place.addresses.change(place.site.id, id) + "?saved=confirmed") {
            try $0.save(value, as: record, expecting: number)
        }
    }

    func undo() async throws -> Answer {
        let (record, number) = (Recorded<Adaptation>.adaptation(id), shown)
        return try await act(place.addresses.change(place.site.id, id) + "?saved=undone") {
            try $0.undo(record, expecting: number)
        }
    }

    func askToDelete() throws -> Answer {
        let words = visit.words
        return .page(
            FormPage.confirmDeletion(
                try visit.surroundings(),
                question: words["app.lead.delete.heading", ["title": change.title.text(in: place.language)]],
                effects: [words["app.lead.delete.effect"], words["app.lead.delete.back"]], canReturn: false,
                action: place.addresses.change(place.site.id, id, .delete), token: visit.sessionFormToken,
                version: String(number), back: place.addresses.change(place.site.id, id)))
    }

    func delete() async throws -> Answer {
        let (record, number) = (Recorded<Adaptation>.adaptation(id), shown)
        return try await act(place.addresses.changes(place.site.id) + "?saved=deleted") {
            try $0.delete(record, expecting: number)
        }
    }

    func askToRestore() throws -> Answer {
        let words = visit.words
        let page = place.addresses.change(place.site.id, id)
        if number > 0 { return .seeOther(page) }
        let heading = words["app.lead.restore.heading", ["title": change.title.text(in: place.language)]]
        return .page(
            FormPage(
                try visit.surroundings(), title: heading, heading: heading,
                lead: words["app.lead.restore.text"],
                form: FormFrame(
                    action: place.addresses.change(place.site.id, id, .restore),
                    token: visit.sessionFormToken,
                    button: words["app.lead.restore.button"],
                    links: [
                        Link(
                            text: words["app.lead.restore.leave"],
                            href: place.addresses.changes(place.site.id))
                    ])))
    }

    func restore() async throws -> Answer {
        let page = place.addresses.change(place.site.id, id)
        if number > 0 { return .seeOther(page) }
        let record = Recorded<Adaptation>.adaptation(id)
        return try await act(page + "?saved=restored") { try $0.restore(record) }
    }
}
