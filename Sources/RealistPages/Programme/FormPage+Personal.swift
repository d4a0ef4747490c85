extension FormPage {
    /// A piece of what was written that may lead to a person.
    public struct Personal: Sendable {
        let question: String
        let piece: String
        let kind: String

        /// - `kind`: a code of the words: `name`, `email`, `nhs-number`, `telephone`.
        public init(question: String, piece: String, kind: String) {
            self.question = question
            self.piece = piece
            self.kind = kind
        }
    }

    /// Asks before a text is kept that looks as if it led to a person: change it, or keep it as it is.
    ///
    /// - `hidden`: all that was typed.
    public static func askAboutPersonal(
        _ around: Surroundings, finds: [Personal], action: String, version: String?, hidden: [HiddenField]
    ) -> FormPage {
        let words = around.words
        return FormPage(
            around, title: words["app.lead.personal.heading"], heading: words["app.lead.personal.heading"],
            lead: words["app.lead.personal.lead"],
            paragraphs: [words["app.lead.personal.why"]],
            summaries: [
                SummaryList(
                    finds.map { find in
                        SummaryList.Row(
                            find.question,
                            words[
                                "app.lead.personal.found",
                                ["kind": words["app.lead.personal.\(find.kind)"], "piece": find.piece]])
                    })
            ],
            form: FormFrame(
                action: action, token: around.person?.token ?? "", version: version,
                hidden: hidden + [HiddenField(PersonalNames.asked, "yes")],
                button: words["app.lead.personal.change"],
                others: [
                    .init(
                        words["app.lead.personal.keep"], name: PersonalNames.answer, value: PersonalNames.keep
                    )
                ]))
    }

    /// What the page's buttons send.
    public enum PersonalNames {
        public static let asked = "personal-asked"
        public static let answer = "personal"
        public static let keep = "keep"
    }
}
