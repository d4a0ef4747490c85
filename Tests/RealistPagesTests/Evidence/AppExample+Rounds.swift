import Realist
import Testing

@testable import RealistPages

extension AppExample {
    /// Rounds of double coding: open and closed, of two and of three people.
    static func roundPages() throws -> [Shown] {
        var pages: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            let codebook = try codebook(writing)
            let passage = RoundPassage(passages(writing)[0].excerpt, source: writing.line)
            let open = working(writing, codebook, isClosed: false)
            let closed = working(writing, codebook)
            let many = working(writing, codebook, ["eva", "coder-a", "coder-b"])
            let offer = RoundOffer(
                sources: [(Source.ID(known: "talk"), writing.line, 3)],
                people: [("eva", writing.line, true), ("coder-a", "coder-a", false)])
            let next = Excerpt.ID(known: "x-2")
            pages += [
                Shown("rounds-\(writing.name)", TasksPage.rounds(around, [open, closed], in: codebook)),
                Shown("round-open-\(writing.name)", TasksPage.round(around, open, differing: [])),
                Shown("round-closed-\(writing.name)", TasksPage.round(around, closed, differing: [passage])),
                Shown("round-code-\(writing.name)", RoundPage.coding(around, open, passage, typed: nil)),
                Shown("round-agreement-\(writing.name)", RoundPage.agreement(around, closed)),
                Shown("round-agreement-many-\(writing.name)", RoundPage.agreement(around, many)),
                Shown(
                    "round-settle-\(writing.name)",
                    RoundPage.settling(around, closed, passage, typed: nil, next: next)),
                Shown(
                    "round-new-\(writing.name)",
                    FormPage.beginRound(
                        around, offer, Answers(["title": [writing.line]]), token: token, name: "round-x",
                        in: codebook)),
                Shown("round-finish-\(writing.name)", FormPage.finishRound(around, open)),
                Shown("round-take-back-\(writing.name)", FormPage.takeBackRound(around, open)),
                Shown("round-close-\(writing.name)", FormPage.closeRound(around, open)),
            ]
        }
        return try pages + roundPagesAtTheEdge()
    }

    private static func roundPagesAtTheEdge() throws -> [Shown] {
        let around = try surroundings()
        let codebook = try codebook(.plain)
        let passage = RoundPassage(passages(.plain)[0].excerpt, source: "A talk")
        let open = working(.plain, codebook, isClosed: false)
        let closed = working(.plain, codebook)
        let bare = WorkingCodebook(
            Codebook(), words: try words(), language: .english, addresses: codebook.addresses, isWriter: true)
        let faults: [String: AnswerFault] = [
            "title": .round(.title), "source": .round(.sources), "code": .round(.codes),
            "person": .round(.people), "number": .round(.number),
        ]
        let wrong: [String: AnswerFault] = [
            "outcome-two-versions": .round(.outcome), "because-two-versions": .round(.reason),
        ]
        return [
            Shown("rounds-none", TasksPage.rounds(around, [], in: codebook)),
            Shown(
                "round-new-wrong",
                FormPage.beginRound(
                    around, RoundOffer(sources: [], people: []), Answers(), faults: faults, token: token,
                    name: "round-x", in: bare)),
            Shown(
                "round-code-wrong",
                RoundPage.coding(
                    around, open, passage, typed: Answers(), faults: ["code": .round(.nothing)])),
            Shown(
                "round-settle-wrong",
                RoundPage.settling(
                    around, closed, passage, typed: Answers(), faults: wrong, next: nil)),
        ]
    }

    private static func working(
        _ writing: Writing, _ codebook: WorkingCodebook, _ coders: [String] = ["eva", "coder-a"],
        isClosed: Bool = true
    ) -> WorkingRound {
        let id = CodingRound.ID(known: "first")
        let passages = [Excerpt.ID(known: "x-1"), Excerpt.ID(known: "x-2")]
        let codes = codebook.codebook.codes.map(\.id)
        let day = Day(2026, 3, 9)
        let round = CodingRound(
            id: id, title: writing.line, passages: passages, codes: codes, coders: coders, begun: day,
            finished: ["coder-a"], closed: isClosed ? .init(on: day, by: "eva") : nil)
        func gave(_ coder: String, _ passage: Int, _ codes: [Code.ID]) -> BlindCoding {
            BlindCoding(
                round: id, excerpt: passages[passage], coder: coder, codes: codes, memo: writing.text,
                on: day)
        }
        let codings =
            [gave("eva", 0, [codes[0]]), gave("coder-a", 0, [codes[1]]), gave("coder-a", 1, [])]
            + (isClosed ? [gave("eva", 1, [])] : [])
        let agreed = Adjudication(
            round: id, excerpt: passages[0], code: codes[1], isGiven: true, because: writing.text, by: "eva",
            on: day)
        return WorkingRound(
            RoundWork(
                round, codings: codings, adjudications: isClosed ? [agreed] : [], in: codebook.codebook),
            in: codebook, names: ["eva": "you", "coder-a": writing.line], me: "eva", mayTakeBack: !isClosed,
            token: token)
    }
}

/// What is filled into keys of the words about rounds.
enum RoundWords {
    private static let asked = ["source", "code", "person"]

    static let meanings: [String: [String]] = [
        "app.rounds.fault.*": RoundFault.allCases.map(\.rawValue), "app.rounds.list.*": ["open", "closed"],
        "app.rounds.saved.*": [
            "begun", "coded", "all", "finished", "closed", "settled", "over", "taken-back", "stays",
        ],
        "app.rounds.field.*": asked, "app.rounds.field.*-hint": asked, "app.rounds.field.no-*": asked,
        "app.rounds.agreement.column.*": ["code", "asked", "percent", "kappa", "alpha", "ac1", "fleiss"],
        "app.rounds.agreement.note.*": [
            "of", "percent", "kappa", "fleiss", "alpha", "ac1", "read", "weighted", "before",
        ],
    ]
}
