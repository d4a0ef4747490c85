internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A record of the literature, and what is decided about it.
struct LiteratureDesk {
    let visit: Visit
    let record: LiteratureRecord
    private let addresses: StudyAddresses
    /// The list from which one comes.
    private let asked: LiteratureAsked

    init(_ visit: Visit) throws {
        self.visit = visit
        asked = visit.literatureAsked
        addresses = try visit.here().addresses
        guard let record = try visit.here().store.literatureRecord(visit.id("record")) else {
            throw Turned.notFound
        }
        self.record = record
    }

    func show() throws -> Answer {
        let words = visit.words
        let notice =
            visit.savedNotice(words["app.literature.saved"])
            ?? visit.savedNotice(words["app.literature.saved-next"], code: "next")
            ?? visit.savedNotice(words["app.literature.saved-source"], code: "source")
        return .page(try page(record, notice))
    }

    private func page(
        _ record: LiteratureRecord, _ notice: Notice? = nil, typed: Answers = Answers(),
        faults: [String: AnswerFault] = [:]
    ) throws -> LiteraturePage {
        let store = try visit.here().store
        let source = try record.source.flatMap { try store.version(of: .source($0))?.value.title }
        let told = ToldLiterature(
            record, searches: try store.literatureSearches(),
            names: try record.log.map { try visit.coder($0.by) }, reasons: try store.literatureReasons(),
            source: try source.map { $0.text(in: try visit.theory().language) })
        return LiteraturePage(
            try visit.surroundings(notice: notice), told, typed: typed, faults: faults,
            of: asked, token: visit.sessionFormToken, at: addresses)
    }

    func save() async throws -> Answer {
        let form = visit.form
        let typed = Answers(form, LiteratureFields.names)
        let seen = Int(form[FormNames.version] ?? "") ?? 0
        let notice = seen == record.log.count ? nil : meanwhile
        if PersonalWarning.wantsChange(form) { return .page(try page(record, notice, typed: typed)) }
        let step: LiteratureRecord.Step
        switch try decided(typed) {
        case .faults(let faults): return .notYet(try page(record, notice, typed: typed, faults: faults))
        case .value(let made): step = made
        }
        let goesOn = form[LiteratureFields.next] != nil
        let kept = goesOn ? [HiddenField(LiteratureFields.next, "yes")] : []
        let asking = try PersonalWarning(visit: visit, written: written, before: Answers(), known: known)
            .page(typed, action: own(), version: String(seen), also: kept)
        if let asking { return asking }
        let id = record.id
        let now = try await visit.acting().commit { try $0.decide(step, on: id, seen: seen) }
        guard let now else { throw Turned.notFound }
        // What was sent twice is saved once.
        guard now.log.count - 1 == seen, now.log.last == step else {
            return .page(try page(now, meanwhile, typed: typed), status: .conflict)
        }
        return .seeOther(goesOn ? try next(now, seen) : own(saved: "yes"))
    }

    private func own(saved: String? = nil) -> String {
        asked.address(addresses.literatureRecord(record.id), saved: saved)
    }

    private var meanwhile: Notice {
        Notice(
            .warning, visit.words["app.literature.meanwhile"], visit.words["app.literature.meanwhile-text"])
    }

    /// The next one of the list from which one comes; of a list of all states, the next one that stands where this one stood
    /// when it was shown.
    private func next(_ record: LiteratureRecord, _ seen: Int) throws -> String {
        let state = LiteratureRecord(
            id: record.id, document: record.document, log: Array(record.log.prefix(seen))
        ).state
        var list = LiteratureFilter(asked)
        list.state = asked.state ?? state
        if let next = try visit.here().store.nextLiterature(after: record.id, in: list) {
            return asked.address(addresses.literatureRecord(next), saved: "next")
        }
        return asked.address(addresses.literature, saved: "last")
    }

    private func decided(_ typed: Answers) throws -> Turn<LiteratureRecord.Step> {
        var faults: [String: AnswerFault] = [:]
        let kind = LiteratureRecord.Decision.Kind(rawValue: typed["decision"])
        if kind == nil { faults["decision"] = .literature(.decision) }
        var reason: String?
        if let kind, kind.needsReason {
            let other = LiteratureFields.other(kind)
            let written = typed[other].trimmed
            reason = written.isEmpty ? try offered(typed[LiteratureFields.chosen(kind)], kind) : written
            if reason?.isEmpty != false { faults[other] = .literature(.reason) }
            if written.unicodeScalars.count > LiteratureFields.mostReason {
                faults[other] = .tooLong(most: LiteratureFields.mostReason)
            }
        }
        let note = typed["note"].trimmed
        if note.unicodeScalars.count > LiteratureFields.mostNote {
            faults["note"] = .tooLong(most: LiteratureFields.mostNote)
        }
        guard let kind, faults.isEmpty, let decision = LiteratureRecord.Decision(kind, because: reason) else {
            return .faults(faults)
        }
        return .value(
            LiteratureRecord.Step(
                decision, relevance: Grade(rawValue: typed["relevance"]),
                rigour: Grade(rawValue: typed["rigour"]), note: note.isEmpty ? nil : note,
                by: try visit.member().id.text, on: visit.writtenOn))
    }

    /// One of the reasons that the form offers; what is none of them was never looked through.
    private func offered(_ chosen: String, _ kind: LiteratureRecord.Decision.Kind) throws -> String? {
        try visit.here().store.literatureReasons()[kind]?.first { $0.trimmed == chosen.trimmed }
    }

    private var written: [PersonalWarning.Written] {
        LiteratureRecord.Decision.Kind.allCases.filter(\.needsReason).map {
            .init(
                name: LiteratureFields.other($0), label: visit.words["app.literature.field.reason"])
        } + [.init(name: "note", label: visit.words["app.literature.field.note"])]
    }

    /// Who wrote it, and where it was published, leads to nobody in the study.
    private var known: [String] {
        record.document.authors + [record.document.title] + [record.document.container].compactMap(\.self)
    }
}
