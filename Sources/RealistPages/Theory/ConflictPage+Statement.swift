import Realist

extension ConflictPage {
    /// Two people changed one statement.
    public static func statement(
        _ around: Surroundings, mine: StatementTyped, theirs: StatementTyped, action: String, back: Link,
        version: Int, who: String, when: String, token: String, kept: [String: Conflict.Keep],
        isUnanswered: Bool,
        in theory: WorkingTheory
    ) -> ConflictPage {
        let words = theory.words
        func field(_ name: String, _ label: String, _ mine: String, _ theirs: String) -> Conflict.Field {
            .init(
                name, label: label, mine: mine, theirs: theirs, mayKeepBoth: false, chosen: kept[name],
                error: isUnanswered && kept[name] == nil && mine != theirs
                    ? words["app.evidence.conflict.choose"] : nil)
        }
        func level(_ code: String) -> String {
            Statement.Level(rawValue: code).map { theory.name(of: $0) } ?? ""
        }
        return ConflictPage(
            around, who: who, when: when,
            conflict: Conflict(
                action: action, token: token, version: String(version),
                hidden: [
                    HiddenField("merging", "yes"), HiddenField("text", mine.text),
                    HiddenField("level", mine.level),
                    HiddenField("question", mine.question), HiddenField("note", mine.note),
                    HiddenField("scope", mine.scope),
                ] + mine.places.sorted().map { HiddenField("place", $0) },
                who: who,
                fields: [
                    field("text", words["app.theory.edit.statement"], mine.text, theirs.text),
                    field("level", words["app.theory.edit.level"], level(mine.level), level(theirs.level)),
                    field("question", words["app.theory.statement.question"], mine.question, theirs.question),
                    field("note", words["explanation.note"], mine.note, theirs.note),
                ], button: words["app.evidence.conflict.save"], links: [back], words: words))
    }
}
