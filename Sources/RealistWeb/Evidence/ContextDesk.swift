internal import HTTPTypes
internal import Realist
internal import RealistPages
internal import RealistStore

/// A code that is made a statement of context.
struct ContextDesk {
    let visit: Visit
    private let theory: WorkingTheory
    private let code: Code
    private let title: String

    static let routes: [Route] = [
        .get("/s/:study/codes/codes/:entry/context", .right(.writeTheory)) { visit in
            try ContextDesk(visit).show()
        },
        .post("/s/:study/codes/codes/:entry/context", .right(.writeTheory)) { visit in
            try await ContextDesk(visit).save()
        },
    ]

    init(_ visit: Visit) throws {
        self.visit = visit
        theory = try visit.theory()
        let working = try visit.codebook()
        guard let code = working.codebook.code(try visit.id("entry")) else { throw Turned.notFound }
        self.code = code
        title = working.text(code.title)
    }

    func show() throws -> Answer {
        if let first = try visit.reasonFirst(theory.theory) { return first }
        var typed = ContextTyped()
        typed.text = title
        // Of one that was made just now: linked to another explanation.
        if let id = visit.asked.query["statement"].flatMap({ Statement.ID($0) }),
            let made = theory.theory.statements.first(where: { $0.id == id })
        {
            typed.text = made.text.text(in: theory.language)
            typed.level = made.level.rawValue
        }
        return .page(
            try page(typed, .init(), notice: visit.savedNotice(visit.words["app.context.saved"])))
    }

    private func page(
        _ typed: ContextTyped, _ faults: ContextTyped.Faults, notice: Notice? = nil
    ) throws -> FormPage {
        let found = try visit.here().store.passages(coded: code.id, most: CodePage.most)
        return FormPage.codeContext(
            try visit.surroundings(notice: notice), code, title: title,
            passages: found.passages.map(\.excerpt), typed: typed, faults: faults,
            reason: try visit.openChange(in: theory.theory)?.reason.text(in: theory.language),
            token: visit.sessionFormToken, in: theory)
    }

    func save() async throws -> Answer {
        if let first = try visit.reasonFirst(theory.theory) { return first }
        var typed = ContextTyped()
        typed.text = (visit.form["text"] ?? "").trimmed
        typed.meant = visit.form["meant"] ?? ""
        typed.level = visit.form["level"] ?? ""
        typed.explanation = visit.form["explanation"] ?? ""
        typed.need = visit.form["need"] ?? ""
        typed.passages = Set(visit.form.all("passage"))
        guard let newID = Statement.ID(NewName.of(typed.text)) else { throw Turned.notFound }
        let made: ContextTyped.Made
        switch typed.made(in: theory.theory, newID: newID) {
        case .success(let right): made = right
        case .failure(let faults): return .notYet(try page(typed, faults))
        }
        let readings = try readings(of: made, typed.passages)
        let change = try visit.openChange(in: theory.theory)?.id
        _ = try await visit.acting().commit { store in
            if made.isNew { _ = try store.save(made.statement, because: change, expecting: 0) }
            // As it is now: a link more takes nothing away from what somebody else wrote meanwhile.
            if let id = made.configuration?.id, var present = try store.configuration(id),
                !present.context.contains(where: { $0.statement == made.statement.id })
            {
                present.context.append(ContextLink(statement: made.statement.id, need: made.need))
                _ = try store.save(present, because: change, expecting: present.revision)
            }
            for reading in readings where try store.version(of: .reading(reading)) == nil {
                try store.save(reading, as: .reading(reading), expecting: 0)
            }
        }
        let addresses = theory.addresses
        if visit.form["act"] == "next" {
            return .seeOther(
                addresses.codeContext(code.id) + "?saved=yes&statement=" + made.statement.id.text)
        }
        return .seeOther(
            made.configuration.map { addresses.explanation($0.id) + "?saved=edit" }
                ?? addresses.statements + "?saved=yes")
    }

    /// Of passages that carry the code; of others nothing is said here.
    private func readings(of made: ContextTyped.Made, _ ticked: Set<String>) throws -> [Reading] {
        guard let configuration = made.configuration else { return [] }
        let (day, reader) = (visit.writtenOn, try visit.member().id.text)
        let language = theory.language
        return try visit.here().store.passages(coded: code.id, most: CodePage.most).passages
            .filter { ticked.contains($0.excerpt.id.text) }.map { passage in
                Reading(
                    excerpt: passage.excerpt.id, configuration: configuration.id, part: .part(.context),
                    stance: .supports, memo: made.statement.text.text(in: language), reader: reader, on: day)
            }
    }
}
