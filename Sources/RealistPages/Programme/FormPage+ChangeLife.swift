public import Realist

extension FormPage {
    /// Where a change stands now, since when, and what comes next.
    public static func changeLife(
        _ around: Surroundings, _ change: Adaptation, _ answers: Answers, _ faults: [String: AnswerFault],
        version: Int, action: String, back: String, language: Language
    ) -> FormPage {
        let words = around.words
        let states = Adaptation.State.allCases.filter(change.state.mayBecome)
        func text(_ name: String, _ label: String, _ hint: String?, lines: Int) -> FormField {
            .text(
                TextField(
                    name, label: label, marker: words["app.lead.optional"], hint: hint, value: answers[name],
                    error: faults[name]?.text(words), lines: lines,
                    most: lines > 1 ? AnswerLimits.text : AnswerLimits.line))
        }
        func date(_ name: String, _ label: String, _ hint: String?, offersGuess: Bool) -> FormField {
            .date(
                RoughDateField(
                    name, legend: label, marker: words["app.lead.optional"], hint: hint,
                    value: answers.date(name), error: faults[name]?.text(words),
                    wrong: faults[name]?.wrong ?? [],
                    offersGuess: offersGuess))
        }
        return FormPage(
            around, title: words["app.lead.life.heading"], kicker: change.title.text(in: language),
            heading: words["app.lead.life.heading"],
            form: FormFrame(
                action: action, token: around.person?.token ?? "", version: String(version),
                hidden: answers["steps-seen"].isEmpty
                    ? [] : [HiddenField("steps-seen", answers["steps-seen"])],
                fields: [
                    .choice(
                        ChoiceField(
                            "state", legend: words["app.lead.q.state"],
                            hint: words[
                                "app.lead.life.now", ["state": words["state.\(change.state.rawValue)"]]],
                            error: faults["state"]?.text(words),
                            choices: states.map {
                                .init($0.rawValue, words["app.lead.becomes.\($0.rawValue)"])
                            },
                            chosen: Set(answers.all("state")))),
                    date("since", words["app.lead.q.since"], words["app.lead.hint.since"], offersGuess: true),
                    text("note", words["app.lead.life.note"], words["app.lead.no-names"], lines: 3),
                    .passage(heading: words["app.lead.heading.next"]),
                    text("next-step", words["app.lead.q.next-step"], nil, lines: 2),
                    text(
                        "next-owner", words["app.lead.q.next-owner"], words["app.lead.hint.next-owner"],
                        lines: 1),
                    date("next-due", words["app.lead.q.next-due"], nil, offersGuess: false),
                ], button: words["app.lead.life.save"],
                links: [Link(text: words["app.lead.leave"], href: back)]),
            back: Link(text: words["app.lead.back"], href: back))
    }
}
