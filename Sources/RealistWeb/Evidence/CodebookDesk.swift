internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// An entry of the codebook that is made, changed, deleted or brought back.
struct CodebookDesk<Entry: CodebookEntry> {
    let visit: Visit
    let working: WorkingCodebook

    init(_ visit: Visit) throws {
        self.visit = visit
        working = try visit.codebook()
    }

    private var addresses: StudyAddresses { working.addresses }
    private var codebook: Codebook { working.codebook }

    /// - `isNew`: there is no name of one in the path.
    func form(isNew: Bool = false) throws -> RecordForm<Entry> {
        let present = isNew ? nil : try named()
        // A form that is sent twice makes one.
        let twin =
            isNew
            ? Entry.all(codebook).first { CodebookForm.answers($0) == sent } : nil
        let name = (present ?? twin)?.name ?? NewName.of(visit.form["title"] ?? "")
        guard let record = Entry.record(name) else { throw Turned.notFound }
        let (working, addresses) = (working, addresses)
        let form = CodebookForm<Entry>(name: name, codebook: codebook)
        let undoing = try present.map { acts($0, record) }?.undoing(number(record))
        let back = Entry.tier == .code && !isNew ? addresses.entry(.code, name) : addresses.codes
        let done = Entry.tier == .code ? addresses.entry(.code, name) : addresses.codes
        return RecordForm(
            visit: visit, record: record,
            action: isNew
                ? addresses.new(Entry.tier)
                : addresses.entry(Entry.tier, name) + (Entry.tier == .code ? "/edit" : ""),
            done: done + "?saved=entry" + (Entry.tier == .code ? "" : "&of=\(name)"), back: back,
            fields: CodebookForm<Entry>.fields(visit.words, in: codebook),
            written: ["title", "meaning"].map {
                .init(
                    name: $0,
                    label: visit.words[
                        $0 == "title" ? "app.codes.title.\(Entry.tier.key)" : "app.codes.meaning"])
            }, known: [],
            answers: { CodebookForm<Entry>.answers($0) }, turn: { form.turn($0, $1) },
            page: { around, answers, version, faults in
                FormPage.entry(
                    around, Entry.tier, id: isNew ? nil : name,
                    title: present?.title.text(in: working.language), answers, faults, version: version,
                    undoing: Entry.tier == .code ? nil : undoing, in: working)
            },
            gone: addresses.codes,
            turnAgain: { store, answers, base in
                CodebookForm<Entry>(name: name, codebook: try store.codebook()).turn(answers, base)
            })
    }

    /// What a button of the form does: saves it, or takes the last change back.
    func save() async throws -> Answer {
        if visit.form["act"] == "undo" {
            let entry = try named()
            guard let record = Entry.record(entry.name) else { throw Turned.notFound }
            return try await acts(entry, record).undo()
        }
        return try await form().save()
    }

    private var sent: Answers { Answers(visit.form, ["title", "meaning", Entry.parent]) }

    private func number(_ record: Recorded<Entry>) throws -> Int {
        try visit.here().store.version(of: record)?.number ?? 0
    }

    /// The one that the path names; for a form that is sent, else as it last was.
    private func named() throws -> Entry {
        guard let name = visit.asked.places["entry"] else { throw Turned.notFound }
        if let entry = Entry.all(codebook).first(where: { $0.name == name }) { return entry }
        guard let record = Entry.record(name) else { throw Turned.notFound }
        return try visit.written(record)
    }

    private func acts(_ entry: Entry, _ record: Recorded<Entry>) -> RecordActs<Entry> {
        RecordActs(
            visit: visit, record: record, title: working.text(entry.title),
            page: addresses.entry(Entry.tier, entry.name), list: addresses.codes)
    }
}

extension CodebookDesk {
    func askToDelete() throws -> Answer {
        let entry = try named()
        if let rests = try rests(on: entry, visit.here().codeCounts()) { return .page(rests) }
        guard let record = Entry.record(entry.name) else { throw Turned.notFound }
        return .page(
            FormPage.confirmDeletion(
                try visit.surroundings(),
                question: visit.words["app.codes.delete.ask", ["title": working.text(entry.title)]],
                effects: [visit.words["app.codes.delete.effect"]], canReturn: false,
                action: addresses.deleteEntry(Entry.tier, entry.name), token: visit.sessionFormToken,
                version: String(try number(record)), back: addresses.entry(Entry.tier, entry.name)))
    }

    /// Why it cannot be deleted yet; `nil` where it can.
    private func rests(on entry: Entry, _ counts: CodeCounts) throws -> MessagePage? {
        let words = visit.words
        let count = entry.resting(codebook, counts)
        if count == 0, try isAsked(entry) {
            return MessagePage(
                try visit.surroundings(), words["app.codes.delete.not", ["title": working.text(entry.title)]],
                [words["app.rounds.delete-not"]],
                links: [
                    Link(text: words["app.codes.leave"], href: addresses.entry(Entry.tier, entry.name))
                ], crumbs: [Link(text: words["app.codes.heading"], href: addresses.codes)])
        }
        guard count > 0 else { return nil }
        let key = "app.codes.delete.\(Entry.tier.key)-full"
        let why =
            Entry.tier == .code
            ? words[key, ["passages": words.count("app.codes.passages", count)]] : words.count(key, count)
        return MessagePage(
            try visit.surroundings(), words["app.codes.delete.not", ["title": working.text(entry.title)]],
            [why],
            links: [
                Entry.tier == .code
                    ? Link(text: words["app.codes.leave"], href: addresses.entry(.code, entry.name))
                    : Link(text: words["app.codes.heading"], href: addresses.codes)
            ],
            crumbs: [Link(text: words["app.codes.heading"], href: addresses.codes)])
    }

    private func isAsked(_ entry: Entry) throws -> Bool {
        guard Entry.tier == .code, let id = Code.ID(entry.name) else { return false }
        return try visit.here().store.isAsked(id)
    }

    func delete() async throws -> Answer {
        let entry = try named()
        if let rests = try rests(on: entry, visit.here().codeCounts()) {
            return .page(rests, status: .conflict)
        }
        guard let record = Entry.record(entry.name) else { throw Turned.notFound }
        let acts = acts(entry, record)
        let (shown, done) = (acts.shown, addresses.codes + "?saved=deleted")
        do {
            return try await acts.act { store in
                try store.delete(record, expecting: shown)
                return done
            }
        } catch ContentProblem.brokenReference {
            // Somebody gave it, or put something under it, meanwhile.
            return .seeOther(addresses.deleteEntry(Entry.tier, entry.name))
        }
    }

    /// One that is deleted.
    private func removed() throws -> (acts: RecordActs<Entry>, record: Recorded<Entry>) {
        guard let name = visit.asked.places["entry"], let record = Entry.record(name) else {
            throw Turned.notFound
        }
        let store = try visit.here().store
        guard try store.version(of: record) == nil, let last = try store.earlier(of: record),
            !codebook.codes.contains(where: { $0.formerly.contains { $0.text == name } })
        else { throw Turned.notFound }
        return (acts(last.value, record), record)
    }

    func askToRestore() throws -> Answer {
        try removed().acts.askToRestore(visit.words["app.codes.restore-lead"])
    }

    func restore() async throws -> Answer {
        let (acts, record) = try removed()
        let done = addresses.codes + "?saved=restored"
        return try await acts.act { store in
            try store.restore(record)
            return done
        }
    }
}
