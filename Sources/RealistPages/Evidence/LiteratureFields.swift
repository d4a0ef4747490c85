public import Realist

/// What is wrong with what was sent of a record of the literature.
public enum LiteratureFault: String, CaseIterable, Sendable {
    case decision, reason
    /// No source is chosen, or one that is not there.
    case source
    case title
    case words

    func text(_ words: Words) -> String { words["app.literature.fault.\(rawValue)"] }
}

/// The fields by which it is decided what becomes of a document.
public struct LiteratureFields {
    let words: Words
    let typed: Answers
    let faults: [String: AnswerFault]
    let reasons: [LiteratureRecord.Decision.Kind: [String]]

    /// In Unicode code points.
    public static let mostReason = 500
    public static let mostNote = 2_000
    /// The button that goes on to the next one.
    public static let next = "go-on"

    /// One of the reasons that were given before.
    public static func chosen(_ kind: LiteratureRecord.Decision.Kind) -> String { "because-\(kind.rawValue)" }
    /// A reason in other words.
    public static func other(_ kind: LiteratureRecord.Decision.Kind) -> String { "other-\(kind.rawValue)" }

    /// All that the form sends.
    public static let names =
        ["decision", "relevance", "rigour", "note"]
        + LiteratureRecord.Decision.Kind.allCases.filter(\.needsReason).flatMap { [chosen($0), other($0)] }

    private func fault(_ name: String) -> String? { faults[name]?.text(words) }

    func form(of record: LiteratureRecord, to action: String, token: String) -> FormFrame {
        FormFrame(
            action: action, token: token, version: String(record.log.count),
            fields: [decision, grade("relevance"), grade("rigour"), note],
            button: words["app.literature.save"],
            others: [.init(words["app.literature.save-next"], name: LiteratureFields.next, value: "yes")])
    }

    private var decision: FormField {
        .choice(
            ChoiceField(
                "decision", legend: words["app.literature.field.decision"], error: fault("decision"),
                choices: LiteratureRecord.Decision.Kind.allCases.map { kind in
                    .init(
                        kind.rawValue, words["app.literature.decision.\(kind.rawValue)"],
                        under: kind.needsReason ? because(kind) : [])
                }, chosen: [typed["decision"]]))
    }

    private func because(_ kind: LiteratureRecord.Decision.Kind) -> [FollowUp] {
        let name = LiteratureFields.other(kind)
        let before = reasons[kind] ?? []
        let write = FollowUp.text(
            TextField(
                name,
                label: words[before.isEmpty ? "app.literature.field.reason" : "app.literature.field.other"],
                hint: words["app.literature.hint.reason"], value: typed[name], error: fault(name)))
        if before.isEmpty { return [write] }
        let choose = FollowUp.select(
            SelectField(
                LiteratureFields.chosen(kind), label: words["app.literature.field.reason"],
                options: [("", words["app.evidence.read.choose"])] + before.map { ($0, $0) },
                chosen: typed[LiteratureFields.chosen(kind)]))
        return [choose, write]
    }

    private func grade(_ name: String) -> FormField {
        .select(
            SelectField(
                name, label: words["app.literature.field.\(name)"], marker: words["app.lead.optional"],
                hint: words["app.literature.hint.\(name)"],
                options: [("", words["app.literature.not-judged"])]
                    + Grade.allCases.map { ($0.rawValue, words["grade.\($0.rawValue)"]) },
                chosen: typed[name]))
    }

    private var note: FormField {
        .text(
            TextField(
                "note", label: words["app.literature.field.note"], marker: words["app.lead.optional"],
                value: typed["note"], error: fault("note"), lines: 3, most: LiteratureFields.mostNote))
    }
}
