import Testing

@testable import Realist

@Suite("An explanation that is put aside") struct WorkingTheoryTests {
    let theory: ProgrammeTheory
    let aside = Configuration.ID(known: "i2")

    init() {
        var gone = Configuration.example("i2", context: [.example("tired")], outcome: [.example("rests")])
        gone.archived = Day(2026, 3, 9)
        gone.revision = 2
        let ids = ["i1", "i2", "i3"].compactMap { Configuration.ID($0) }
        theory = ProgrammeTheory(
            statements: [.example("tired"), .example("rests")],
            configurations: [.example("i1"), gone, .example("i3")],
            contrasts: [
                Contrast(
                    id: Identifier(known: "c1"), first: ids[0], second: ids[1], differs: .context, lesson: "x"
                ),
                Contrast(
                    id: Identifier(known: "c2"), first: ids[0], second: ids[2], differs: .both, lesson: "y"),
            ],
            rivals: [
                Rivalry(id: Identifier(known: "r1"), configurations: [ids[0], ids[1]]),
                Rivalry(
                    id: Identifier(known: "r2"), configurations: ids,
                    survivor: .init(configuration: ids[1], reason: "z")),
            ],
            revisions: [
                TheoryRevision(
                    value: .configuration(.example("i2")), number: 1, until: Day(2026, 3, 9),
                    change: Identifier(known: "meeting"))
            ])
    }

    @Test("is no part of the theory that is worked on, nor is what joined it to others")
    func working() {
        let working = theory.working
        #expect(working.configurations.map(\.id.text) == ["i1", "i3"])
        #expect(working.contrasts.map(\.id.text) == ["c2"])
        #expect(working.rivals.map(\.id.text) == ["r2"])
        #expect(
            working.rivals[0].configurations.map(\.text) == ["i1", "i3"] && working.rivals[0].survivor == nil)
        #expect(working.working == working)
    }

    @Test("stays in the history with its last words and the reason why it went")
    func history() throws {
        let last = try #require(theory.working.revisions.last)
        #expect(last.number == 2 && last.until == Day(2026, 3, 9) && last.change?.text == "meeting")
        #expect(last.value == .configuration(theory.configurations[1]))
    }

    @Test("is not asked about, not counted and not published")
    func study() {
        var study = Study(
            about: About(id: Identifier(known: "s"), title: "T", question: "Q", summary: ""), theory: theory)
        study.recommendations = [
            Recommendation(
                id: Identifier(known: "r1"), label: "R1", title: "T", stage: Identifier(known: "insight"),
                advice: "A", links: [.init(configuration: aside, does: .onlyInforms)])
        ]
        study.evidence.readings = [
            Reading(
                excerpt: Identifier(known: "x"), configuration: aside, part: .whole, stance: .supports,
                reader: "A")
        ]
        study.evidence.overallJudgements = [
            OverallJudgement(
                configuration: aside, revision: 2, verdict: .supports, confidence: .contested, reason: "z",
                on: Day(2026, 1, 1), by: "A")
        ]
        #expect(!study.questions(responses: []).contains { $0.place == "configuration i2" })
        #expect(study.questions(responses: []).contains { $0.kind == .unbackedRecommendation })
        let counts = StudyCounts(study)
        #expect(counts.configurations == 2)
        let publication = study.publication(of: [], on: Day(2026, 6, 1))
        #expect(publication.theory.configurations.count == 2)
        #expect(publication.recommendations[0].links.isEmpty && publication.judgements.isEmpty)
    }

    @Test("of two that are merged links nothing twice, and keeps its own words")
    func merged() {
        let one = Configuration.example("i1", context: [.example("tired")], outcome: [.example("rests")])
        let other = Configuration.example(
            "i2", context: [.example("tired", .absent), .example("alone")], reasoning: [.example("trusts")],
            outcome: [.example("rests", .unwanted)])
        let merged = one.merged(with: other)
        #expect(merged.context == one.context + [.example("alone")])
        #expect(merged.outcome == one.outcome && merged.reasoning == other.reasoning)
        #expect(merged.title == one.title && merged.id == one.id)
        let ends = theory.contrasts.map { $0.replacing(aside, by: Identifier(known: "i1")) }
        #expect(ends[0] == nil && ends[1] == theory.contrasts[1])
        let rivals = theory.rivals.map { $0.replacing(aside, by: Identifier(known: "i1")) }
        #expect(rivals[0] == nil)
        #expect(rivals[1]?.configurations.map(\.text) == ["i1", "i3"])
        #expect(rivals[1]?.survivor?.configuration.text == "i1")
    }
}
