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

    static func made(_ fields: [(String, String)]) -> Result<Judgement, JudgementForm.Faults> {
        JudgementForm(FormText(fields)).judgement(
            at: site, of: configuration, known: known, by: "Evaluator", on: Day(2026, 3, 1), earlier: nil)
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
        let form = JudgementForm(
            FormText([("finding", "mixed"), ("confidence", "contested"), ("reason", "Sites differ")]))
        let judgement = try form.overall(
            of: Self.configuration, by: "Evaluator", on: Day(2026, 3, 1), earlier: nil
        ).get()
        #expect(judgement.verdict == .mixed && judgement.confidence == .contested && judgement.revision == 2)
        let empty = JudgementForm(FormText([("finding", "none"), ("reason", "x")]))
        #expect(
            empty.overall(of: Self.configuration, by: "Evaluator", on: Day(2026, 3, 1), earlier: nil)
                == .failure(.init(all: [.finding, .confidence])))
    }

    @Test("keeps of two versions what was chosen, and both reasons where both were")
    func merging() {
        var theirs = JudgementTyped()
        theirs.finding = "refutes"
        theirs.worked = "not-at-all"
        theirs.reason = "Theirs"
        theirs.passages = ["x-2"]
        let form = JudgementForm(
            FormText([("finding", "supports"), ("worked", "partly"), ("reason", "Mine"), ("passage", "x-1")]))
        let merged = form.merged(
            with: theirs, ["finding": .theirs, "worked": .mine, "reason": .both, "passage": .both]
        )
        .typed
        #expect(merged.finding == "refutes" && merged.worked == "partly")
        #expect(merged.reason == "Theirs\n\nMine" && merged.passages == ["x-1", "x-2"])
    }
}
