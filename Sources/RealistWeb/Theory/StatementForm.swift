internal import Realist
internal import RealistPages

/// The form of a statement: better words for the same, or a new meaning in some places. Pure.
struct StatementForm: Equatable {
    var typed = StatementTyped()

    /// Where the words hold: said with them, and no part of the statement.
    static let carried = ["scope", "place"]

    init(_ answers: Answers) {
        typed.text = answers["text"].trimmed
        typed.level = answers["level"]
        typed.question = answers["question"].trimmed
        typed.note = answers["note"].trimmed
        typed.scope = answers["scope"]
        typed.places = Set(answers.all("place"))
    }

    static func answers(_ statement: Statement?, language: Language) -> Answers {
        var answers = Answers()
        guard let statement else { return answers }
        answers["text"] = statement.text.text(in: language)
        answers["level"] = statement.level.rawValue
        answers["question"] = statement.question?.text(in: language) ?? ""
        answers["note"] = statement.note?.text(in: language) ?? ""
        return answers
    }

    static func fields(_ words: Words, in theory: WorkingTheory) -> [Merging.Field] {
        func text(_ name: String, _ key: String) -> Merging.Field {
            Merging.Field(name: name, names: [name], label: words[key], mayKeepBoth: false) { $0[name] }
        }
        return [
            text("text", "app.theory.edit.statement"),
            Merging.Field(
                name: "level", names: ["level"], label: words["app.theory.edit.level"], mayKeepBoth: false
            ) { answers in Statement.Level(rawValue: answers["level"]).map { theory.name(of: $0) } ?? "" },
            text("question", "app.theory.statement.question"), text("note", "explanation.note"),
        ]
    }

    /// What is saved.
    enum Made: Equatable {
        /// The same statement, everywhere.
        case everywhere(Statement)
        /// A statement of its own for these explanations.
        case split(Statement, [Configuration])
    }

    /// All that is wrong with a form.
    struct Faults: Error, Equatable {
        var all: Set<StatementTyped.Fault> = []
    }

    /// - `newID`: of the statement that a split makes.
    func made(_ earlier: Statement, in theory: ProgrammeTheory, newID: Statement.ID) -> Result<Made, Faults> {
        var faults = Faults()
        let users = theory.configurations.filter { $0.linking(newID, for: earlier.id) != $0 }
        let isSplit = users.count > 1 && typed.scope == StatementTyped.here
        if typed.text.isEmpty { faults.all.insert(.text) }
        let plain = typed.text.lowercased()
        if theory.statements.contains(where: { $0.id != earlier.id && $0.text.text.lowercased() == plain }) {
            faults.all.insert(.textTaken)
        }
        if [typed.text, typed.question, typed.note].contains(where: {
            $0.unicodeScalars.count > ExplanationTyped.mostText
        }) {
            faults.all.insert(.tooLong)
        }
        let level = Statement.Level(rawValue: typed.level)
        if level == nil { faults.all.insert(.level) }
        let isReworded = typed.text != earlier.text.text || level != earlier.level
        if users.count > 1, isReworded,
            ![StatementTyped.here, StatementTyped.everywhere].contains(typed.scope)
        {
            faults.all.insert(.scope)
        }
        let chosen = users.filter { typed.places.contains($0.id.text) }
        // In all of them it is no split.
        if isSplit, chosen.isEmpty || chosen.count == users.count { faults.all.insert(.places) }
        guard let level, faults.all.isEmpty else { return .failure(faults) }
        let question =
            typed.question.isEmpty ? nil : ExplanationForm.wording(typed.question, earlier.question)
        let note = typed.note.isEmpty ? nil : ExplanationForm.wording(typed.note, earlier.note)
        if isSplit {
            let new = Statement(
                id: newID, text: Wording(typed.text), level: level, broader: earlier.broader,
                question: question,
                note: note)
            return .success(.split(new, chosen.map { $0.linking(newID, for: earlier.id) }))
        }
        var statement = earlier
        statement.text = ExplanationForm.wording(typed.text, earlier.text)
        statement.level = level
        statement.question = question
        statement.note = note
        return .success(.everywhere(statement))
    }
}
