public import Realist

extension FormPage {
    /// Where a change stands now, since when, and what comes next.
    public static func changeLife(
        _ around: Surroundings, _ change: Adaptation, _ answers: Answers, _ faults: [String: AnswerFault],
        version: Int, action: String, back: String, language: Language
    ) -> FormPage {
        let words = around.words
        let life = LifeFields(words: words, answers: answers, faults: faults)
        return FormPage(
            around, title: words["app.lead.life.heading"], kicker: change.title.text(in: language),
            heading: words["app.lead.life.heading"],
            form: FormFrame(
                action: action, token: around.person?.token ?? "", version: String(version),
                hidden: life.hidden,
                fields: life.step(
                    after: change.state,
                    hint: words["app.lead.life.now", ["state": words["state.\(change.state.rawValue)"]]])
                    + [
                        .passage(heading: words["app.lead.heading.next"]),
                        life.text("next-step", words["app.lead.q.next-step"], nil, lines: 2),
                        life.text(
                            "next-owner", words["app.lead.q.next-owner"], words["app.lead.hint.next-owner"],
                            lines: 1),
                        life.date("next-due", words["app.lead.q.next-due"], nil, offersGuess: false),
                    ], button: words["app.lead.life.save"],
                links: [Link(text: words["app.lead.leave"], href: back)]),
            back: Link(text: words["app.lead.back"], href: back))
    }

    /// The last step of a change as it is recorded, where that is wrong.
    public static func correctStep(
        _ around: Surroundings, _ change: Adaptation, _ answers: Answers, _ faults: [String: AnswerFault],
        version: Int, action: String, back: String, language: Language
    ) -> FormPage {
        let words = around.words
        let count = max(1, min(Int(answers["steps-seen"]) ?? .max, change.steps.count))
        let before = change.steps.prefix(count - 1)
        let earlier = before.last
        // “The last step” is the one on this page; what the date comes before is another one.
        let faults = faults.mapValues { fault in
            guard case .stepBeforeLast = fault, let step = before.last(where: { $0.on != nil }),
                let date = step.on
            else { return fault }
            return .stepBeforeEarlier(step.to, date)
        }
        let fields = LifeFields(words: words, answers: answers, faults: faults)
        let heading = words["app.lead.correct.heading"]
        return FormPage(
            around, title: heading, kicker: change.title.text(in: language), heading: heading,
            lead: words[change.state == .stopped ? "app.lead.correct.stopped" : "app.lead.correct.lead"],
            form: FormFrame(
                action: action, token: around.person?.token ?? "", version: String(version),
                hidden: fields.hidden,
                fields: fields.step(
                    after: earlier?.to,
                    hint: earlier.map { step in
                        let state = words["state.\(step.to.rawValue)"]
                        let date = step.on.map { ", \(words.date($0))" } ?? ""
                        return words["app.lead.correct.before", ["step": state + date]]
                    }), button: words["app.lead.life.save"],
                links: [Link(text: words["app.lead.leave"], href: back)]),
            back: Link(text: words["app.lead.back"], href: back))
    }
}

/// The fields of a step and of what comes next.
private struct LifeFields {
    let words: Words
    let answers: Answers
    let faults: [String: AnswerFault]

    /// How many steps the change had when the form was shown.
    var hidden: [HiddenField] {
        answers["steps-seen"].isEmpty ? [] : [HiddenField("steps-seen", answers["steps-seen"])]
    }

    /// - `earlier`: the step that it follows; anything may be the first.
    func step(after earlier: Adaptation.State?, hint: String?) -> [FormField] {
        [
            .choice(
                ChoiceField(
                    "state", legend: words["app.lead.q.state"], hint: hint,
                    error: faults["state"]?.text(words),
                    choices: Adaptation.State.allCases.filter { earlier?.mayBecome($0) ?? true }.map {
                        .init($0.rawValue, words["app.lead.becomes.\($0.rawValue)"])
                    },
                    chosen: Set(answers.all("state")))),
            date("since", words["app.lead.q.since"], words["app.lead.hint.since"], offersGuess: true),
            text("note", words["app.lead.life.note"], words["app.lead.no-names"], lines: 3),
        ]
    }

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
}
