import Realist

@testable import RealistPages

extension AppExample {
    static func tasks(_ writing: Writing) throws -> TasksPage {
        let words = try words()
        return TasksPage(
            try surroundings(writing, at: .here), kicker: "Harrowmere", heading: "What to do next",
            lead: "You have decided on 14 of 15.",
            sections: [
                .init(
                    heading: "Three things now", text: "In about five minutes each.",
                    TaskList(
                        id: "now",
                        [
                            (
                                nil,
                                [
                                    .init(
                                        "Finish recording “\(writing.line)”", href: "question-plain.html",
                                        hint: writing.text, tag: .waiting("2 questions left")),
                                    .init(
                                        "Decide on recommendation 15, Follow up", href: "question-plain.html",
                                        tag: .waiting("Not decided")),
                                    .init(
                                        "Approve your site's page", href: nil, tag: .plain("Not yet possible")
                                    ),
                                ]
                            )
                        ]), action: Link(text: "Record a change", href: "question-plain.html")),
                .init(
                    heading: "Recommendations",
                    TaskList(
                        id: "advice", isDeep: true,
                        [
                            (
                                "Insight",
                                [
                                    .init(
                                        "Keep support apart from assessment", href: "done.html",
                                        status: "Adapted",
                                        track: StateTrack(.kept, words: words)),
                                    .init(
                                        "Gather fair evidence before the first talk", href: "done.html",
                                        status: "Already doing"),
                                ]
                            ),
                            (
                                "Motivation",
                                [
                                    .init(
                                        writing.line, href: "done.html", status: "Adapted",
                                        track: StateTrack(.stopped, words: words))
                                ]
                            ),
                        ])),
            ], crumbs: [Link(text: "Sites", href: "table-plain.html")])
    }

    static func table(_ writing: Writing, isEmpty: Bool) throws -> TablePage {
        let words = try words()
        let states: [Adaptation.State] = [.proposed, .inProgress, .inPlace, .kept, .stopped]
        let rows = states.enumerated().map { number, state in
            DataTable.Row(
                .init(
                    number == 1 ? writing.line : "Plans on one page", href: "done.html",
                    tag: number == 0 ? .waiting("To confirm") : nil),
                [
                    .init("Harrowmere"), .init("", track: StateTrack(state, words: words)),
                    .init("1,\(number)04", isNumber: true), .init("Withheld", isHeld: true),
                ])
        }
        return TablePage(
            try surroundings(writing), kicker: "All sites", heading: "Changes",
            lead: "What sites changed, newest first.",
            action: Link(text: "Record a change for a site", href: "question-plain.html"),
            filter: FilterBar(
                action: "table-plain.html", hidden: [HiddenField("order", "newest")],
                selects: [
                    SelectField(
                        "site", label: "Site", options: [("", "All sites"), ("h", "Harrowmere")], chosen: "h"),
                    SelectField(
                        "state", label: "Where it stands", options: [("", "Anywhere"), ("kept", "Kept")]),
                ],
                search: TextField("words", label: "With these words", value: writing.line),
                result: isEmpty ? "No changes" : "5 changes at Harrowmere", clear: "table-empty.html",
                csv: "changes.csv"),
            table: DataTable(
                caption: "Changes at Harrowmere",
                columns: [
                    .init("Change"), .init("Site"), .init("Where it stands"), .init("People", isNumber: true),
                    .init("Burnout"),
                ], rows: isEmpty ? [] : rows, none: "There is no change that fits."),
            pager: Pager(text: "Changes 21 to 25 of 30", newer: "table-plain.html", older: "table-long.html"),
            ways: [Link(text: "Deleted changes (2)", href: "tasks-plain.html")],
            back: Link(text: "My site", href: "tasks-plain.html"))
    }

    static func conflict(_ writing: Writing, isWrong: Bool) throws -> ConflictPage {
        let words = try words()
        return ConflictPage(
            try surroundings(writing), who: "Ben Example", when: "today at 14:05",
            conflict: Conflict(
                action: "merge", token: token, version: "8", hidden: [HiddenField("mine-what", writing.line)],
                who: "Ben Example",
                fields: [
                    .init(
                        "what", label: "What did you change?", mine: writing.text,
                        theirs: "A talk on three wards.",
                        mayKeepBoth: true, chosen: isWrong ? nil : .both,
                        error: isWrong ? "Choose what to keep" : nil),
                    .init(
                        "before", label: "What was it before?", mine: writing.line, theirs: "",
                        mayKeepBoth: true),
                    .init(
                        "state", label: "Where does it stand?", mine: "In place", theirs: "Agreed",
                        mayKeepBoth: false),
                    .init(
                        "who", label: "Who decided?", mine: "The team", theirs: "The team", mayKeepBoth: false
                    ),
                ], button: "Save what I chose", leave: "Leave these as they are now, and save the rest",
                links: [Link(text: "Look at the record as it is", href: "done.html")],
                words: words))
    }
}
