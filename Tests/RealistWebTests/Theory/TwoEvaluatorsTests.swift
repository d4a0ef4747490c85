import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Two evaluators at one form of the theory or the evidence") struct TwoEvaluatorsTests {
    let example: ExampleApp
    let eva: Account

    init() throws {
        example = try ExampleApp()
        eva = try example.person("eva", .evaluator)
    }

    /// A record with both fields filled, Eva at its page, and how she sends that page.
    private func opened(_ form: WrittenForm) async throws -> (
        browser: Browser, study: WrittenStudy, sent: @Sendable (String) -> [(String, String)]
    ) {
        var browser = try await example.theoryWriter()
        let study = try WrittenStudy(example, form, reader: eva)
        try study.meanwhile("Before")
        let page = try await browser.get(study.page)
        let answers = try study.answers()
        return (browser, study, { study.sent(page, answers, [form.text: $0]) })
    }

    @Test("are not asked where each touched another field", arguments: WrittenForm.allCases)
    func apart(form: WrittenForm) async throws {
        var (eva, study, sent) = try await opened(form)
        try study.meanwhileOther()
        let other = try study.other()
        #expect(try await eva.post(form.path, sent("What Eva wrote")).status == 303)
        #expect(try study.now().text == "What Eva wrote")
        #expect(try study.other() == other)
    }

    @Test(
        "are asked about what both touched alone, and what a third one saves meanwhile stays",
        arguments: WrittenForm.allCases)
    func met(form: WrittenForm) async throws {
        var (eva, study, sent) = try await opened(form)
        try study.meanwhile("What Ben saved")
        try study.meanwhileOther()
        let both = try await eva.post(form.path, sent("What Eva wrote"))
        #expect(both.status == 409 && both.text.contains("keep-\(form.text)"), "\(both.status)")
        #expect(!both.text.contains("keep-\(form.other)"))
        try study.meanwhile("What Ben saved")
        let other = try study.other()
        let saved = try await eva.post(form.path, both.hidden + [("keep-" + form.text, "mine")])
        #expect(saved.status == 303, "\(saved.status)")
        #expect(try study.now().text == "What Eva wrote")
        #expect(try study.other() == other)
    }

    @Test(
        "lose nothing of what was deleted while they wrote",
        arguments: [
            WrittenForm.judgement, .overall, .reading, .contrast, .snapshot,
        ])
    func deleted(form: WrittenForm) async throws {
        var (eva, study, sent) = try await opened(form)
        try study.delete()
        let gone = try await eva.post(form.path, sent("What Eva wrote"))
        #expect(gone.status == 409 && gone.text.contains("Somebody deleted this"), "\(gone.status)")
        #expect(gone.text.contains("What Eva wrote"))
        #expect(try await eva.post(form.path, gone.hidden).status == 303)
        #expect(try study.now().text == "What Eva wrote")
    }

    @Test("change nothing by what they send a second time", arguments: WrittenForm.allCases)
    func twice(form: WrittenForm) async throws {
        var (eva, study, sent) = try await opened(form)
        #expect(try await eva.post(form.path, sent("What Eva wrote")).status == 303)
        let kept = try study.now()
        #expect(try await eva.post(form.path, sent("What Eva wrote")).status == 303)
        #expect(try study.now() == kept && kept.text == "What Eva wrote")
    }

    @Test("are told of their own second window", arguments: WrittenForm.allCases)
    func ownWindow(form: WrittenForm) async throws {
        var (eva, _, sent) = try await opened(form)
        #expect(try await eva.post(form.path, sent("In the first window")).status == 303)
        let both = try await eva.post(form.path, sent("In the second window"))
        #expect(both.status == 409 && both.text.contains("You changed this in two windows"), "\(both.status)")
    }

    @Test("link other parts of one explanation, and are asked about a part that both changed")
    func parts() async throws {
        var (eva, study, _) = try await opened(.explanation)
        let page = try await eva.get(study.page)
        let before = try study.configuration()
        let link = try #require(before.outcome.first)
        var typed = ExplanationTyped(before, language: .english)
        var own = ExplanationTyped.Link(.outcome)
        (own.text, own.level, own.role) = ("Somebody hums a tune quietly", "person", "wanted")
        typed.links.append(own)
        let sent = study.sent(page, typed.answers, [:])
        var theirs = before
        theirs.context.removeAll()
        try study.store.save(theirs)
        #expect(try await eva.post(study.form.path, sent).status == 303)
        let now = try study.configuration()
        #expect(now.context.isEmpty && now.outcome.count == before.outcome.count + 1)
        theirs = now
        theirs.outcome = [
            OutcomeLink(statement: link.statement, value: link.value == .wanted ? .unwanted : .wanted)
        ]
        try study.store.save(theirs)
        own.text = "Somebody whistles in the corridor"
        typed.links[typed.links.count - 1] = own
        let both = try await eva.post(study.form.path, study.sent(page, typed.answers, [:]))
        #expect(both.status == 409 && both.text.contains("keep-outcome"), "\(both.status)")
        #expect(!both.text.contains("keep-context"))
        let chosen = both.hidden + [("keep-outcome", "mine")]
        #expect(try await eva.post(study.form.path, chosen).status == 303)
        #expect(try study.configuration().outcome.count == before.outcome.count + 1)
    }

    @Test("split a statement with what somebody else wrote of it meanwhile")
    func split() async throws {
        var (eva, study, _) = try await opened(.statement)
        let users = try #require(try example.store.study()).theory.configurations
            .filter { $0.linking(Statement.ID(known: "other"), for: WrittenForm.statementID) != $0 }
        let first = try #require(users.first)
        guard users.count > 1 else { return }
        let page = try await eva.get(study.page)
        let answers = try study.answers()
        try study.meanwhileOther()
        let sent =
            study.sent(page, answers, ["text": "A meaning of its own", "scope": "here"])
            + [("place", first.id.text)]
        #expect(try await eva.post(study.form.path, sent).status == 303)
        let statements = try #require(try example.store.study()).theory.statements
        let new = try #require(statements.first { $0.text == "A meaning of its own" })
        #expect(new.question == "Another?" && new.note == "Before")
        #expect(try study.statement().question == "Another?")
        let linked = try #require(try example.store.configuration(first.id))
        #expect(linked.linking(Statement.ID(known: "other"), for: new.id) != linked)
        // It is kept what was split from what, and shown where somebody looks for it.
        let splits = try #require(try example.store.study()).theory.statementSplits
        #expect(splits.map(\.into) == [new.id] && splits.map(\.from) == [WrittenForm.statementID])
        #expect(splits.first?.configurations == [first.id] && splits.first?.by.isEmpty == false)
        let lineage = try await eva.get("/s/support/theory/lineage")
        #expect(lineage.text.contains("“A meaning of its own” was split off from"))
        let edit = try await eva.get("/s/support/theory/statements/\(new.id)/edit")
        #expect(edit.text.contains("Split off from “"))
    }

    @Test("do not take a reading away that somebody changed meanwhile")
    func takenAway() async throws {
        var (eva, study, sent) = try await opened(.reading)
        try study.meanwhile("What Ben saved")
        let answer = try await eva.post(study.form.path, sent("x") + [("act", "delete")])
        #expect(answer.location == "/s/support/passages/x-001?saved=changed")
        #expect(try study.now().text == "What Ben saved")
        let page = try await eva.get(study.page)
        let again = study.sent(page, try study.answers(), [:]) + [("act", "delete")]
        #expect(try await eva.post(study.form.path, again).status == 303)
        #expect(try example.store.version(of: .reading(study.reading("", nil))) == nil)
    }

    @Test(
        "leave a judgement to be looked at again until one of them says that this is done",
        arguments: [WrittenForm.judgement, .overall])
    func lookAgain(form: WrittenForm) async throws {
        var (eva, study, sent) = try await opened(form)
        func marked() throws -> Bool {
            let evidence = try #require(try example.store.study()).evidence
            return form == .judgement
                ? evidence.judgements.contains { $0.lookAgain != nil }
                : evidence.overallJudgements.contains { $0.lookAgain != nil }
        }
        // A passage is taken out while Eva writes.
        var judgement = try study.judgement("Before", .strong)
        var overall = try study.overall("Before", .earlyIdea)
        (judgement.lookAgain, overall.lookAgain) = (Day(2026, 5, 2), Day(2026, 5, 2))
        if form == .judgement { try study.store.save(judgement) } else { try study.store.save(overall) }
        #expect(try await eva.post(form.path, sent("What Eva wrote")).status == 303)
        #expect(try marked())
        let page = try await eva.get(study.page)
        #expect(page.text.contains("name=\"looked\""))
        let looked = study.sent(page, try study.answers(), ["looked": "2026-05-02"])
        #expect(try await eva.post(form.path, looked).status == 303)
        #expect(try !marked() && study.now().text == "What Eva wrote")
    }
}
