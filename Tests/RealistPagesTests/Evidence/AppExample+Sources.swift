import Realist
import RealistFormats
import Testing

@testable import RealistPages

/// What is filled into keys that are put together.
enum SourceWords {
    static let meanings: [String: [String]] = [
        "app.sources.field.*": ["title", "kind", "heard", "site", "wave", "day", "note", "made-up", "text"],
        "app.sources.encoding.*": ["utf-8", "windows-1252", "utf-16"],
        "app.sources.left.*": SourceText.LeftOut.allCases.map(\.rawValue),
        "app.sources.heard.*": ["interview", "quotes"],
        "app.sources.heard.consent-*": ["yes", "no", "unknown"],
    ]
}

extension AppExample {
    /// Sources, what is marked in them, and the forms around them.
    static func sourcePages() throws -> [Shown] {
        try Writing.all.flatMap { writing in try sourcePages(writing, theory(writing)) }
    }

    private static func told(_ writing: Writing) -> ToldSource {
        let contents =
            "Interviewer: How was it?\nNurse 3: " + writing.text
            + " Good.\nInterviewer: So. It was 👍 late.\n\nEnd."
        let text = Source.Text(path: "talk.txt", contents: contents)
        let source = Source(
            id: Source.ID(known: "talk"), kind: .interview, title: Wording(writing.line),
            site: Example.harrow,
            on: Day(2026, 1, 9), participants: [Participant.ID(known: "p-1"), Participant.ID(known: "p-2")],
            text: text,
            isMadeUp: true, note: Wording(writing.text))
        func excerpt(_ id: Excerpt.ID, _ from: Int, _ to: Int) -> Excerpt {
            Excerpt(
                id: id, source: source.id, from: from, to: to, participant: Participant.ID(known: "p-1"),
                text: text.passage(from..<to)?.text ?? "")
        }
        let one = excerpt(Excerpt.ID(known: "x-1"), 34, 44)
        let other = excerpt(Excerpt.ID(known: "x-2"), 38, 46)
        let bare = excerpt(Excerpt.ID(known: "x-3"), 13, 24)
        return ToldSource(
            source: source, excerpts: [bare, one, other],
            codes: [one.id: [Wording(writing.line), "Time for a talk"]],
            readings: [
                one.id: [
                    Reading(
                        excerpt: one.id, configuration: Example.i1, part: .link(.contextResource),
                        stance: .refutes,
                        memo: writing.text, reader: "evaluator-a")
                ]
            ],
            people: [
                Participant(
                    id: Participant.ID(known: "p-1"), attributes: ["role": writing.line],
                    consents: .init(interview: false, quotes: true))
            ], mark: "0123")
    }

