internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// Tables of answers, as `realist import responses` takes them in.
struct ResponseTables: TableKind {
    let code = "responses"
    /// About a million forms of thirty items.
    let mostBytes = 100 << 20

    func addresses(_ study: StudyAddresses) -> TakingAddresses { study.bringResponses }

    func firstFields(
        _ desk: TableDesk, _ answers: TableAnswers, _ problems: [String: String]
    ) throws -> [FormField] {
        let words = desk.words
        let language = try desk.study.library().about.language
        let own = try desk.study.store.instruments()
        let known = Set(own.map(\.id.text))
        let more = try InstrumentLibrary.all().filter { !known.contains($0.id.text) }
        let options = (own + more).map { ($0.id.text, $0.title.text(in: language)) }
        let chosen = answers["instrument"] ?? (own.count == 1 ? own.first?.id.text : nil)
        var fields: [FormField] = [
            .select(
                SelectField(
                    "instrument", label: words["app.taking.instrument"],
                    options: [("", words["app.taking.choose"])] + options, chosen: chosen,
                    error: problems["instrument"]))
        ]
        if try own.contains(where: { try desk.study.store.draft(KeptTable.id(code, $0.id.text)) != nil }) {
            fields.append(KeptTable.field(words))
        }
        return fields
    }

    func firstProblems(_ desk: TableDesk, _ answers: TableAnswers) throws -> [String: String] {
        let id = answers["instrument"] ?? ""
        let isKnown =
            try InstrumentLibrary.ids().contains(id)
            || desk.study.store.instruments().contains {
                $0.id.text == id
            }
        return isKnown ? [:] : ["instrument": desk.words["app.taking.no-instrument"]]
    }

    func answers(_ form: FormText, over earlier: TableAnswers) -> TableAnswers {
        var answers = ResponseAnswers.read(form, over: earlier)
        // What was answered stays: it is chosen together with the file.
        if let instrument = earlier["instrument"] { answers["instrument"] = instrument }
        return answers
    }

    func kept(_ store: Store, for answers: TableAnswers) throws -> KeptAnswers? {
        try KeptTable.read(store, code, answers["instrument"] ?? "")
    }

    func look(_ job: TableJob) throws -> TableFindings { try ResponseLook(job).findings() }

    func allFields(_ job: TableJob) throws -> [FormField] { try ResponseLook(job).allFields() }

    func columnField(_ job: TableJob, _ number: Int) throws -> SelectField? { nil }

    func columnAnswers(_ job: TableJob, _ number: Int, _ meaning: String) throws -> TableAnswers {
        job.answers
    }
}
