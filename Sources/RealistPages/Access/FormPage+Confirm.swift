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
    /// - `typed`: what was written, to be read.
    /// - `hidden`: the same, carried along.
    public static func deletedMeanwhile(
        _ around: Surroundings, who: String, when: String, typed: SummaryList, action: String, token: String,
        hidden: [HiddenField], back: String
    ) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: words["app.access.deleted.heading"], heading: words["app.access.deleted.heading"],
            lead: words["app.access.deleted.text", ["who": who, "when": when]], summaries: [typed],
            form: FormFrame(
                action: action, token: token, hidden: hidden, button: words["app.access.deleted.button"],
                links: [Link(text: words["app.access.deleted.leave"], href: back)]))
    }
}
