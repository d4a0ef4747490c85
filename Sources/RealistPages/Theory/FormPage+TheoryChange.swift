public import Realist

extension FormPage {
    /// Why the theory is about to change.
    ///
    /// - `meetings`: that may have led to it, the latest first.
    /// - `passages`: that may have led to it: read against the explanation that is about to change, the latest first.
    /// - `next`: where to go on; a path of ours.
    public static func theoryChange(
        _ around: Surroundings, typed: TheoryChangeTyped, meetings: [Workshop], passages: [PassageOfSource],
        next: String?, token: String,
        faults: Set<TheoryChangeTyped.Fault> = [], in theory: WorkingTheory
    ) -> FormPage {
        let words = theory.words
        let meeting = SelectField(
            "meeting", label: words["app.theory.change.which-meeting"],
            options: [("", words["app.evidence.read.choose"])]
                + meetings.map {
                    ($0.id.text, theory.text($0.title) + words["list.comma"] + words.date($0.on))
                },
            chosen: typed.meeting,
            error: faults.contains(.meeting) ? words["app.theory.change.fault.meeting"] : nil)
        let passage = TextField(
            "passage",
            label: passages.isEmpty
                ? words["app.theory.change.which-passage"] : words["app.theory.change.other-passage"],
            hint: words["app.theory.change.which-passage-hint"], value: typed.passage,
            error: faults.contains(.passage) ? words["app.theory.change.fault.passage"] : nil,
            autocomplete: "off",
            width: .twenty)
        func line(_ name: String, _ label: String, _ value: String, hint: String?, error: String?)
            -> FormField
        {
            .text(TextField(name, label: label, hint: hint, value: value, error: error, lines: 4))
        }
        return FormPage(
            around, title: words["app.theory.change.heading"], heading: words["app.theory.change.heading"],
            lead: words["app.theory.change.lead"],
            form: FormFrame(
                action: theory.addresses.theoryChange, token: token,
                hidden: next.map { [HiddenField("next", $0)] } ?? [],
                fields: [
                    line(
                        "reason", words["app.theory.change.reason"], typed.reason,
                        hint: words["app.theory.change.reason-hint"],
                        error: faults.contains(.reason)
                            ? words["app.theory.change.fault.reason"]
                            : faults.contains(.tooLong)
                                ? words[
                                    "app.theory.change.fault.too-long",
                                    ["n": String(TheoryChangeTyped.mostText)]]
                                : nil),
                    .choice(
                        ChoiceField(
                            "trigger", legend: words["app.theory.change.trigger"],
                            error: faults.contains(.trigger) ? words["app.theory.change.fault.trigger"] : nil,
                            choices: [
                                .init(
                                    "meeting", words["app.theory.change.meeting"], under: [.select(meeting)]),
                                .init("passage", words["app.theory.change.passage"], under: [.text(passage)]),
                                .init("data", words["app.theory.change.data"]),
                            ],
                            chosen: [typed.trigger])),
                ] + ticks(passages, typed, in: theory) + [
                    line("note", words["app.theory.change.note"], typed.note, hint: nil, error: nil)
                ],
                button: words["app.theory.change.open"],
                links: [Link(text: words["app.evidence.judge.leave"], href: theory.addresses.theory)]),
            back: Link(text: words["app.theory.list.heading"], href: theory.addresses.theory))
    }
}

extension FormPage {
    private static func ticks(
        _ passages: [PassageOfSource], _ typed: TheoryChangeTyped, in theory: WorkingTheory
    ) -> [FormField] {
        guard !passages.isEmpty else { return [] }
        let words = theory.words
        return [
            .choice(
                ChoiceField(
                    "ticked", legend: words["app.theory.change.ticked"],
                    hint: words["app.theory.change.ticked-hint"],
                    choices: passages.map {
                        .init($0.excerpt.id.text, $0.excerpt.text, hint: theory.text($0.source.title))
                    },
                    chosen: typed.ticked, several: true))
        ]
    }
}

extension Notice {
    /// A change that is open, where the theory begins: how to go on with it, and how to end it.
    public static func openChange(_ change: TheoryChange, in theory: WorkingTheory) -> Notice {
        let words = theory.words
        return Notice(
            .note, words["app.theory.change.is-open"],
            words["app.theory.change.so-far", ["reason": Sentences.ended(theory.text(change.reason))]],
            links: [
                Link(text: words["app.theory.change.changed"], href: theory.addresses.theoryHistory),
                Link(text: words["app.theory.change.see"], href: theory.addresses.theoryChange),
            ])
    }
}

extension MessagePage {
    /// The change that is open: what is edited now shares its reason, until it is closed.
    public static func openChange(
        _ around: Surroundings, _ change: TheoryChange, token: String, in theory: WorkingTheory
    ) -> MessagePage {
        let words = theory.words
        return MessagePage(
            around, words["app.theory.change.is-open"],
            [Sentences.ended(theory.text(change.reason)), words["app.theory.change.shares"]],
            form: FormFrame(
                action: theory.addresses.closeChange, token: token, button: words["app.theory.change.close"]),
            links: [
                Link(text: words["app.theory.change.go-on"], href: theory.addresses.theory),
                Link(text: words["app.theory.change.changed"], href: theory.addresses.theoryHistory),
            ])
    }
}
