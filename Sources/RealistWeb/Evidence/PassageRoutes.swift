internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A passage in its source, and holding it against an explanation.
enum PassageRoutes {
    static let all: [Route] = [
        .get("/s/:study/passages", .right(.readEvidence)) { visit in try PassageListDesk(visit).show() },
        .get("/s/:study/passages/:passage", .right(.readEvidence)) { visit in
            let read = try ReadingDesk(visit)
            let notice =
                try visit.savedNotice(visit.words["app.evidence.read.saved"])
                ?? visit.savedNotice(visit.words["app.evidence.read.changed"], code: "changed")
                ?? visit.savedNotice(visit.words["app.codes.saved.gone"], code: "gone")
                ?? visit.savedNotice(visit.words["app.sources.saved.range"], code: "range")
                ?? visit.savedNotice(visit.words["app.linked.saved.kept"], code: "linked")
                ?? visit.savedNotice(visit.words["app.linked.saved.deleted"], code: "unlinked")
                ?? visit.memoNotice() ?? visit.inRound(read.passage.excerpt.id)
            let codes = try CodingDesk(visit, read.passage.excerpt.id).codes()
            return .page(
                PassagePage(
                    try visit.surroundings(notice: notice), read.passage, codes: codes,
                    linked: try read.linked(), memos: try read.memos(), in: read.theory))
        },
        .post("/s/:study/passages/:passage/codes", .right(.judge)) { visit in
            let read = try ReadingDesk(visit)
            return try await CodingDesk(visit, read.passage.excerpt.id).save { codes in
                PassagePage(
                    try visit.surroundings(), read.passage, codes: codes, linked: try read.linked(),
                    memos: try read.memos(), in: read.theory)
            }
        },
        .get("/s/:study/passages/:passage/read", .right(.judge)) { visit in try ReadingDesk(visit).show() },
        .post("/s/:study/passages/:passage/read", .right(.judge)) { visit in
            try await ReadingDesk(visit).save()
        },
    ]
}

/// A reading in the making.
private struct ReadingDesk {
    let visit: Visit
    let theory: WorkingTheory
    let passage: PassageOfSource

    init(_ visit: Visit) throws {
        self.visit = visit
        theory = try visit.theory()
        let id = try visit.id("passage", of: Excerpt.self)
        guard let read = try visit.here().store.passage(id) else { throw Turned.notFound }
        passage = PassageOfSource(excerpt: read.excerpt, source: read.source, readings: read.readings)
    }

    func memos() throws -> MemosShown? { try visit.memos(about: .passage(passage.excerpt.id)) }

    /// What it tells of several parts together.
    func linked() throws -> [LinkedLine] {
        let codings = try visit.here().store.linkedCodings(of: passage.excerpt.id)
        let proposals =
            codings.contains { !$0.gathered.isEmpty } ? try visit.here().store.theoryProposals() : []
        return try codings.map {
            LinkedLine($0, coder: try visit.coder($0.coder), proposals: proposals, in: theory)
        }
    }

    private func page(
        _ around: Surroundings, _ answers: Answers, _ version: Int, _ faults: [String: AnswerFault]
    ) -> FormPage {
        FormPage.read(
            around, passage, typed: ReadingForm.typed(answers),
            reader: answers["reader"].isEmpty ? nil : answers["reader"], version: version,
            token: visit.sessionFormToken,
            faults: Set(
                faults.values.compactMap { fault in
                    if case .reading(let fault) = fault { fault } else { nil }
                }), in: theory)
    }

    func show() throws -> Answer {
        let query = visit.asked.query
        guard let reader = query["reader"] else {
            return .page(page(try visit.surroundings(), Answers(), 0, [:]))
        }
        let present = passage.readings.first {
            $0.reader == reader && $0.configuration.text == query["explanation"]
                && $0.part.code == query["part"]
        }
        guard let present else { throw Turned.notFound }
        return try form(present).show()
    }

    func save() async throws -> Answer {
        let sent = Answers(
            visit.form, ReadingForm.fields(visit.words).flatMap(\.names) + ReadingForm.carried)
        let own = try visit.member().id.text
        // A reading keeps its reader.
        let reader = sent["reader"].isEmpty ? own : sent["reader"]
        let asked = ReadingForm(
            excerpt: passage.excerpt.id, reader: reader, day: visit.writtenOn, theory: theory.theory)
        guard let reading = asked.about(sent) else {
            guard case .faults(let faults) = asked.reading(sent) else { throw Turned.notFound }
            let version = Int(visit.form[FormNames.version] ?? "") ?? 0
            return .notYet(page(try visit.surroundings(), sent, version, faults))
        }
        // Nobody writes in somebody else's name.
        if reader != own, try visit.here().store.history(of: .reading(reading)).isEmpty {
            throw Turned.notFound
        }
        return visit.form["act"] == "delete" ? try await delete(reading) : try await form(reading).save()
    }

    private func form(_ reading: Reading) throws -> RecordForm<Reading> {
        let form = ReadingForm(
            excerpt: reading.excerpt, reader: reading.reader, day: visit.writtenOn, theory: theory.theory)
        let back = theory.addresses.passage(reading.excerpt)
        return RecordForm(
            visit: visit, record: .reading(reading), action: theory.addresses.read(reading.excerpt),
            done: back + "?saved=yes", back: back, fields: ReadingForm.fields(visit.words), written: [],
            known: [], answers: { ReadingForm.answers($0) }, turn: { answers, _ in form.reading(answers) },
            page: { [self] in page($0, $1, $2, $3) }, carried: ReadingForm.carried)
    }

    private func delete(_ reading: Reading) async throws -> Answer {
        let back = theory.addresses.passage(reading.excerpt)
        let acts = RecordActs(
            visit: visit, record: .reading(reading), title: visit.words["app.evidence.read.title"],
            page: back, list: back, gone: "yes")
        let (record, shown) = (acts.record, acts.shown)
        return try await acts.act { store in
            try store.delete(record, expecting: shown)
            return back + "?saved=yes"
        }
    }
}
