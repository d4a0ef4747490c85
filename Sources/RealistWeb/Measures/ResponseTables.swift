internal import Crypto
internal import Foundation
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

/// What was said of the last table of a kind: kept with the study, for the next wave, in no audit and no bundle.
enum KeptTable {
    /// Nobody's draft: whoever brings the next table finds it.
    private static let account = "tables"

    static func id(_ code: String, _ what: String) -> Draft.ID {
        let text = what.isEmpty ? "table-\(code)" : "table-\(code)-\(what)"
        return Draft.ID(String(text.prefix(IdentifierRule.longest))) ?? Draft.ID(known: "table")
    }

    static func read(_ store: Store, _ code: String, _ what: String) throws -> KeptAnswers? {
        guard let draft = try store.draft(id(code, what)), draft.account == account else { return nil }
        var answers = TableAnswers()
        for (name, texts) in draft.fields {
            let key = String(name.dropFirst(2))
            switch name.prefix(2) {
            case "t:": answers.texts[key] = texts.first
            case "l:": answers.lists[key] = texts
            case "m:":
                for place in stride(from: 0, to: texts.count - 1, by: 2) {
                    answers.means[key, default: [:]][texts[place]] = texts[place + 1]
                }
            default: break
            }
        }
        return KeptAnswers(answers: answers, by: draft.by, at: draft.changed)
    }

    /// What is in `without` is another one in the next table.
    static func keep(
        _ answers: TableAnswers, in store: Store, _ code: String, _ what: String, without: Set<String>
    ) throws {
        var fields: [String: [String]] = [:]
        for (name, text) in answers.texts where !without.contains(name) { fields["t:" + name] = [text] }
        for (name, texts) in answers.lists { fields["l:" + name] = texts }
        for (group, words) in answers.means {
            fields["m:" + group] = words.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] }
        }
        try store.save(Draft(id: id(code, what), kind: "table", account: account, fields: fields))
    }

    /// Whether what was said of a table with the same columns holds for this one.
    static let decision = "kept"

    /// What was said of the last table with these columns, whether it came in or not.
    static func ofColumns(_ headers: [String], _ what: String) -> String {
        let digest = SHA256.hash(data: Data((headers + [what]).joined(separator: "\u{1F}").utf8))
        return "columns-"
            + digest.prefix(8).map { byte in
                (byte < 16 ? "0" : "") + String(byte, radix: 16)
            }.joined()
    }

    /// What is another one in the next table.
    static let ofOneFile: Set<String> = [
        "wave", "wave-one", "invalid", "replace", "again", "told-by", decision, TableAnswers.leaveRows,
    ]

    /// Keeps what was said of a table that was read, until it comes in: the mended file is asked nothing anew. That this
    /// cannot be kept stops nobody.
    static func remember(_ job: TableJob, _ code: String, _ what: String) {
        guard !job.answers.texts.isEmpty || !job.answers.means.isEmpty else { return }
        try? keep(
            job.answers, in: job.store, code, what,
            without: ofOneFile.subtracting(["wave", "wave-one", "invalid"]))
        try? forget(in: job.store)
    }

    /// So many are remembered; those that nobody used for the longest time go.
    private static let mostKept = 100

    static func forget(in store: Store) throws {
        for old in try store.drafts(of: account, most: 2 * mostKept).dropFirst(mostKept) {
            try store.delete(old.id)
        }
    }

    /// Asks whether what was said of a table with the same columns holds for this one.
    static func question(_ kept: KeptAnswers, _ words: Words) -> TableQuestion {
        TableQuestion(id: decision) { isOpen in
            [
                .choice(
                    ChoiceField(
                        decision, legend: words["app.taking.kept"], hint: words["app.taking.kept-hint"],
                        error: isOpen
                            ? words["app.taking.unanswered", ["question": words["app.taking.kept"]]] : nil,
                        choices: [
                            ChoiceField.Choice("yes", words["app.taking.kept-yes"]),
                            ChoiceField.Choice("no", words["app.taking.again-no"]),
                        ], chosen: ["yes"]))
            ]
        }
    }

    static func field(_ words: Words) -> FormField {
        .choice(
            ChoiceField(
                "again", legend: words["app.taking.again"],
                choices: [
                    ChoiceField.Choice("yes", words["app.taking.again-yes"]),
                    ChoiceField.Choice("no", words["app.taking.again-no"]),
                ], chosen: ["yes"]))
    }
}