    private static func sourcePages(_ writing: Writing, _ theory: WorkingTheory) throws -> [Shown] {
        let around = try surroundings(writing)
        let told = told(writing)
        let source = told.source
        let bare = ToldSource(
            source: Source(id: Source.ID(known: "paper"), kind: .document, title: "A paper"), excerpts: [],
            codes: [:],
            readings: [:], people: [], mark: "")
        var typed = SourceTyped()
        typed.title = writing.line
        typed.text = writing.text
        let listed = ListedSource(
            id: source.id, kind: source.kind, title: source.title, site: source.site, wave: nil,
            on: source.on,
            heard: (1...6).compactMap { Participant.ID("p-\($0)") }, passages: 3)
        func shown(_ name: String, _ page: any Page) -> Shown { Shown("\(name)-\(writing.name)", page) }
        let excerpt = told.excerpts[1]
        let passage = ListedPassage(
            excerpt: excerpt, title: source.title, kind: source.kind, site: source.site, codes: 2, readings: 0
        )
        let cover = WordsToCover(range: 3..<9, text: writing.line, around: writing.text)
        return [
            shown(
                "sources",
                TablePage.sources(around, [listed], total: 120, asked: SourcesAsked(start: 50), in: theory)),
            shown(
                "passages",
                TablePage.passages(
                    around, [passage], total: 120,
                    asked: PassagesAsked(text: writing.line, state: "not-read", start: 50), in: theory)),
            shown(
                "passages-none", TablePage.passages(around, [], total: 0, asked: PassagesAsked(), in: theory)),
            shown("sources-none", TablePage.sources(around, [], total: 0, asked: SourcesAsked(), in: theory)),
            shown(
                "sources-none-found",
                TablePage.sources(around, [], total: 0, asked: SourcesAsked(text: writing.line), in: theory)),
            shown(
                "source", SourcePage(around, told, newID: "x-9", token: token, new: excerpt.id, in: theory)),
            shown(
                "source-quoted",
                SourcePage(
                    around,
                    ToldSource(
                        source: bare.source, excerpts: told.excerpts, codes: told.codes, readings: [:],
                        people: [],
                        mark: ""), newID: "x-9", token: token, in: theory)),
            shown("source-bare", SourcePage(around, bare, newID: "x-9", token: token, in: theory)),
            shown(
                "source-mark",
                SourcePage(
                    around, told, marking: MarkingAsked(ticked: [1]), newID: "x-9", token: token, in: theory)),
            shown(
                "source-mark-wrong",
                SourcePage(
                    around, told,
                    marking: MarkingAsked(
                        ticked: [0, 2], faults: [.parted(first: 1, last: 3), .nothing, .otherText, .taken]),
                    newID: "x-9",
                    token: token, in: theory)),
            shown(
                "passage-change",
                SourcePage(
                    around, told, marking: MarkingAsked(ticked: [1], speaker: "p-1", change: (excerpt.id, 2)),
                    newID: "x-1", token: token, in: theory)),
            shown("source-file", FormPage.sourceFile(around, token: token, in: theory)),
            shown(
                "source-file-wrong",
                FormPage.sourceFile(
                    around, token: token, faults: [.file(what: writing.line, remedy: "Save it.")], in: theory)
            ),
            shown(
                "source-words",
                FormPage.source(around, typed, of: nil, version: nil, token: token, in: theory)),
            shown(
                "source-read",
                FormPage.source(
                    around, typed, of: nil,
                    read: FileRead(
                        name: writing.line,
                        leftOut: [
                            "pictures", "footnotes", "comments", "text-boxes", "deleted", "hidden",
                            "equations",
                            "headers-and-footers", "list-marks",
                        ].map { ($0, 2) }), version: nil, token: token, in: theory)),
            shown(
                "source-read-whole",
                FormPage.source(
                    around, typed, of: nil, read: FileRead(name: "t.txt", leftOut: []), version: nil,
                    token: token,
                    in: theory)),
            shown(
                "source-edit-wrong",
                FormPage.source(
                    around, typed, of: source, version: "3", token: token,
                    faults: [
                        .noTitle, .titleTooLong, .noKind, .noDay, .noteTooLong, .noText, .textTooLong,
                        .heard([writing.line]), .leading(["a@b.example"]), .withdrew("p-9"), .tooManyHeard,
                    ], in: theory)),
            shown(
                "source-remove", FormPage.removeSource(around, source, version: 2, token: token, in: theory)),
            shown(
                "passage-remove",
                FormPage.removePassage(
                    around, excerpt, of: source, resting: PassageRest(), version: 1, token: token, in: theory)
            ),
            shown(
                "passage-rests",
                FormPage.removePassage(
                    around, excerpt, of: source,
                    resting: PassageRest(
                        codings: 2, readings: 1, judgements: [(Example.i1, Example.harrow)],
                        profiles: [Example.harrow], changes: 1), version: 1, token: token, in: theory)),
            shown(
                "black-out",
                FormPage.blackOut(
                    around, source, likely: [NameToCover("Ann", [cover, cover])], token: token, in: theory)),
            shown(
                "black-out-missing",
                FormPage.blackOut(
                    around, source, typed: writing.line, isMissing: true, likely: [], token: token, in: theory
                )),
            shown(
                "black-out-nothing",
                FormPage.blackOut(around, source, isMissing: true, likely: [], token: token, in: theory)),
            shown(
                "black-out-confirm",
                FormPage.confirmBlackOut(
                    around, source, [cover], chosen: [cover.code], passages: 2, mark: "0123", token: token,
                    in: theory)),
            shown(
                "black-out-none",
                FormPage.confirmBlackOut(
                    around, source, [cover], chosen: [], passages: 0, mark: "0123", isMissing: true,
                    token: token,
                    in: theory)),
            shown(
                "black-out-done",
                FormPage.blackedOut(
                    around, source, passages: 2, still: [writing.line], isWiped: false, in: theory)),
            shown(
                "heard",
                FormPage.heard(
                    around, Participant.ID(known: "p-1"), HeardTyped(), in: source, version: 1, token: token,
                    faults: [.attributes([writing.line]), .leading(["name"])], theory: theory)),
        ]
    }
}
