internal import HTTPTypes
internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// A new source in the making, or the facts of one that is there.
struct SourceDesk {
    let visit: Visit
    let theory: WorkingTheory
    /// As it is, or as it last was; `nil` for a new one.
    let source: Source?

    init(_ visit: Visit, isNew: Bool = false) throws {
        self.visit = visit
        theory = try visit.theory()
        source = isNew ? nil : try visit.written(.source(visit.id("source")))
    }

    /// Of a form with the most words that a source may have, whatever their script: up to four bytes a code point, each sent as
    /// three; and the other fields.
    static let mostSent = SourceTyped.mostText * 12 + (64 << 10)

    private var token: String { visit.sessionFormToken }

    // MARK: Bringing words

    func askForFile(_ typed: SourceTyped = SourceTyped(), _ faults: Set<SourceTyped.Fault> = []) throws
        -> Answer
    {
        let page = FormPage.sourceFile(
            try visit.surroundings(), typed, token: token, faults: faults, in: theory)
        return faults.isEmpty ? .page(page) : .notYet(page)
    }

    /// The file's words stand in the form, where they can be mended before anything is kept.
    func readFile() async throws -> Answer {
        var typed = SourceTyped()
        typed.encoding = visit.form["encoding"] ?? ""
        guard let file = visit.asked.files.first(where: { $0.field == "file" }), file.size > 0 else {
            return try askForFile(
                typed, [.file(what: visit.words["app.taking.no-file"], remedy: "")])
        }
        let name = TableDesk.shown(file.name)
        let encoding = TextEncoding(rawValue: typed.encoding) ?? .utf8
        do {
            let read = try await Aside.run {
                try SourceText(
                    OpenFile(path: file.path).readAll(limit: SourceText.largestFile + 1), name: name,
                    encoding: encoding)
            }
            var answers = Answers()
            answers["text"] = read.text  // A title is typed: names of files are often names of people.
            let left = SourceText.LeftOut.allCases.compactMap { kind in
                read.leftOut[kind].map { (kind: kind.rawValue, count: $0) }
            }
            return .page(
                try form(read: FileRead(name: name, leftOut: left)).page(
                    visit.surroundings(), answers, 0, [:]))
        } catch let problem as any Explained {
            let place = problem.location.flatMap { $0.line > 0 ? $0.line : nil }
            let what = place.map { visit.words["app.sources.line", ["n": String($0), "what": problem.what]] }
            return try askForFile(typed, [.file(what: what ?? problem.what, remedy: problem.remedy)])
        }
    }

    // MARK: The form

    func form(read: FileRead? = nil) throws -> RecordForm<Source> {
        let (theory, source, token, words) = (theory, source, token, visit.words)
        let addresses = theory.addresses
        let id = try source?.id ?? newID()
        let study = try visit.here()
        let library = try study.library()
        let form = SourceForm(
            id: id, isNew: source == nil, sites: Set(library.sites.map(\.id)),
            waves: Set(library.about.waves.map(\.id)))
        let isNew = source == nil
        let own = addresses.source(id)
        return RecordForm(
            visit: visit, record: .source(id),
            action: isNew ? addresses.newSourceWords : addresses.editSource(id),
            done: own + (isNew ? "?saved=new" : "?saved=yes"), back: isNew ? addresses.sources : own,
            fields: SourceForm.fields(isNew: isNew, words, in: theory),
            written: (isNew ? ["title", "note", "text"] : ["title", "note"]).map {
                .init(name: $0, label: words["app.sources.field.\($0)"])
            }, known: library.sites.flatMap { [$0.label.text, $0.name ?? ""] },
            answers: { SourceForm.answers($0, language: theory.language) },
            turn: { answers, base in form.source(answers, base: base) },
            page: { around, answers, number, faults in
                FormPage.source(
                    around, SourceForm.typed(answers), of: source,
                    hidden: isNew ? [HiddenField("id", id.text)] : [], read: read,
                    version: isNew ? nil : String(number), token: token,
                    faults: Set(
                        faults.values.compactMap { fault in
                            if case .source(let fault) = fault { fault } else { nil }
                        }), in: theory)
            },
            keep: { store, source, expected in
                do {
                    return try store.save(source, expecting: expected)
                } catch ContentProblem.withdrew(_, let pseudonym) {
                    throw Refused(faults: ["heard": .source(.withdrew(pseudonym))])
                }
            }, carried: SourceForm.carried)
    }

    /// As the form carries it; of a form that is shown first, a new one.
    private func newID() throws -> Source.ID {
        let sent = visit.form["id"] ?? ""
        let name = sent.isEmpty ? NewName.of("source") : sent
        guard let id = Source.ID(name) else { throw Turned.notFound }
        return id
    }

    // MARK: Taking it away

    func askToRemove() throws -> Answer {
        guard let read = try readSource() else { throw Turned.notFound }
        guard read.excerpts.isEmpty else { return .seeOther(theory.addresses.source(read.source.id)) }
        return .page(
            FormPage.removeSource(
                try visit.surroundings(), read.source, version: read.number, token: token, in: theory))
    }

    func remove() async throws -> Answer {
        let list = theory.addresses.sources + "?saved=removed"
        guard let read = try readSource() else { return .seeOther(list) }
        let own = theory.addresses.source(read.source.id)
        let id = read.source.id
        let shown = Int(visit.form[FormNames.version] ?? "") ?? 0
        do {
            _ = try await visit.acting().commit { try $0.remove(id, expecting: shown) }
            return .seeOther(list)
        } catch let conflict as EditConflict<Source> {
            return .seeOther(conflict.present == nil ? list : own + "?saved=changed")
        } catch ContentProblem.brokenReference {
            return .seeOther(own + "?saved=used")
        }
    }

    private func readSource() throws -> SourceRead? {
        try source.flatMap { try visit.here().store.source($0.id) }
    }
}
