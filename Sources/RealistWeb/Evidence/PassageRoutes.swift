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
        var form = ReadingForm(visit.form)
        // A reading keeps its reader.
        let reader = form.reader ?? member.id.text
        if form.isMerging {
            let edited = try shown(form, by: reader)
            let page = try conflict(form, edited, isChosen: true)
            if page.conflict.errors != nil { return .notYet(page) }
            form.typed = form.merged(with: edited.map { ReadingTyped($0.value) } ?? ReadingTyped())
        }
        let made = ReadingForm.reading(
            form.typed, of: passage.excerpt.id, by: reader, on: visit.writtenOn, in: theory.theory)
        switch made {
        case .failure(let faults):
            return .notYet(try page(form.typed, form.reader, form.version, faults: faults.all))
        case .success(let reading):
            let (version, isDeletion) = (form.version, form.isDeletion)
            do {
                _ = try await study.store.acting(as: member.id).commit { store in
                    // Nobody writes in somebody else's name.
                    if reader != member.id.text, try store.history(of: .reading(reading)).isEmpty {
                        throw Turned.notFound
                    }
                    if isDeletion {
                        try store.delete(.reading(reading), expecting: version)
                    } else {
                        _ = try store.save(reading, expecting: version)
                    }
                }
                return .seeOther(study.addresses.passage(passage.excerpt.id) + "?saved=yes")
            } catch let conflict as EditConflict<Reading> {
                return .page(
                    try self.conflict(form, conflict.present, conflict.deleted, isChosen: false),
                    status: .conflict)
            }
        }
    }

    /// The version that the form was filled from, also where what was typed into it is to be mended.
    private func shown(_ form: ReadingForm, by reader: String) throws -> Written<Reading>? {
        var named = ReadingTyped()
        named.explanation = form.typed.explanation
        named.part = form.typed.part
        named.stance = Reading.Stance.supports.rawValue
        let reading = try? ReadingForm.reading(
            named, of: passage.excerpt.id, by: reader, on: visit.writtenOn, in: theory.theory
        ).get()
        guard let reading else { return nil }
        return try visit.here().store.version(form.version, of: .reading(reading))
    }

    /// - `isChosen`: the form says what was chosen between these two.
    private func conflict(
        _ form: ReadingForm, _ present: Written<Reading>?, _ deleted: Deed? = nil, isChosen: Bool
    ) throws -> ConflictPage {
        let address = try visit.here().addresses.passage(passage.excerpt.id)
        let own = try visit.member().id.text
        return ConflictPage.reading(
            try visit.surroundings(), mine: form.typed,
            theirs: present.map { ReadingTyped($0.value) } ?? ReadingTyped(),
            reader: form.reader ?? own, action: address + "/read",
            back: Link(text: visit.words["app.evidence.conflict.look"], href: address),
            version: present?.number ?? 0, who: visit.writer(present?.by ?? deleted?.by ?? ""),
            when: visit.writtenAt(present?.at ?? deleted?.at ?? ""), token: visit.sessionFormToken,
            kept: isChosen ? form.keep : [:], isUnanswered: isChosen)
    }
}
