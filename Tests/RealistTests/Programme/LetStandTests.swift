import Testing

@testable import Realist

@Suite("A question that was let stand") struct LetStandTests {
    private let study: Study = {
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "A study", question: "?", summary: "."))
        study.theory.statements = [
            .example("c", "staff do not trust the employer"), .example("r", "a named advocate"),
            .example("m", "somebody is on my side"), .example("o", "they talk openly"),
        ]
        let ids: [StaticString] = ["i1", "i2"]
        study.theory.configurations = ids.map { id in
            var made = Configuration.example(
                id, context: [.example("c")], resource: [.example("r")], reasoning: [.example("m")],
                outcome: [.example("o")])
            made.forWhom = nil
            return made
        }
        return study
    }()

    private func note(_ kind: Question.Kind, _ place: String) -> StandingQuestion {
        StandingQuestion(
            kind: kind, place: place, because: "They are for all.", on: Day(2026, 11, 1), by: "Evaluator")
    }

    private func asked(_ notes: [StandingQuestion], notAsked: Set<Question.Kind> = []) -> AskedQuestions {
        var study = study
        study.standingQuestions = notes
        return study.asked(responses: [], notAsked: notAsked)
    }

    @Test("is not asked at its place, is asked elsewhere, and is told with its reason")
    func stands() {
        let before = asked([]).open.filter { $0.kind == .noForWhom }.map(\.place)
        #expect(before == ["configuration i1", "configuration i2"])
        let after = asked([note(.noForWhom, "configuration i1")])
        #expect(after.open.filter { $0.kind == .noForWhom }.map(\.place) == ["configuration i2"])
        #expect(after.standing.map(\.question.place) == ["configuration i1"])
        #expect(after.standing.map(\.stands.because) == ["They are for all."])
        #expect(after.open.count == asked([]).open.count - 1)
    }

    @Test("is asked about itself when nothing is asked there, and not while nobody could ask")
    func gone() {
        let notes = [note(.noForWhom, "configuration i9")]
        let open = asked(notes).open
        #expect(
            open.last?.kind == .standsWithoutQuestion
                && open.last?.place == "theory.for-whom-not-said configuration i9")
        #expect(asked(notes).standing.isEmpty)
        let partly = asked(notes, notAsked: [.noForWhom]).open
        #expect(!partly.contains { [.noForWhom, .standsWithoutQuestion].contains($0.kind) })
        // Days that have not come are only asked about where the day is known.
        #expect(!asked([note(.joinedLater, "site a")]).open.contains { $0.kind == .standsWithoutQuestion })
    }

    @Test("can be held against what was found before")
    func later() {
        let notes = [note(.noForWhom, "configuration i1"), note(.noForWhom, "configuration i9")]
        #expect(asked([]).parted(by: notes) == asked(notes))
        #expect(asked(notes).parted(by: []).open.count == asked([]).open.count)
    }

    @Test("is never an error")
    func error() {
        var study = study
        study.theory.statements[0].broader = [study.theory.statements[0].id]
        let error = study.questions(responses: []).first { $0.isError }
        #expect(error?.kind == .brokenBroader)
        study.standingQuestions = [note(.brokenBroader, error?.place ?? "")]
        #expect(study.questions(responses: []).contains { $0.kind == .brokenBroader })
    }

    @Test("keeps the order of kinds")
    func order() {
        let kinds = asked([note(.noTransferNote, "configuration i9"), note(.orphan, "statement x")]).open.map(
            \.kind)
        let places = kinds.compactMap { Question.Kind.allCases.firstIndex(of: $0) }
        #expect(
            places == places.sorted() && kinds.suffix(2) == [.standsWithoutQuestion, .standsWithoutQuestion])
    }
}
