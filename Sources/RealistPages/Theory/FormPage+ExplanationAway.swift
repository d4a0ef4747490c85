extension FormPage {
    /// An explanation was put aside, merged or deleted while somebody wrote into it, or judged it.
    ///
    /// - `typed`: what was written, against nothing; it is carried along.
    /// - `version`: that it is saved over when it is sent once more.
    /// - `isJudged`: it says something of the explanation, which has to be back first.
    /// - `who`: `nil` for whoever reads it, in another window.
    /// - `back`: where the explanation can be brought back as it was.
    public static func explanationAway(
        _ around: Surroundings, typed: Conflict, version: Int, isDeleted: Bool, isJudged: Bool, who: String?,
        when: String, token: String, back: String
    ) -> FormPage {
        let words = around.words
        let heading = words[isDeleted ? "app.theory.away.deleted" : "app.theory.away.aside"]
        let lead =
            who.map {
                words[
                    isDeleted ? "app.theory.away.deleted-by" : "app.theory.away.aside-by",
                    ["who": $0, "when": when]]
            }
            ?? words[
                isDeleted ? "app.theory.away.deleted-own" : "app.theory.away.aside-own", ["when": when]]
        return FormPage(
            around, title: heading, heading: heading, lead: lead,
            paragraphs: isJudged ? [words["app.theory.away.judged"]] : [],
            summaries: [SummaryList(typed.differing.map { .init($0.label, $0.mine.text) })],
            form: FormFrame(
                action: typed.action, token: token, version: String(version),
                hidden: typed.hidden.filter { $0.name != "merging" },
                button: words[isJudged ? "app.theory.away.judge" : "app.theory.away.write"],
                links: [Link(text: words["app.theory.away.back"], href: back)]))
    }
}
