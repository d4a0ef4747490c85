internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A passage in its source, and holding it against an explanation.
enum PassageRoutes {
    static let all: [Route] = [
        .get("/s/:study/passages/:passage", .right(.readEvidence)) { visit in
            let read = try Read(visit)
            let notice = visit.savedNotice(visit.words["app.evidence.read.saved"])
            return .page(PassagePage(try visit.surroundings(notice: notice), read.passage, in: read.theory))
        },
        .get("/s/:study/passages/:passage/read", .right(.judge)) { visit in
            let read = try Read(visit)
            let query = visit.asked.query
            guard let reader = query["reader"] else { return .page(try read.page(ReadingTyped(), nil, 0)) }
            let present = read.passage.readings.first {
                $0.reader == reader && $0.configuration.text == query["explanation"]
                    && $0.part.code == query["part"]
            }
            guard let present, let written = try read.written(present) else { throw Turned.notFound }
            return .page(try read.page(ReadingTyped(written.value), reader, written.number))
        },
        .post("/s/:study/passages/:passage/read", .right(.judge)) { visit in try await Read(visit).save() },
    ]
}

/// A reading in the making.
private struct Read {
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

    func written(_ reading: Reading) throws -> Written<Reading>? {
        try visit.here().store.version(of: .reading(reading))
    }

    func page(
        _ typed: ReadingTyped, _ reader: String?, _ version: Int, faults: Set<ReadingTyped.Fault> = []
    ) throws -> FormPage {
        FormPage.read(
            try visit.surroundings(), passage, typed: typed, reader: reader, version: version,
            token: visit.sessionFormToken, faults: faults, in: theory)
    }

    func save() async throws -> Answer {
        let study = try visit.here()
        let member = try visit.member()
        let form = ReadingForm(visit.form)
        // A reading keeps its reader; nobody writes in somebody else's name.
        let reader = form.reader ?? member.id.text
        var typed = form.typed
        let known = try? ReadingForm.reading(
            typed, of: passage.excerpt.id, by: reader, on: visit.writtenOn, in: theory.theory
        ).get()
        if reader != member.id.text, let known, try study.store.history(of: .reading(known)).isEmpty {
            throw Turned.notFound
        }
        if form.isMerging {
            let theirs = try known.flatMap { try written($0) }
            let page = try conflict(form, theirs?.value, theirs, nil)
            if page.conflict.errors != nil { return .notYet(page) }
            typed = form.merged(with: theirs.map { ReadingTyped($0.value) } ?? ReadingTyped())
        }
        let made = ReadingForm.reading(
            typed, of: passage.excerpt.id, by: reader, on: visit.writtenOn, in: theory.theory)
        switch made {
        case .failure(let faults):
            return .notYet(try page(typed, form.reader, form.version, faults: faults.all))
        case .success(let reading):
            do {
                _ = try await study.store.acting(as: member.id).commit { store in
                    if form.isDeletion {
                        try store.delete(.reading(reading), expecting: form.version)
                    } else {
                        _ = try store.save(reading, expecting: form.version)
                    }
                }
                return .seeOther(study.addresses.passage(passage.excerpt.id) + "?saved=yes")
            } catch let conflict as EditConflict<Reading> {
                return .page(
                    try self.conflict(form, conflict.present?.value, conflict.present, conflict.deleted),
                    status: .conflict)
            }
        }
    }

    private func conflict(
        _ form: ReadingForm, _ theirs: Reading?, _ present: Written<Reading>?, _ deleted: Deed?
    ) throws -> ConflictPage {
        let address = try visit.here().addresses.passage(passage.excerpt.id)
        let own = try visit.member().id.text
        return ConflictPage.reading(
            try visit.surroundings(), mine: form.typed,
            theirs: theirs.map { ReadingTyped($0) } ?? ReadingTyped(),
            reader: form.reader ?? own, action: address + "/read",
            back: Link(text: visit.words["app.evidence.conflict.look"], href: address),
            version: present?.number ?? 0, who: visit.writer(present?.by ?? deleted?.by ?? ""),
            when: visit.writtenAt(present?.at ?? deleted?.at ?? ""), token: visit.sessionFormToken,
            kept: form.keep, isUnanswered: form.isMerging)
    }
}
