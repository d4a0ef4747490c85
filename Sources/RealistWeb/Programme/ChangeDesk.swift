internal import HTTPTypes
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
    var acts: RecordActs<Adaptation> {
        RecordActs(
            visit: visit, record: record, title: title, page: own,
            list: place.addresses.changes(place.site.id))
    }
    /// Where one goes on when nothing was changed.
    var same: String { own + "?saved=\(Saved.same.rawValue)" }
    private var asking: ChangeAsking { desk.asking(isEditing: true) }
    func address(_ act: ChangeAct) -> String { place.addresses.change(place.site.id, id, act) }
    func address(_ act: RecordAct) -> String { place.addresses.change(place.site.id, id, act) }

    /// What `page` shows of it; of one that was deleted, that it is.
    func present(_ page: (ChangeDesk) async throws -> Answer) async throws -> Answer {
        number == 0 ? try showDeleted() : try await page(self)
    }

    func show() throws -> Answer {
        let member = try visit.member()
        let workshop = try change.workshop.flatMap { try place.study.store.workshop($0) }
        let undoing = place.mayWrite ? try acts.undoing(number) : nil
        return .page(
            ChangePage(
                try visit.surroundings(notice: Saved.notice(visit, undoing: undoing)), change,
                site: place.site,
                answers: ChangeForm.answers(change), version: number, asking, at: place.addresses,
                workshop: workshop,
                reader: .init(
                    mayWrite: place.mayWrite, mayConfirm: member.may(.approveSite, at: place.site.id),
                    undoing: undoing, mayCode: member.may(.writeSite))))
    }

    /// Whoever can bring it back is told that it is deleted; to others it is not there.
    private func showDeleted() throws -> Answer {
        guard place.mayWrite else { throw Turned.notFound }
        let words = visit.words
        return .page(
            MessagePage(
                try visit.surroundings(), words["app.lead.deleted.one"],
                [words["app.lead.deleted.this", ["title": title]]],
                links: [
                    Link(text: words["app.lead.restore.button"], href: address(.restore)),
                    Link(
                        text: words["app.lead.deleted.heading"],
                        href: place.addresses.deletedChanges(place.site.id)),
                    Link(text: words["app.lead.list.heading"], href: acts.list),
                ]), status: .notFound)
    }

    /// One question about it, answered anew.
    func form(_ question: ChangeQuestion) throws -> RecordForm<Adaptation> {
        let (action, own, title) = (place.addresses.edit(place.site.id, id, question), own, title)
        let (asking, form, id, gone) = (asking, desk.form, id, acts.list)
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
            fields: parts.map { Merging.Field($0, words) },
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
                        leave: own), asking, title: title)
            }, gone: gone, unchanged: same)
    }
}

extension ChangeDesk {
    func history() throws -> Answer {
        let asking = desk.asking(isEditing: false)
        return try acts.history(ChangeForm.answers, isThere: number > 0) { asking.history($0) }
    }

    func confirm() async throws -> Answer { try await acts.confirm(change, \.toldBy) }

    func askToDelete() throws -> FormPage {
        let words = visit.words
        return try acts.askToDelete(
            "app.lead.delete.heading", [words["app.lead.delete.effect"], words["app.lead.delete.back"]],
            number: number)
    }

    func delete() async throws -> Answer {
        let (record, number, list) = (record, acts.shown, acts.list)
        return try await acts.act { store in
            try store.delete(record, expecting: number)
            return list + "?saved=deleted"
        }
    }

    func askToRestore() throws -> Answer {
        number > 0 ? .seeOther(own) : try acts.askToRestore(visit.words["app.lead.restore.text"])
    }

    func restore() async throws -> Answer {
        if number > 0 { return .seeOther(own) }
        let (record, own) = (record, own)
        return try await acts.act { store in
            try store.restore(record)
            return own + "?saved=restored"
        }
    }
}
