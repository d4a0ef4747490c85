import Realist

extension ConflictPage {
    /// Two people changed one explanation.
    public static func explanation(
        _ around: Surroundings, mine: ExplanationTyped, theirs: ExplanationTyped, action: String, back: Link,
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
        func links(_ typed: ExplanationTyped, _ part: Configuration.Part) -> String {
            typed.links.filter { $0.part == part && !$0.isEmpty }.map { link in
                let text = Statement.ID(link.statement).map { theory.statementText($0) } ?? link.text
                return [text, link.role, link.group, link.whose, link.wording].filter { !$0.isEmpty }
                    .joined(separator: words["list.comma"])
            }.joined(separator: "\n")
        }
        func transfer(_ typed: ExplanationTyped) -> String {
            [typed.tested, typed.notTested, typed.check].filter { !$0.isEmpty }.joined(separator: "\n")
        }
        let fields =
            [
                field("title", words["revision.title"], mine.title, theirs.title),
                field("label", words["app.theory.edit.label"], mine.label, theirs.label),
                field("stage", words["app.theory.edit.stage"], mine.stage, theirs.stage),
                field("for-whom", words["explanation.for-whom"], mine.forWhom, theirs.forWhom),
                field(
                    "intervention", words["explanation.intervention"], mine.intervention, theirs.intervention),
            ]
            + Configuration.Part.allCases.map { part in
                field(part.rawValue, words["part.\(part.rawValue)"], links(mine, part), links(theirs, part))
            } + [
                field("transfer", words["transfer.heading"], transfer(mine), transfer(theirs)),
                field("mixed", words["explanation.mixed"], mine.mixed, theirs.mixed),
                field("note", words["explanation.note"], mine.note, theirs.note),
            ]
        return ConflictPage(
            around, who: who, when: when,
            conflict: Conflict(
                action: action, token: token, version: String(version),
                hidden: mine.hidden + [HiddenField("merging", "yes")], who: who, fields: fields,
                button: words["app.evidence.conflict.save"], links: [back], words: words))
    }
}

extension ExplanationTyped {
    /// Everything that was typed, carried along unseen.
    var hidden: [HiddenField] {
        [
            HiddenField("label", label), HiddenField("title", title), HiddenField("stage", stage),
            HiddenField("for-whom", forWhom), HiddenField("intervention", intervention),
            HiddenField("mixed", mixed),
            HiddenField("tested", tested), HiddenField("not-tested", notTested), HiddenField("check", check),
            HiddenField("note", note),
        ]
            + links.enumerated().flatMap { place, link in
                [
                    ("part", link.part.rawValue), ("statement", link.statement), ("text", link.text),
                    ("meant", link.meant), ("level", link.level), ("role", link.role), ("group", link.group),
                    ("whose", link.whose), ("wording", link.wording),
                ].filter { !$1.isEmpty }.map { HiddenField("link-\(place)-\($0)", $1) }
            }
    }
}
