extension FormPage {
    /// Asks once more before something is taken away.
    ///
    /// - `question`: with what it is about: “Delete the change ‘A talk on two wards’?”.
    /// - `effects`: what goes with it, and who sees that it is gone.
    /// - `canReturn`: whether somebody can bring it back.
    /// - `back`: where it is left as it is.
    public static func confirmDeletion(
        _ around: Surroundings, question: String, effects: [String], canReturn: Bool, action: String,
        token: String, version: String?, back: String
    ) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: question, heading: question,
            paragraphs: effects + (canReturn ? [words["app.access.delete.undo"]] : []),
            form: FormFrame(
                action: action, token: token, version: version, button: words["app.access.delete.button"],
                isGrave: true, links: [Link(text: words["app.access.delete.keep"], href: back)]))
    }

    /// The record was deleted while somebody was writing into it.
    ///
    /// - `who`: `nil` for whoever reads it, in another window.
    /// - `typed`: what was written, to be read.
    /// - `hidden`: the same, carried along.
    public static func deletedMeanwhile(
        _ around: Surroundings, who: String?, when: String, typed: SummaryList, action: String, token: String,
        hidden: [HiddenField], back: String
    ) -> FormPage {
        let words = around.words
        let heading = words[who == nil ? "app.access.deleted.heading-own" : "app.access.deleted.heading"]
        let lead =
            who.map { words["app.access.deleted.text", ["who": $0, "when": when]] }
            ?? words["app.access.deleted.text-own", ["when": when]]
        return deletedMeanwhile(
            around, heading, lead, typed: typed, action: action, token: token, hidden: hidden, back: back)
    }

    /// The same of a draft, of which nothing is kept: also not who deleted it, who may be its reader.
    public static func draftDeletedMeanwhile(
        _ around: Surroundings, typed: SummaryList, action: String, token: String, hidden: [HiddenField],
        back: String
    ) -> FormPage {
        let words = around.words
        return deletedMeanwhile(
            around, words["app.access.deleted.heading-draft"], words["app.access.deleted.text-draft"],
            typed: typed, action: action, token: token, hidden: hidden, back: back)
    }

    private static func deletedMeanwhile(
        _ around: Surroundings, _ heading: String, _ lead: String, typed: SummaryList, action: String,
        token: String, hidden: [HiddenField], back: String
    ) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: heading, heading: heading, lead: lead, summaries: [typed],
            form: FormFrame(
                action: action, token: token, hidden: hidden, button: words["app.access.deleted.button"],
                links: [Link(text: words["app.access.deleted.leave"], href: back)]))
    }
}
