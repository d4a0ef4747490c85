import Realist

@testable import RealistPages

extension AppExample {
    static func kitPages() throws -> [Shown] {
        var pages: [Shown] = [
            Shown("check-answers", try checkAnswers()), Shown("done", try done()),
            Shown("table-empty", try table(.plain, isEmpty: true)),
        ]
        for writing in Writing.all {
            pages += [
                Shown("question-\(writing.name)", try question(writing, isWrong: false)),
                Shown("question-errors-\(writing.name)", try question(writing, isWrong: true)),
                Shown("fields-\(writing.name)", try fields(writing, isWrong: false)),
                Shown("fields-errors-\(writing.name)", try fields(writing, isWrong: true)),
                Shown("tasks-\(writing.name)", try tasks(writing)),
                Shown("table-\(writing.name)", try table(writing, isEmpty: false)),
                Shown("conflict-\(writing.name)", try conflict(writing, isWrong: writing.name == "long")),
            ]
        }
        return pages
    }

    /// One question whose legend is the page's heading, and a box for more.
    static func question(_ writing: Writing, isWrong: Bool) throws -> FormPage {
        let choices: [ChoiceField.Choice] = [
            .init("come", "So that more people come"), .init("stay", "So that fewer people leave part-way"),
            .init("time", "To make it possible with the time and people we have"),
            .init(
                "fit", "To suit the people we support better", hint: "Their work, their shifts, their needs."),
            .init(
                "other", "Something else",
                under: [
                    .text(
                        TextField(
                            "why-other", label: "What was it?", value: writing.line,
                            error: isWrong ? "Say what it was" : nil))
                ]),
        ]
        return FormPage(
            try surroundings(writing), title: "Why did you make this change?",
            kicker: "\(writing.line). Question 4 of 5",
            form: FormFrame(
                action: "change", token: token, version: "7", hidden: [HiddenField("step", "why")],
                fields: [
                    .choice(
                        ChoiceField(
                            "why", legend: "Why did you make this change?", isHeading: true,
                            hint: "Choose all that are true.",
                            error: isWrong ? "Choose a reason, or “Don't know yet”" : nil, choices: choices,
                            apart: .init("unknown", "Don't know yet"),
                            chosen: isWrong ? [] : ["fit", "other"],
                            several: true)),
                    .text(
                        TextField(
                            "more", label: "What made you do it?", marker: "(optional)",
                            hint:
                                "For example: “Theatre staff could not leave before six.” Please leave out names.",
                            value: writing.text, error: isWrong ? "Write at most 500 characters" : nil,
                            lines: 4,
                            most: 500)),
                ],
                button: "Continue",
                others: [.init("Save and look at all answers", name: "next", value: "check")],
                links: [Link(text: "Keep and finish later", href: "tasks-plain.html")]),
            back: Link(text: "Back to question 3", href: "question-plain.html"), keeps: .typed)
    }

    /// Every kind of field once.
    static func fields(_ writing: Writing, isWrong: Bool) throws -> FormPage {
        let date = RoughDateField(
            "since", legend: "Since when?", marker: "(optional)",
            hint: "For example 15 9 2025. Leave the day empty if you do not know it.",
            value: .init(day: "", month: isWrong ? "13" : "9", year: "2025", isGuess: true),
            error: isWrong ? "The month must be from 1 to 12" : nil, wrong: [.month], offersGuess: true)
        let sites = SelectField(
            "site", label: "Which site?", marker: "(optional)", hint: "Where it happened.",
            options: [("", "Choose"), ("harrowmere", "Harrowmere"), ("long", writing.line)],
            chosen: "harrowmere", error: isWrong ? "Choose a site" : nil)
        let stands = ChoiceField(
            "stands", legend: "Is it in place?", marker: "(optional)",
            error: isWrong ? "Say whether it is in place" : nil,
            choices: [
                .init(
                    "yes", "Yes",
                    under: [
                        .date(
                            RoughDateField(
                                "in-place", legend: "Since when is it in place?",
                                error: isWrong ? "Enter the year" : nil,
                                wrong: [.year])),
                        .select(
                            SelectField(
                                "who", label: "Who decided?",
                                options: [("lead", "The lead"), ("team", "The team")])),
                    ]),
                .init("no", "Not yet"),
            ], chosen: ["yes"])
        return FormPage(
            try surroundings(writing, notice: Notice(.warning, "This text may name a person", writing.text)),
            title: "All fields", heading: "Every kind of field", lead: writing.line,
            paragraphs: [writing.text],
            form: FormFrame(
                action: "fields", token: token,
                fields: [
                    .passage(heading: "About the change", "These words stand between fields."),
                    .text(
                        TextField(
                            "what", label: "What did you change?", value: writing.line,
                            error: isWrong ? "Say what you changed" : nil)),
                    .text(
                        TextField(
                            "count", label: "How many people came?", hint: "A number.", value: "12",
                            kind: .number,
                            width: .four)),
                    .text(
                        TextField(
                            "mail", label: "E-mail", value: "ana@example.org", kind: .email,
                            autocomplete: "email")),
                    .date(date), .choice(stands), .select(sites),
                    .choice(
                        ChoiceField(
                            "share", legend: "May other sites see this?",
                            choices: [.init("yes", "Yes"), .init("no", "Not now")], chosen: ["no"],
                            isInline: true)),
                    .file(
                        FileField(
                            "letter", label: "A letter that helped", hint: "At most 20 MB.",
                            error: isWrong ? "Choose a file" : nil, accept: ".docx,.pdf")),
                ],
                button: "Save"),
            problems: isWrong ? ["Two answers do not go together"] : [],
            crumbs: [
                Link(text: "My site", href: "tasks-plain.html"), Link(text: writing.line, href: "done.html"),
            ])
    }

    static func checkAnswers() throws -> FormPage {
        let words = try words()
        func row(_ question: String, _ answer: String, _ noun: String, track: StateTrack? = nil)
            -> SummaryList.Row
        {
            .init(
                question, answer, track: track,
                change: Link(text: "Change \(noun)", href: "question-plain.html"))
        }
        return FormPage(
            try surroundings(), title: "Check your answers before you save the change",
            heading: "Check your answers before you save the change",
            paragraphs: ["You can change any answer here, now or later."],
            summaries: [
                SummaryList(
                    heading: "The change",
                    [
                        row("What did you change?", Writing.plain.text, "what you changed"),
                        row("Why?", "To suit the people we support better.", "why"),
                        row(
                            "Where does it stand?", "", "where it stands",
                            track: StateTrack(.inProgress, words: words)),
                        row("Anything you did not expect?", "", "what you did not expect"),
                    ])
            ],
            form: FormFrame(
                action: "save", token: token, button: "Save the change",
                links: [Link(text: "Keep as a draft", href: "tasks-plain.html")]),
            back: Link(text: "Back to question 5", href: "question-plain.html"))
    }

    static func done() throws -> MessagePage {
        MessagePage(
            try surroundings(
                notice: Notice(
                    .saved, "The change is saved", "Other sites see it once you share it.",
                    links: [Link(text: "Share it now", href: "question-plain.html")])),
            "A welcome-back talk on two wards", ["An evaluator will look at it and may ask you something."],
            code: .init("Reference", "welcome-back-k4x2m"),
            links: [Link(text: "My site", href: "tasks-plain.html")])
    }
}
