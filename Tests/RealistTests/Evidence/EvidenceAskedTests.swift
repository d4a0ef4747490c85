import Testing

@testable import Realist

@Suite("Evidence is asked") struct EvidenceAskedTests {
    private let city = Site.ID(known: "city")
    private let study: Study

    init() {
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "A study", question: "?", summary: "."))
        let site = Site.ID(known: "city")
        study.theory.configurations = [.example("i1")]
        study.evidence.sources = [
            Source(
                id: Identifier(known: "interview"), kind: .interview, title: "An interview", site: site,
                text: .init(path: "i.txt", contents: "It helped. It did not."))
        ]
        study.evidence.excerpts = [
            Excerpt(
                id: Identifier(known: "x-1"), source: Identifier(known: "interview"), from: 0, to: 10,
                text: "It helped."),
            Excerpt(
                id: Identifier(known: "x-2"), source: Identifier(known: "interview"), from: 11, to: 22,
                text: "It did not."),
        ]
        self.study = study
    }

    private func reading(_ excerpt: StaticString, _ stance: Reading.Stance) -> Reading {
        Reading(
            excerpt: Identifier(known: excerpt), configuration: Identifier(known: "i1"), part: .whole,
            stance: stance, reader: "e")
    }

    private func asked(
        _ verdict: Verdict, _ readings: [Reading], excerpts: [Excerpt.ID] = [Identifier(known: "x-1")],
        revision: Int = 1, lookAgain: Day? = nil
    ) -> [Question.Kind] {
        var study = study
        study.evidence.readings = readings
        study.evidence.judgements = [
            Judgement(
                site: city, configuration: Identifier(known: "i1"), revision: revision,
                finding: .verdict(verdict, worked: .partly, strength: .moderate), reason: "So it is.",
                excerpts: excerpts, on: Day(2026, 1, 1), by: "Evaluator", lookAgain: lookAgain)
        ]
        return study.judgementQuestions.map(\.kind)
    }

    @Test("on which words a verdict rests")
    func passages() {
        let read = [reading("x-1", .supports)]
        #expect(asked(.supports, read) == [])
        #expect(asked(.supports, read, excerpts: []) == [.judgedWithoutPassages])
        // Asked about elsewhere.
        #expect(asked(.supports, read, excerpts: [], revision: 7) == [])
        #expect(asked(.supports, read, excerpts: [], lookAgain: Day(2026, 2, 1)) == [])
    }

    @Test("whether a verdict says what the passages say")
    func against() {
        let (for_, against) = (reading("x-1", .supports), reading("x-2", .refutes))
        #expect(asked(.supports, [for_, against]) == [.judgedAgainstReadings])
        #expect(asked(.mixed, [for_, against]) == [])
        #expect(asked(.refutes, [for_]) == [.judgedAgainstReadings])
        #expect(asked(.refutes, [for_, against]) == [])
        #expect(asked(.refutes, []) == [])
        #expect(asked(.refines, [against]) == [])
    }

    @Test("whether words may be used on which a verdict rests, and of whom nobody asked it")
    func consent() {
        var study = study
        study.participants = [
            Participant(id: Identifier(known: "p-1"), consents: .init(interview: false, quotes: false)),
            Participant(id: Identifier(known: "p-2"), consents: .init(quotes: true)),
            Participant(id: Identifier(known: "p-3"), consents: .init(interview: true, quotes: false)),
        ]
        study.evidence.excerpts[0].participant = Identifier(known: "p-1")
        study.evidence.excerpts[1].participant = Identifier(known: "p-2")
        study.evidence.judgements = [
            Judgement(
                site: city, configuration: Identifier(known: "i1"), revision: 1,
                finding: .verdict(.supports, worked: .partly, strength: .moderate), reason: "So it is.",
                excerpts: [Identifier(known: "x-1"), Identifier(known: "x-2")], on: Day(2026, 1, 1),
                by: "Evaluator")
        ]
        #expect(study.judgementQuestions.map(\.kind) == [.judgedOnWordsNotToBeUsed])
        #expect(study.consentNotAsked.map(\.place) == ["source interview"])
        #expect(study.consentNotAsked.first?.asks.contains("p-2") == true)
        // May be worked with, only not be quoted.
        study.evidence.excerpts[0].participant = Identifier(known: "p-3")
        #expect(study.judgementQuestions.isEmpty)
        // Nobody in particular: everybody who was heard in the source.
        study.evidence.excerpts[0].participant = nil
        study.evidence.sources[0].participants = [Identifier(known: "p-3"), Identifier(known: "p-1")]
        #expect(study.judgementQuestions.map(\.kind) == [.judgedOnWordsNotToBeUsed])
        study.evidence.excerpts[1].participant = Identifier(known: "p-3")
        #expect(study.consentNotAsked.isEmpty)
    }

    @Test("whether passages name somebody, once for each source, without the names")
    func names() {
        var study = study
        #expect(study.namesInPassages.isEmpty)
        study.evidence.excerpts[0].text = "My husband Zebedee was on ward 7B."
        #expect(study.namesInPassages.map(\.place) == ["source \(study.evidence.excerpts[0].source)"])
        study.evidence.excerpts[1].text = "Renée Ó Briain told me."
        let asked = study.namesInPassages
        #expect(asked.count == 1 && asked.first?.asks.hasPrefix("Do 2 passages") == true)
        #expect(asked.allSatisfy { !$0.asks.contains("Zebedee") && !$0.asks.contains("Briain") })
    }

    @Test("what weighs most of what several people said")
    func several() {
        func said(_ consents: Participant.Consents...) -> SpokenConsent? {
            SpokenConsent(consents.map { Participant(id: Identifier(known: "p"), consents: $0) })
        }
        #expect(said() == nil && said(.init(interview: true)) == nil)
        #expect(said(.init(interview: true), .init()) == .notAsked)
        #expect(said(.init(), .init(interview: true, quotes: false)) == .noQuote)
        #expect(said(.init(quotes: false), .init(interview: false)) == .noUse)
    }

    @Test("what bears on the theory in a text that nobody marked")
    func sources() {
        #expect(study.unreadSources.isEmpty)
        var bare = study
        bare.evidence.excerpts = []
        #expect(bare.unreadSources.map(\.place) == ["source interview"])
        bare.evidence.sources[0].text = nil
        #expect(bare.unreadSources.isEmpty)
    }

    @Test("what hangs free in the codebook, once there are themes")
    func codebook() {
        var coded = study
        let theme = Theme(id: Identifier(known: "trust"), title: "Trust")
        coded.evidence.codebook = Codebook(
            codes: [
                Code(id: Identifier(known: "talks"), title: "Talks"),
                Code(id: Identifier(known: "listens"), title: "Listens"),
            ])
        #expect(coded.codebookQuestions.isEmpty)
        coded.evidence.codebook.themes = [theme]
        #expect(coded.codebookQuestions.map(\.place) == ["code talks", "code listens", "theme trust"])
        coded.evidence.codebook.codes[0].themes = [theme.id]
        #expect(coded.codebookQuestions.map(\.place) == ["code listens"])
    }

    @Test("where nothing goes well")
    func onlyEnabling() {
        var theory = ProgrammeTheory()
        theory.statements = [.example("o", "they talk openly")]
        func asked(_ values: [OutcomeLink.Value]) -> Bool {
            theory.configurations = values.enumerated().map { place, value in
                let id: [StaticString] = ["i1", "i2", "i3"]
                return .example(id[place], outcome: [.example("o", value)])
            }
            return theory.questions.contains { $0.kind == .onlyEnabling }
        }
        #expect(asked([.wanted, .wanted, .wanted]))
        #expect(!asked([.wanted, .wanted]))
        #expect(!asked([.wanted, .wanted, .unwanted]))
    }
}
