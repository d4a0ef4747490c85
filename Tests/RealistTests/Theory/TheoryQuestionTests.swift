import Testing

@testable import Realist

@Suite("A theory is asked") struct TheoryQuestionTests {
    let complete = ProgrammeTheory(
        statements: [
            .example("c", "staff do not trust the employer"), .example("r", "a named advocate"),
            .example("m", "they feel that somebody is on their side"), .example("o", "they talk openly"),
        ],
        configurations: [
            .example(
                "i1", context: [.example("c")], resource: [.example("r")], reasoning: [.example("m")],
                outcome: [.example("o")])
        ],
        snapshots: [
            Snapshot(id: Identifier(known: "s"), title: "First", kind: .initial, on: Day(2024, 5, 1))
        ])

    private func kinds(_ theory: ProgrammeTheory) -> [Question.Kind] { theory.questions.map(\.kind) }

    @Test("nothing when it is complete")
    func nothing() {
        #expect(kinds(complete).isEmpty)
    }

    @Test("what people make of a resource")
    func reasoning() {
        var theory = complete
        theory.configurations[0].reasoning = []
        #expect(kinds(theory) == [.noReasoning, .orphan])
    }

    @Test("what goes on in people's minds, when the resource is not known either")
    func noResource() {
        var theory = complete
        theory.configurations[0].resource = []
        theory.configurations[0].reasoning = []
        #expect(theory.questions.first { $0.kind == .noReasoning }?.asks.contains("the resource") == false)
    }

    @Test("what earlier revisions said that the history does not have")
    func revisions() {
        func statement(_ number: Int) -> TheoryRevision {
            TheoryRevision(value: .statement(theory.statements[0]), number: number, until: Day(2024, 4, 1))
        }
        var theory = complete
        theory.revisions = [statement(1), statement(2)]
        #expect(kinds(theory).isEmpty)
        theory.revisions = [statement(2), statement(5)]
        #expect(
            theory.questions.map(\.asks) == [
                "What did “staff do not trust the employer” say as revision 1, 3 to 4?"
            ])
        theory.revisions = []
        theory.configurations[0].revision = 1_000_000
        #expect(
            theory.questions.map { "\($0.kind.rawValue) \($0.place)" }
                == ["theory.earlier-revision-missing configuration i1"])
    }

    @Test("whether an activity is a mechanism, and not when a mind is named")
    func activity() {
        var theory = complete
        theory.statements[2].text = "training sessions for all supporters"
        #expect(kinds(theory) == [.activityAsMechanism])
        theory.statements[2].text = "they think the training is worth the time"
        #expect(kinds(theory).isEmpty)
    }

    @Test("what a bare label means, for whom, and where it was tested")
    func label() {
        var theory = complete
        theory.statements[0].text = "Leadership"
        theory.configurations[0].forWhom = nil
        theory.configurations[0].transfer = nil
        #expect(kinds(theory) == [.bareContext, .noForWhom, .noTransferNote])
    }

    @Test("whether two statements are twins")
    func twins() {
        var theory = complete
        theory.statements.append(.example("c2", "staff do not trust their employer"))
        #expect(kinds(theory) == [.orphan, .twins])
        theory.statements[4].broader = [Identifier(known: "c")]
        #expect(kinds(theory) == [.orphan])
    }

    @Test("what would tell rivals apart, and whether they are rivals")
    func rivals() {
        var theory = complete
        theory.configurations.append(
            .example(
                "i2", context: [.example("c")], resource: [.example("m")], reasoning: [.example("m")],
                outcome: [.example("o")]))
        theory.rivals = [
            Rivalry(
                id: Identifier(known: "x"),
                configurations: [Identifier(known: "i1"), Identifier(known: "i2")])
        ]
        #expect(kinds(theory) == [.rivalUntold])
        theory.rivals[0].telling = "who was offered one and did not want it"
        #expect(kinds(theory).isEmpty)
        theory.configurations[1].outcome = [.example("r")]
        #expect(kinds(theory) == [.rivalPattern])
    }

    @Test("where a contrast ends differently")
    func contrast() {
        var theory = complete
        theory.configurations.append(
            .example(
                "i2", context: [.example("r")], resource: [.example("r")], reasoning: [.example("m")],
                outcome: [.example("o")]))
        theory.contrasts = [
            Contrast(
                id: Identifier(known: "x"), first: Identifier(known: "i1"),
                second: Identifier(known: "i2"), differs: .context, lesson: "mind the setting")
        ]
        #expect(kinds(theory) == [.contrastSameEnd])
    }

    @Test("about circles, and told off for a statement broader than itself")
    func circles() {
        var theory = complete
        theory.configurations[0].outcome.append(.example("c"))
        theory.configurations[0].context.append(.example("o"))
        #expect(kinds(theory).isEmpty, "a configuration does not ripple into itself")
        theory.statements[0].broader = [Identifier(known: "c")]
        #expect(kinds(theory) == [.brokenBroader])
        #expect(Question.Kind.brokenBroader.isError)
    }

    @Test("how it began")
    func snapshot() {
        var theory = complete
        theory.snapshots = []
        #expect(kinds(theory) == [.noSnapshot])
    }
}
