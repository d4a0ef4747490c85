import Realist

extension ConflictPage {
    /// Two people changed one reading.
    public static func reading(
        _ around: Surroundings, mine: ReadingTyped, theirs: ReadingTyped, reader: String, action: String,
        back: Link,
        version: Int, who: String, when: String, token: String, kept: [String: Conflict.Keep],
        isUnanswered: Bool
    ) -> ConflictPage {
        let words = around.words
        func word(_ grade: String) -> String {
            Grade(rawValue: grade).map { Sentences.capitalised(words["grade.\($0.rawValue)"]) } ?? ""
        }
        func stance(_ text: String) -> String {
            Reading.Stance(rawValue: text).map { words["verdict.\($0.rawValue)"] } ?? ""
        }
        func field(_ name: String, _ label: String, _ mine: String, _ theirs: String) -> Conflict.Field {
            .init(
                name, label: label, mine: mine, theirs: theirs, mayKeepBoth: name == "memo",
                chosen: kept[name],
                error: isUnanswered && kept[name] == nil && mine != theirs
                    ? words["app.evidence.conflict.choose"] : nil)
        }
        return ConflictPage(
            around, who: who, when: when,
            conflict: Conflict(
                action: action, token: token, version: String(version),
                hidden: [
                    HiddenField("reader", reader), HiddenField("merging", "yes"),
                    HiddenField("explanation", mine.explanation), HiddenField("part", mine.part),
                    HiddenField("stance", mine.stance), HiddenField("strength", mine.strength),
                    HiddenField("relevance", mine.relevance), HiddenField("rigour", mine.rigour),
                    HiddenField("memo", mine.memo),
                ],
                who: who,
                fields: [
                    field(
                        "stance", words["app.evidence.read.stance"], stance(mine.stance),
                        stance(theirs.stance)),
                    field(
                        "strength", words["app.evidence.read.strength"], word(mine.strength),
                        word(theirs.strength)),
                    field(
                        "relevance", words["app.evidence.read.relevance"], word(mine.relevance),
                        word(theirs.relevance)),
                    field(
                        "rigour", words["app.evidence.read.rigour"], word(mine.rigour), word(theirs.rigour)),
                    field("memo", words["app.evidence.read.memo"], mine.memo, theirs.memo),
                ], button: words["app.evidence.conflict.save"], links: [back], words: words))
    }
}
