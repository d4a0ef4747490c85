internal import Foundation
internal import Realist
internal import RealistPages

/// The form of a statement: better words for the same, or a new meaning in some places.
struct StatementForm: Equatable {
    var typed = StatementTyped()

    init(_ typed: StatementTyped) {
        self.typed = typed
    }

    init(_ form: FormText) {
        func text(_ name: String) -> String {
            form[name]?.trimmingCharacters(in: .whitespacesAndNewlines) ?? ""
        }
        typed.text = text("text")
        typed.level = text("level")
        typed.question = text("question")
        typed.note = text("note")
        typed.scope = text("scope")
        typed.places = Set(form.all("place"))
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

    /// What was typed, with the fields of another version where they were chosen.
    func merged(with theirs: StatementTyped, _ keep: [String: Conflict.Keep]) -> StatementForm {
        var merged = typed
        if keep["text"] == .theirs { merged.text = theirs.text }
        if keep["level"] == .theirs { merged.level = theirs.level }
        if keep["question"] == .theirs { merged.question = theirs.question }
        if keep["note"] == .theirs { merged.note = theirs.note }
        return StatementForm(merged)
    }

    /// What was chosen of two versions.
    static func kept(_ form: FormText) -> [String: Conflict.Keep] {
        var kept: [String: Conflict.Keep] = [:]
        for name in ["text", "level", "question", "note"] {
            if let chosen = form["keep-" + name].flatMap({ Conflict.Keep(rawValue: $0) }) {
                kept[name] = chosen
            }
        }
        return kept
    }
}
