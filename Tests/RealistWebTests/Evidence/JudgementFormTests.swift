import Realist
import RealistPages
import Testing

@testable import RealistWeb

@Suite("The form of a judgement") struct JudgementFormTests {
    static let configuration = Configuration(
        id: Configuration.ID(known: "i1"), label: "I1", title: "Fair evidence",
        stage: Stage.ID(known: "insight"),
        revision: 2)
    static let site = Site.ID(known: "city-hospital")
    static let known = [Excerpt.ID(known: "x-1"), Excerpt.ID(known: "x-2")]

    static func form(_ fields: [(String, String)]) -> JudgementForm {
        JudgementForm(Answers(Dictionary(grouping: fields, by: \.0).mapValues { $0.map(\.1) }))
    }

    static func made(
        _ fields: [(String, String)], earlier: Judgement? = nil
    ) -> Result<Judgement, JudgementForm.Faults> {
        form(fields).judgement(
            at: site, of: configuration, known: known, by: "Evaluator", on: Day(2026, 3, 1), earlier: earlier)
    }

    @Test("becomes a judgement of the present revision, with the passages that are known")
    func verdict() throws {
        let judgement = try Self.made([
            ("finding", "refines"), ("worked", "varied"), ("strength", "weak"),
            ("reason", " People said so \n"),
            ("passage", "x-2"), ("passage", "x-99"), ("silence", "not-reported"),
        ]).get()
        #expect(judgement.finding == .verdict(.refines, worked: .varied, strength: .weak))
        #expect(judgement.revision == 2)
        #expect(judgement.reason == "People said so")
        #expect(judgement.excerpts == [Excerpt.ID(known: "x-2")])
    }

    @Test("takes every reason for having no verdict", arguments: Judgement.Silence.allCases)
    func silent(silence: Judgement.Silence) throws {
        let judgement = try Self.made([
            ("finding", "none"), ("silence", silence.rawValue), ("reason", "Nobody asked"),
            ("worked", "strongly"),
        ]).get()
        #expect(judgement.finding == .silent(silence))
    }

    @Test(
        "says what is missing, each where it is mended",
        arguments: [
            ([], [.finding, .reason]), ([("finding", "none"), ("reason", "x")], [.silence]),
            ([("finding", "supports"), ("reason", "x")], [.worked, .strength]),
            ([("finding", "proves"), ("reason", "x")], [.finding]),
            (
                [
                    ("finding", "none"), ("silence", "not-looked-for"),
                    ("reason", String(repeating: "x", count: 4_001)),
                ], [.reasonTooLong]
            ),
        ] as [([(String, String)], Set<JudgementTyped.Fault>)])
    func faults(fields: [(String, String)], said: Set<JudgementTyped.Fault>) {
        #expect(Self.made(fields) == .failure(.init(all: said)))
    }

    @Test("across sites has a verdict, a confidence in words and a reason")
    func overall() throws {
        let form = Self.form([
            ("finding", "mixed"), ("confidence", "contested"), ("reason", "Sites differ"),
        ])
        let judgement = try form.overall(
            of: Self.configuration, by: "Evaluator", on: Day(2026, 3, 1), earlier: nil
        ).get()
        #expect(judgement.verdict == .mixed && judgement.confidence == .contested && judgement.revision == 2)
        let empty = Self.form([("finding", "none"), ("reason", "x")])
        #expect(
            empty.overall(of: Self.configuration, by: "Evaluator", on: Day(2026, 3, 1), earlier: nil)
                == .failure(.init(all: [.finding, .confidence])))
    }

    @Test(
        "keeps that it has to be looked at again until that is said to be done, and passages it does not show"
    )
    func again() throws {
        var earlier = Judgement(
            site: Self.site, configuration: Self.configuration.id, revision: 2,
            finding: .silent(.nothingFound), reason: "Before", excerpts: [Excerpt.ID(known: "x-7")],
            on: Day(2026, 1, 1), by: "Evaluator")
        earlier.lookAgain = Day(2026, 2, 3)
        let fields = [("finding", "none"), ("silence", "nothing-found"), ("reason", "Now")]
        let kept = try Self.made(fields, earlier: earlier).get()
        #expect(kept.lookAgain == Day(2026, 2, 3) && kept.excerpts == [Excerpt.ID(known: "x-7")])
        let looked = try Self.made(fields + [("looked", "2026-02-03")], earlier: earlier).get()
        #expect(looked.lookAgain == nil)
        // What was taken out since nobody has looked at.
        #expect(
            try Self.made(fields + [("looked", "2026-01-01")], earlier: earlier).get().lookAgain != nil)
        let overall = OverallJudgement(
            configuration: Self.configuration.id, revision: 2, verdict: .mixed, confidence: .contested,
            reason: "Before", on: Day(2026, 1, 1), by: "Evaluator", lookAgain: Day(2026, 2, 3))
        let across = Self.form([("finding", "mixed"), ("confidence", "contested"), ("reason", "Now")])
        #expect(
            try across.overall(
                of: Self.configuration, by: "Evaluator", on: Day(2026, 3, 1), earlier: overall
            ).get().lookAgain == Day(2026, 2, 3))
    }
}
