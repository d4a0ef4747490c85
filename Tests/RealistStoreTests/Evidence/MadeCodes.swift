import Realist
import Testing

@testable import RealistStore

/// A made-up study with two sources of two people each, six passages and three codes.
struct MadeCodes {
    let scratch: Scratch
    let store: Store
    static let one = Code.ID(known: "two-versions")
    static let two = Code.ID(known: "not-my-words")
    static let three = Code.ID(known: "empty")
    static let trust = Theme.ID(known: "trust")
    static let pen = Theme.ID(known: "pen")
    static let safety = Realist.Dimension.ID(known: "safety")

    init() throws {
        scratch = try Scratch()
        store = try Store.create(at: scratch.path("s.realist"), by: .example())
        _ = try store.importBundle(try Self.study(), codings: give(Self.codings))
    }

    static func passage(_ number: Int) -> Excerpt.ID {
        [
            Excerpt.ID(known: "x-1"), Excerpt.ID(known: "x-2"), Excerpt.ID(known: "x-3"),
            Excerpt.ID(known: "x-4"),
        ][number - 1]
    }

    static func coding(_ passage: Int, _ code: Code.ID, _ coder: String) -> Coding {
        Coding(excerpt: Self.passage(passage), code: code, coder: coder)
    }

    static let codings = [
        coding(1, one, "ann"), coding(1, two, "ann"), coding(1, two, "bob"), coding(2, two, "ann"),
        coding(3, one, "bob"), coding(3, two, "bob"), coding(4, two, "bob"),
    ]

    static func study() throws -> Study {
        let about = About(
            id: Identifier(known: "made"), title: "Made up", question: "Does it work?", summary: "Words")
        var study = Study(about: about)
        let people = ["p-one", "p-two"].compactMap { Participant.ID($0) }
        try #require(people.count == 2)
        study.participants = people.map { Participant(id: $0) }
        let words = "One. Two."
        let sources = [Source.ID(known: "talk"), Source.ID(known: "group")]
        study.evidence.sources = [
            Source(
                id: sources[0], kind: .interview, title: "A talk", participants: [people[0]],
                text: .init(path: "talk.txt", contents: words)),
            Source(
                id: sources[1], kind: .focusGroup, title: "A group", participants: people,
                text: .init(path: "group.txt", contents: words)),
        ]
        study.evidence.excerpts = (1...4).map { number in
            Excerpt(
                id: passage(number), source: sources[number > 2 ? 1 : 0], from: number % 2 == 1 ? 0 : 5,
                to: number % 2 == 1 ? 4 : 9, participant: number == 3 ? people[1] : nil,
                text: number % 2 == 1 ? "One." : "Two.")
        }
        study.evidence.codebook = Codebook(
            dimensions: [Realist.Dimension(id: safety, title: "Safety")],
            themes: [
                Theme(id: trust, title: "Trust", dimension: safety), Theme(id: pen, title: "Holding the pen"),
            ],
            codes: [
                Code(id: one, title: "I had two versions", themes: [trust]),
                Code(id: two, title: "Not my words", themes: [pen, trust]),
                Code(id: three, title: "Empty"),
            ])
        return study
    }

    /// All codings as they are now.
    func all() throws -> Set<Coding> {
        var all: Set<Coding> = []
        try store.codings { all.insert($0) }
        return all
    }

    func number(_ code: Code.ID) throws -> Int { try store.version(of: .code(code))?.number ?? 0 }
}
