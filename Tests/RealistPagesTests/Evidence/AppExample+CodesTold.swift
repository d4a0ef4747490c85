import Realist
import Testing

@testable import RealistPages

/// What is filled into keys of the words about codes.
enum CodesPageWords {
    static let meanings: [String: [String]] = [
        "app.codes-told.view.*": CodesView.allCases.map(\.rawValue),
        "app.codes-told.lead.*": CodesView.allCases.map(\.rawValue),
        "app.codes-told.tier.*": CodingTier.allCases.map(\.rawValue),
        "app.codes-told.column.*": [
            "people", "of-all", "passages", "codes", "group", "first", "second", "both", "people-both",
            "jaccard",
            "source", "day", "new", "cumulative", "percent", "which", "passage", "carries", "who", "where",
        ],
        "app.codes-told.*": ["reached-80", "reached-90", "last-new"],
    ]
}

extension AppExample {
    static func codesPages() throws -> [Shown] {
        var shown: [Shown] = []
        for writing in Writing.all {
            let around = try surroundings(writing)
            let theory = try theory(writing)
            let told = codesTold(writing)
            for view in CodesView.allCases {
                for tier in view.hasTiers ? CodingTier.allCases : [.themes] {
                    shown.append(
                        Shown(
                            "codes-\(view.rawValue)-\(tier.rawValue)-\(writing.name)",
                            CodesPage(around, told, .init(view, tier: tier, attribute: "role"), in: theory)))
                }
            }
            let group = CodedQuery.Group(attribute: "role", value: "nurse")
            let query = CodedQuery(tier: .themes, entries: ["trust"], source: "talk-1", group: group)
            shown.append(
                Shown(
                    "codes-behind-\(writing.name)",
                    TablePage.coded(
                        around,
                        PassagesBehind(
                            query, shown: Array(told.texts.values.prefix(1)), count: 120, from: 50),
                        told, in: theory)))
        }
        let around = try surroundings()
        let theory = try theory(.plain)
        let nothing = CodedPassages(Evidence(), participants: [], codings: [])
        var uncoded = Evidence()
        uncoded.codebook = Example.codebook
        for view in CodesView.allCases {
            shown.append(
                Shown(
                    "codes-\(view.rawValue)-none",
                    CodesPage(around, CodesTold(nothing, sources: [:]), .init(view), in: theory)))
            let bare = CodedPassages(uncoded, participants: [], codings: [])
            shown.append(
                Shown(
                    "codes-\(view.rawValue)-uncoded",
                    CodesPage(around, CodesTold(bare, sources: [:]), .init(view), in: theory)))
        }
        return shown
    }

    /// Six interviews and a focus group.
    static func codesTold(_ writing: Writing) -> CodesTold {
        var evidence = Evidence()
        evidence.codebook = Example.codebook
        evidence.codebook.themes[0].title = Wording(writing.line)
        evidence.codebook.codes[0].title = Wording(writing.line)
        var codings: [Coding] = []
        var people: [Participant] = []
        for number in 1...7 {
            guard let source = Source.ID("talk-\(number)"), let excerpt = Excerpt.ID("x-\(number)"),
                let person = Participant.ID("p-\(number)")
            else { continue }
            people.append(
                Participant(
                    id: person, site: Example.harrow,
                    attributes: number == 2 ? [:] : ["role": number % 2 == 0 ? "nurse" : "clinician"]))
            evidence.sources.append(
                Source(
                    id: source, kind: .interview, title: Wording(writing.line),
                    on: number == 7 ? nil : Day(2025, 3, number),
                    participants: number == 7 ? Array(people.map(\.id).prefix(3)) : [person]))
            evidence.excerpts.append(
                Excerpt(id: excerpt, source: source, from: 0, to: 60, text: writing.text))
            for code in evidence.codebook.codes.prefix(number == 1 ? 1 : number % 3 + 1) {
                codings.append(Coding(excerpt: excerpt, code: code.id, coder: "a"))
            }
        }
        let coded = CodedPassages(evidence, participants: people, codings: codings)
        return CodesTold(
            coded, sources: Dictionary(uniqueKeysWithValues: evidence.sources.map { ($0.id, $0) }),
            chosen: ExemplaryPassages(coded).chosen.filter { $0.key.text != "edge" },
            texts: evidence.excerpts)
    }
}
