extension FormPage {
    /// An explanation was put aside, merged or deleted while somebody wrote into it, or judged it.
    ///
    /// - `typed`: what was written, to be read.
    /// - `hidden`: the same, carried along.
    /// - `version`: that it is saved over when it is sent once more.
    /// - `isJudged`: it says something of the explanation, which has to be back first.
    /// - `who`: `nil` for whoever reads it, in another window.
    /// - `back`: where the explanation can be brought back as it was.
    public static func explanationAway(
        _ around: Surroundings, typed: SummaryList, action: String, hidden: [HiddenField], version: Int,
        isDeleted: Bool, isJudged: Bool, who: String?, when: String, token: String, back: String
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
            summaries: [typed],
            form: FormFrame(
                action: action, token: token, version: String(version), hidden: hidden,
                button: words[isJudged ? "app.theory.away.judge" : "app.theory.away.write"],
                links: [Link(text: words["app.theory.away.back"], href: back)]))
    }
}
