public import Realist

/// What stands in the form of a statement, as it was typed.
public struct StatementTyped: Equatable, Sendable {
    public var text = ""
    public var level = ""
    public var question = ""
    public var note = ""
    /// ``everywhere`` or ``here``; asked only where several explanations link it.
    public var scope = ""
    /// Explanations in which it means something else from now on.
    public var places: Set<String> = []

    public static let everywhere = "everywhere"
    public static let here = "here"

    public init() {}

    public init(_ statement: Statement, language: Language) {
        text = statement.text.text(in: language)
        level = statement.level.rawValue
        question = statement.question?.text(in: language) ?? ""
        note = statement.note?.text(in: language) ?? ""
    }

    /// What may be wrong with a field.
    public enum Fault: Hashable, Sendable {
        case text, textTaken, level, scope, places, tooLong, reason
        /// One of the explanations was changed meanwhile.
        case moved
    }
}

extension StatementTyped.Fault {
    func text(_ words: Words) -> String {
        switch self {
        case .text: words["app.theory.statement.fault.text"]
        case .textTaken: words["app.theory.statement.fault.text-taken"]
        case .level: words["app.theory.edit.fault.level"]
        case .scope: words["app.theory.statement.fault.scope"]
        case .places: words["app.theory.statement.fault.places"]
        case .tooLong: words["app.theory.edit.fault.too-long", ["n": String(ExplanationTyped.mostText)]]
        case .reason: words["app.theory.edit.fault.reason"]
        case .moved: words["app.theory.statement.fault.moved"]
        }
    }
}
