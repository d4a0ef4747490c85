internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A document of the literature that becomes a source of the study.
struct LiteratureSourceDesk {
    let visit: Visit
    private let record: LiteratureRecord
    private let addresses: StudyAddresses
    /// The list from which one comes.
    private let asked: LiteratureAsked

    /// More documents are not offered.
    private static let most = 500
    private static let fields = ["source", "there", "title", "text"]

    init(_ visit: Visit) throws {
        self.visit = visit
        asked = visit.literatureAsked
        addresses = try visit.here().addresses
        guard let record = try visit.here().store.literatureRecord(visit.id("record")),
            record.state == .included || record.source != nil
        else { throw Turned.notFound }
        self.record = record
    }

    func show() throws -> Answer {
        var typed = Answers()
        typed["source"] = record.source == nil ? "new" : "there"
        typed["there"] = record.source?.text ?? ""
        typed["title"] = title
        return .page(try page(typed, id: NewName.of("source")))
    }

    /// Of the document, as far as a title may go.
    private var title: String {
        let line = record.document.title.split(whereSeparator: \.isNewline).joined(separator: " ")
        let points = line.unicodeScalars
        if points.count <= SourceTyped.mostTitle { return line }
        var cut = String.UnicodeScalarView()
        cut.append(contentsOf: points.prefix(SourceTyped.mostTitle - 1))
        return String(cut) + "…"
    }

    private func page(
        _ typed: Answers, id: String, _ faults: [String: AnswerFault] = [:], notice: Notice? = nil
    ) throws -> FormPage {
        let theory = try visit.theory()
        let documents = try visit.here().store.sources(
            SourceFilter(kind: .document), most: LiteratureSourceDesk.most)
        return FormPage.literatureSource(
            try visit.surroundings(notice: notice), record,
            documents: documents.lines.map { ($0.id, $0.title.text(in: theory.language)) }, typed: typed,
            hidden: [HiddenField("id", id), HiddenField("before", record.source?.text ?? "")],
            token: visit.sessionFormToken, faults: faults, of: asked, at: addresses)
    }

    func save() async throws -> Answer {
        let form = visit.form
        let typed = Answers(form, LiteratureSourceDesk.fields)
        let name = form["id"] ?? ""
        guard let id = Source.ID(name) else { throw Turned.notFound }
        let before = Source.ID(form["before"] ?? "")
        if PersonalWarning.wantsChange(form) { return .page(try page(typed, id: name)) }
        let made: (new: Source?, source: Source.ID?)
        switch chosen(typed, id) {
        case .faults(let faults): return .notYet(try page(typed, id: name, faults))
        case .value(let choice): made = (choice.new, choice.source)
        }
        if made.new != nil, let asking = try warning(typed, before: before, id: name) { return asking }
        let (new, source, document) = (made.new, made.source, record.id)
        do {
            let now = try await visit.acting().commit { store in
                guard let there = try store.literatureRecord(document) else { throw Turned.notFound }
                // Where somebody chose meanwhile, no new source is made for nothing.
                guard there.source == before || there.source == source else { return there }
                if let new { try store.save(new, expecting: 0) }
                return try store.cite(source, from: document, before: there.source) ?? there
            }
            guard now.source == source else {
                let notice = Notice(.warning, visit.words["app.literature.source.meanwhile"])
                return .page(
                    try LiteratureSourceDesk(visit).page(typed, id: name, notice: notice), status: .conflict)
            }
        } catch ContentProblem.brokenReference {
            return .notYet(try page(typed, id: name, ["there": .literature(.source)]))
        } catch is EditConflict<Source> {
            // It was made already, and somebody wrote into it since.
            return .seeOther(asked.address(addresses.literatureRecord(document)))
        }
        return .seeOther(asked.address(addresses.literatureRecord(document), saved: "source"))
    }

    private struct Choice: Sendable {
        var new: Source?
        var source: Source.ID?
    }

    private func chosen(_ typed: Answers, _ id: Source.ID) -> Turn<Choice> {
        switch typed["source"] {
        case "none": return .value(Choice())
        case "there":
            guard let source = Source.ID(typed["there"]) else {
                return .faults(["there": .literature(.source)])
            }
            return .value(Choice(source: source))
        case "new": break
        default: return .faults(["source": .literature(.source)])
        }
        var faults: [String: AnswerFault] = [:]
        let title = typed["title"].trimmed
        if title.isEmpty || title.unicodeScalars.count > SourceTyped.mostTitle
            || title.contains(where: \.isNewline)
        {
            faults["title"] = .literature(.title)
        }
        let words = typed["text"]
        if words.unicodeScalars.count > SourceTyped.mostText { faults["text"] = .literature(.words) }
        guard faults.isEmpty else { return .faults(faults) }
        let text = words.trimmed.isEmpty ? nil : Source.Text(path: id.text + ".txt", contents: words)
        let new = Source(id: id, kind: .document, title: Wording(title), text: text)
        return .value(Choice(new: new, source: id))
    }

    /// A title that is the document's is not asked about.
    private func warning(_ typed: Answers, before: Source.ID?, id: String) throws -> Answer? {
        var known = Answers()
        known["title"] = title
        let warning = PersonalWarning(
            visit: visit,
            written: ["title", "text"].map {
                .init(name: $0, label: visit.words["app.sources.field.\($0)"])
            }, before: known, known: record.document.authors)
        return try warning.page(
            typed, action: asked.address(addresses.literatureSource(record.id)), version: nil,
            also: [HiddenField("id", id), HiddenField("before", before?.text ?? "")])
    }
}
