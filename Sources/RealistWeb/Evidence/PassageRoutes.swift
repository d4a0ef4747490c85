internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A passage in its source, and holding it against an explanation.
enum PassageRoutes {
    static let all: [Route] = [
        .get("/s/:study/passages", .right(.readEvidence)) { visit in try PassageListDesk(visit).show() },
        .get("/s/:study/passages/:passage", .right(.readEvidence)) { visit in
            var read = try ReadingDesk(visit)
            read.passage.changed = try visit.changed(read.passage.readings)
            let said = try notice(visit, read.passage.excerpt.id)
            let codes = try CodingDesk(visit, read.passage.excerpt.id, next: read.passage.place?.after)
                .codes()
            return .page(
                PassagePage(
                    try visit.surroundings(notice: said), read.passage, codes: codes,
                    linked: try read.linked(), memos: try read.memos(), in: read.theory))
        },
        .post("/s/:study/passages/:passage/codes", .right(.judge)) { visit in
            let read = try ReadingDesk(visit)
            return try await CodingDesk(visit, read.passage.excerpt.id, next: read.passage.place?.after).save
            { codes in
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

    /// What was done just now, by the code of the address.
    private static let done = [
        "yes": "app.evidence.read.saved", "gone-reading": "app.evidence.read.gone",
        "changed": "app.evidence.read.changed", "read-before": "app.evidence.read.saved-before",
        "coded-before": "app.codes.coding.saved-before", "gone": "app.codes.saved.gone",
        "range": "app.sources.saved.range", "linked": "app.linked.saved.kept",
        "unlinked": "app.linked.saved.deleted",
    ]

    private static func notice(_ visit: Visit, _ passage: Excerpt.ID) throws -> Notice? {
        if let key = visit.asked.query["saved"].flatMap({ done[$0] }) {
            return Notice(.saved, visit.words[key])
        }
        return try visit.memoNotice() ?? visit.inRound(passage)
    }
}

/// A reading in the making.
private struct ReadingDesk {
    let visit: Visit
    let theory: WorkingTheory
    var passage: PassageOfSource

    init(_ visit: Visit) throws {
        self.visit = visit
        theory = try visit.theory()
        let id = try visit.id("passage", of: Excerpt.self)
        guard let read = try visit.here().store.passage(id) else { throw Turned.notFound }
        guard var passage = try visit.told([read]).first else { throw Turned.notFound }
        passage.place = try visit.here().store.place(of: read.excerpt).map {
            .init(number: $0.number, before: $0.before, after: $0.after)
        }
        self.passage = passage
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
            var answers = Answers()
            for name in ["explanation", "part"] { answers[name] = query[name] ?? "" }
            return .page(page(try visit.surroundings(), answers, 0, [:]))
        }
        let present = passage.readings.first {
            $0.reader == reader && $0.configuration.text == query["explanation"]
                && $0.part.code == query["part"]
        }
        guard let present else { throw Turned.notFound }
        guard passage.readers[reader]?.standing != .colleague else {
            return .seeOther(
                theory.addresses.read(
                    present.excerpt, against: present.configuration, part: present.part, reader: nil))
        }
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
        // Nobody writes in somebody else's name; a reading of nobody here may be mended by anybody.
        if try visit.reader(reader).standing == .colleague { throw Turned.notAllowed }
        if reader != own, try visit.here().store.history(of: .reading(reading)).isEmpty {
            throw Turned.notFound
        }
        return visit.form["act"] == "delete"
            ? try await delete(reading) : try await form(reading, isNew: sent["reader"].isEmpty).save()
    }

    /// - `isNew`: it was not opened as one that is there.
    private func form(_ reading: Reading, isNew: Bool = false) throws -> RecordForm<Reading> {
        let form = ReadingForm(
            excerpt: reading.excerpt, reader: reading.reader, day: visit.writtenOn, theory: theory.theory)
        let back = theory.addresses.passage(reading.excerpt)
        let next = visit.form["act"] == "next" ? passage.place?.after : nil
        let done =
            next.map { theory.addresses.passage($0) + "?saved=read-before" } ?? back + "?saved=yes#readings"
        let isOutside = try visit.reader(reading.reader).standing == .outside
        // One that is there stays, whatever became of the explanation since.
        let isThere = passage.readings.contains {
            $0.reader == reading.reader && $0.configuration == reading.configuration
                && $0.part == reading.part
        }
        let words = visit.words
        var made = RecordForm(
            visit: visit, record: .reading(reading), action: theory.addresses.read(reading.excerpt),
            done: done, back: back, fields: ReadingForm.fields(visit.words), written: [],
            known: [], answers: { ReadingForm.answers($0) },
            turn: { answers, base in
                guard case .value(var reading) = form.reading(answers) else { return form.reading(answers) }
                if !isThere, let fault = form.fault(reading) {
                    return .faults(AnswerFault.all([fault]) { .reading($0) })
                }
                // They did not read it today.
                if isOutside, let base { reading.on = base.on }
                return .value(reading)
            },
            page: { [self] in page($0, $1, $2, $3) }, carried: ReadingForm.carried)
        if isNew {
            made.ownBefore = { at in
                let day = Day(at.prefix(10)).map { words.date($0) } ?? at
                return .init(
                    heading: words["app.evidence.read.before"],
                    lead: words["app.evidence.read.before-lead", ["day": day]])
            }
        }
        return made
    }

    private func delete(_ reading: Reading) async throws -> Answer {
        let back = theory.addresses.passage(reading.excerpt)
        let acts = RecordActs(
            visit: visit, record: .reading(reading), title: visit.words["app.evidence.read.title"],
            page: back, list: back, gone: "gone-reading")
        let (record, shown) = (acts.record, acts.shown)
        return try await acts.act { store in
            try store.delete(record, expecting: shown)
            return back + "?saved=gone-reading#readings"
        }
    }
}
