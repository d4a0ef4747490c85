internal import Realist
internal import RealistPages

/// The form of an explanation: what was typed becomes a value with the statements that are new, or is told to be
/// mended.
struct ExplanationForm: Equatable {
    typealias Fault = ExplanationTyped.Fault

    var typed = ExplanationTyped()

    init(_ typed: ExplanationTyped) {
        self.typed = typed
    }

    init(_ answers: Answers) {
        typed = ExplanationTyped(answers)
    }

    /// As its page sent it, which has a place for each line.
    init(_ form: FormText) {
        let sent = Dictionary(grouping: form.fields, by: \.name).mapValues { $0.map(\.text) }
        self.init(Answers(sent))
    }

    /// What two versions are compared by: what is linked in one part is one field.
    static func fields(_ words: Words, in theory: WorkingTheory) -> [Merging.Field] {
        func field(
            _ name: String, _ key: String, _ names: [String]? = nil,
            _ text: (@Sendable (Answers) -> String)? = nil
        ) -> Merging.Field {
            Merging.Field(
                name: name, names: names ?? [name], label: words[key], mayKeepBoth: false,
                text: text ?? { $0[name] })
        }
        let transfer = ["tested", "not-tested", "check"]
        return [
            field("title", "revision.title"), field("label", "app.theory.edit.label"),
            field("stage", "app.theory.edit.stage", nil) { answers in
                theory.stages.first { $0.id.text == answers["stage"] }?.title.text(in: theory.language)
                    ?? answers["stage"]
            },
            field("for-whom", "explanation.for-whom"), field("intervention", "explanation.intervention"),
        ]
            + Configuration.Part.allCases.map { part in
                field(part.rawValue, "part.\(part.rawValue)", ExplanationTyped.names(part)) { answers in
                    ExplanationTyped(answers).links.filter { $0.part == part && !$0.isEmpty }
                        .map { told($0, words, in: theory) }.joined(separator: "\n")
                }
            } + [
                field("transfer", "transfer.heading", transfer) { answers in
                    transfer.map { answers[$0] }.filter { !$0.isEmpty }.joined(separator: "\n")
                }, field("mixed", "explanation.mixed"), field("note", "explanation.note"),
            ]
    }

    /// A link on one line.
    private static func told(
        _ link: ExplanationTyped.Link, _ words: Words, in theory: WorkingTheory
    ) -> String {
        let statement = Statement.ID(link.statement).flatMap { id in
            theory.whole.statements.first { $0.id == id }?.text.text(in: theory.language)
        }
        let role: String? =
            switch link.part {
            case .context: ContextLink.Need(rawValue: link.role).map { theory.role($0) }
            case .outcome: OutcomeLink.Value(rawValue: link.role).map { theory.role($0) }
            case .resource, .reasoning: nil
            }
        return [statement ?? link.text, role ?? "", link.group, link.whose, link.wording]
            .filter { !$0.isEmpty }.joined(separator: words["list.comma"])
    }
}
