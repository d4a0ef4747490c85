public import Realist

extension FormPage {
    /// A theme of changes: its name, and what makes its changes alike.
    ///
    /// - `theme`: `nil` for a new one.
    public static func changeTheme(
        _ around: Surroundings, _ theme: ChangeTheme?, _ answers: Answers, _ faults: [String: AnswerFault],
        version: Int, language: Language, at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading =
            theme.map { words["app.evaluate.theme.heading", ["title": $0.title.text(in: language)]] }
            ?? words["app.evaluate.theme.add"]
        let links =
            theme.map { theme in
                [
                    Link(
                        text: words["app.evaluate.theme.changes"],
                        href: addresses.log([("theme", theme.id.text)])),
                    Link(text: words["app.evaluate.theme.delete"], href: addresses.dissolve(theme.id)),
                ]
            } ?? []
        return FormPage(
            around, title: heading, heading: heading,
            form: FormFrame(
                action: theme.map { addresses.theme($0.id) } ?? addresses.newTheme,
                token: around.person?.token ?? "", version: String(version),
                fields: [
                    group(
                        "title", words["app.evaluate.theme.title"], words["app.evaluate.theme.title-hint"],
                        answers, faults, words),
                    group("note", words["app.evaluate.theme.note"], nil, answers, faults, words, lines: 3),
                ], button: words["app.evaluate.theme.save"], links: links),
            back: Link(text: words["app.evaluate.frame.heading"], href: addresses.frame))
    }

    /// A word of the study's own for a question of FRAME, and the term that it is a kind of.
    ///
    /// - `terms`: those of the question.
    /// - `changes`: how many are coded with it; then it cannot be taken away.
    public static func ownTerm(
        _ around: Surroundings, _ term: OwnTerm, isNew: Bool, question: String, terms: [Vocabulary.Term],
        _ answers: Answers, _ faults: [String: AnswerFault], version: Int, changes: Int, language: Language,
        at addresses: StudyAddresses
    ) -> FormPage {
        let words = around.words
        let heading =
            isNew
            ? words["app.evaluate.term.add"]
            : words["app.evaluate.term.heading", ["title": term.title.text(in: language)]]
        let used = Link(
            text: words.count("app.evaluate.frame.changes", changes),
            href: addresses.log([("term", term.id.text)]))
        let links =
            isNew
            ? []
            : changes > 0
                ? [used]
                : [Link(text: words["app.evaluate.term.delete"], href: addresses.deleteOwnTerm(term.id))]
        return FormPage(
            around, title: heading, kicker: question, heading: heading,
            form: FormFrame(
                action: isNew
                    ? addresses.newOwnTerm(term.framework, term.field) : addresses.ownTerm(term.id),
                token: around.person?.token ?? "", version: String(version),
                fields: [
                    group(
                        "title", words["app.evaluate.term.title"], words["app.evaluate.term.title-hint"],
                        answers, faults, words),
                    .select(
                        SelectField(
                            "parent", label: words["app.evaluate.term.parent"],
                            hint: words["app.evaluate.term.parent-hint"],
                            options: [(value: "", text: words["app.evaluate.frame.unmapped"])]
                                + terms.map { (value: $0.id.text, text: $0.title) },
                            chosen: answers["parent"])),
                    group("note", words["app.evaluate.theme.note"], nil, answers, faults, words, lines: 3),
                ], button: words["app.evaluate.term.save"], links: links),
            back: Link(text: words["app.evaluate.frame.heading"], href: addresses.frame))
    }

    private static func group(
        _ name: String, _ label: String, _ hint: String?, _ answers: Answers,
        _ faults: [String: AnswerFault], _ words: Words, lines: Int = 1
    ) -> FormField {
        .text(
            TextField(
                name, label: label, marker: lines > 1 ? words["app.lead.optional"] : nil, hint: hint,
                value: answers[name], error: faults[name]?.text(words), lines: lines,
                most: lines > 1 ? AnswerLimits.text : AnswerLimits.line))
    }
}

extension TasksPage {
    /// To which question a word is to be added.
    ///
    /// - `questions`: labels of the questions that may have words of the study's own.
    public static func chooseQuestion(
        _ around: Surroundings,
        _ questions: [(framework: OwnTerm.Framework, field: FrameField, label: String)],
        at addresses: StudyAddresses
    ) -> TasksPage {
        let words = around.words
        let groups = OwnTerm.Framework.allCases.map { framework in
            (
                heading: Optional(words["app.evaluate.term.\(framework.rawValue)"]),
                tasks: questions.filter { $0.framework == framework }.map {
                    TaskList.Task($0.label, href: addresses.newOwnTerm($0.framework, $0.field))
                }
            )
        }
        return TasksPage(
            around, heading: words["app.evaluate.term.add"], lead: words["app.evaluate.term.which"],
            sections: [Section(TaskList(id: "question", groups))],
            back: Link(text: words["app.evaluate.frame.heading"], href: addresses.frame))
    }
}
