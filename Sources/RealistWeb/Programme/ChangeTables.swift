internal import Realist
internal import RealistFormats
internal import RealistPages
internal import RealistStore

/// Tables of changes, as `realist import changes` takes them in.
struct ChangeTables: TableKind {
    let code = "changes"
    let mostBytes = 20 << 20

    func addresses(_ study: StudyAddresses) -> TakingAddresses { study.bringChanges }

    func firstFields(
        _ desk: TableDesk, _ answers: TableAnswers, _ problems: [String: String]
    ) throws -> [FormField] {
        let words = desk.words
        var fields: [FormField] = [
            .text(
                TextField(
                    "told-by", label: words["app.taking.told-by"], marker: words["app.taking.optional"],
                    hint: words["app.taking.told-by-hint"], value: answers["told-by"] ?? "",
                    error: problems["told-by"], width: .twenty)),
            .text(
                TextField(
                    "source", label: words["app.taking.source"], marker: words["app.taking.optional"],
                    hint: words["app.taking.source-hint"], value: answers["source"] ?? "",
                    error: problems["source"], width: .twenty)),
        ]
        if try desk.study.store.draft(KeptTable.id(code, "")) != nil { fields.append(KeptTable.field(words)) }
        return fields
    }

    func firstProblems(_ desk: TableDesk, _ answers: TableAnswers) throws -> [String: String] {
        var problems: [String: String] = [:]
        for name in ["told-by", "source"] where (answers[name] ?? "").count > 100 {
            problems[name] = desk.words["app.taking.too-long"]
        }
        if let told = answers["told-by"], !PersonalText.finds(in: told).isEmpty {
            problems["told-by"] = desk.words["app.taking.told-by-person"]
        }
        return problems
    }

    func answers(_ form: FormText, over earlier: TableAnswers) -> TableAnswers {
        ChangeTableAnswers.read(form, over: earlier)
    }

    func kept(_ store: Store, for answers: TableAnswers) throws -> KeptAnswers? {
        try KeptTable.read(store, code, "")
    }

    func look(_ job: TableJob) throws -> TableFindings { try ChangeLook(job).findings() }

    func allFields(_ job: TableJob) throws -> [FormField] { ChangeAskingTable(try ChangeLook(job)).allFields }

    func columnField(_ job: TableJob, _ number: Int) throws -> SelectField? {
        ChangeAskingTable(try ChangeLook(job)).columnField(number)
    }

    func columnAnswers(_ job: TableJob, _ number: Int, _ meaning: String) throws -> TableAnswers {
        let headers = try ChangeLook(job).proposal.table.headers
        guard headers.indices.contains(number - 1) else { throw Turned.notFound }
        return ChangeTableAnswers.with(headers[number - 1], meaning: meaning, job.answers)
    }
}

/// Where tables of changes come in. Whoever writes at every site may bring them.
enum ChangeTableRoutes {
    private static let base = "/s/:study/changes/import"

    static let all: [Route] =
        TableDesk.routes(base, .right(.writeSite), ChangeTables())
        + TableDesk.columnRoutes(base, .right(.writeSite), ChangeTables())
}
