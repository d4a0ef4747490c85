internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A passage that is being marked, or whose range is changed.
struct PassageDesk {
    let visit: Visit
    private let theory: WorkingTheory
    private let read: SourceRead
    /// As it is, or as it last was; `nil` for a new one.
    private let excerpt: Excerpt?

    /// A new passage of the source that the path names.
    init(marking visit: Visit) throws {
        guard let read = try visit.here().store.source(visit.id("source"), but: visit.unseen()) else {
            throw Turned.notFound
        }
        try self.init(visit, read, nil)
    }

    /// The passage that the path names.
    init(changing visit: Visit) throws {
        let excerpt = try visit.written(Recorded<Excerpt>.excerpt(visit.id("passage")))
        guard let read = try visit.here().store.source(excerpt.source, but: visit.unseen()) else {
            throw Turned.notFound
        }
        try self.init(visit, read, excerpt)
    }

    private init(_ visit: Visit, _ read: SourceRead, _ excerpt: Excerpt?) throws {
        self.visit = visit
        self.read = read
        self.excerpt = excerpt
        theory = try visit.theory()
    }

    func show() throws -> Answer {
        guard read.source.text != nil else { return .seeOther(theory.addresses.source(read.source.id)) }
        return try form().show()
    }

    func save() async throws -> Answer { try await form().save() }

    private func form() throws -> RecordForm<Excerpt> {
        let (theory, read, excerpt, token) = (theory, read, excerpt, visit.sessionFormToken)
        let addresses = theory.addresses
        let id = try excerpt?.id ?? newID()
        let form = PassageForm(id: id, source: read.source, mark: read.mark)
        let fills = visit.form["fill"] != nil
        let own = addresses.source(read.source.id)
        return RecordForm(
            visit: visit, record: .excerpt(id),
            action: excerpt == nil ? addresses.markSource(read.source.id) : addresses.changePassage(id),
            done: excerpt == nil
                ? "\(own)?made=\(id)#passage-\(id)" : addresses.passage(id) + "?saved=range#passage",
            back: excerpt == nil ? own : addresses.passage(id), fields: form.fields(visit.words), written: [],
            known: [], answers: { PassageForm.answers($0) },
            turn: { answers, _ in form.excerpt(answers, among: read.excerpts) },
            page: { around, answers, number, faults in
                SourcePage(
                    around, ToldSource(read),
                    marking: MarkingAsked(
                        ticked: form.ticked(answers), speaker: answers["speaker"],
                        faults: faults.values.compactMap { fault in
                            if case .passage(let fault) = fault { fault } else { nil }
                        }, change: excerpt.map { ($0.id, number) }), newID: id.text, token: token, in: theory)
            },
            // The words may have been blacked out, and somebody else may have marked the same ones.
            turnAgain: { store, answers, _ in
                guard let now = try store.source(read.source.id) else {
                    return .faults(["": .passage(.otherText)])
                }
                return PassageForm(id: id, source: now.source, mark: now.mark)
                    .excerpt(answers, among: now.excerpts)
            }, carried: PassageForm.carried,
            read: { sent in
                form.read(
                    Answers(sent, PassageForm.ends + ["speaker"] + PassageForm.carried), base: excerpt,
                    fills: fills)
            })
    }

    private func newID() throws -> Excerpt.ID {
        let sent = visit.form["id"] ?? ""
        guard let id = Excerpt.ID(sent.isEmpty ? NewName.of("x") : sent) else { throw Turned.notFound }
        return id
    }

    // MARK: Taking it away

    func askToRemove() throws -> Answer {
        guard let excerpt, let present = try visit.here().store.version(of: .excerpt(excerpt.id)) else {
            throw Turned.notFound
        }
        var uses = try visit.here().store.uses(of: excerpt.id)
        uses.codings = try visit.here().store.codings(of: excerpt.id, but: visit.unseen()).count
        return .page(
            FormPage.removePassage(
                try visit.surroundings(), present.value, of: read.source, resting: PassageRest(uses),
                version: present.number, token: visit.sessionFormToken, in: theory))
    }

    func remove() async throws -> Answer {
        guard let excerpt else { throw Turned.notFound }
        let (record, own) = (
            Recorded<Excerpt>.excerpt(excerpt.id), theory.addresses.removePassage(excerpt.id)
        )
        let back = theory.addresses.source(read.source.id) + "?saved=unmarked"
        let shown = Int(visit.form[FormNames.version] ?? "") ?? 0
        do {
            _ = try await visit.acting().commit { try $0.delete(record, expecting: shown) }
            return .seeOther(back)
        } catch let conflict as EditConflict<Excerpt> {
            return .seeOther(conflict.present == nil ? back : own)
        } catch ContentProblem.brokenReference {
            return .seeOther(own)
        }
    }
}

extension ToldSource {
    init(_ read: SourceRead) {
        self.init(
            source: read.source, excerpts: read.excerpts, codes: read.codes, readings: read.readings,
            people: read.people, mark: read.mark)
    }
}

extension PassageRest {
    init(_ uses: ExcerptUses) {
        self.init(
            codings: uses.codings, readings: uses.readings,
            judgements: uses.judgements.map { ($0.configuration, $0.site) }, overall: uses.overall,
            profiles: uses.profiles, changes: uses.changes, rounds: uses.rounds, linked: uses.linkedCodings,
            memos: uses.memos)
    }
}
