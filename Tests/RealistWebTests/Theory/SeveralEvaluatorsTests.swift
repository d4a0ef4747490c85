import Foundation
import HTTPTypes
import Realist
import Synchronization
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Several evaluators at one form of the theory or the evidence") struct SeveralEvaluatorsTests {
    let example: ExampleApp
    let eva: Account

    init() throws {
        example = try ExampleApp()
        eva = try example.person("eva", .evaluator)
    }

    /// What the page that is sent has of its own.
    private func carried(_ page: Browser.Page) -> [(String, String)] {
        ["token", "version", "revision"].compactMap { name in page.field(name).map { (name, $0) } }
    }

    private func isChosen(_ page: Browser.Page) -> Bool {
        page.text.contains(#/<input type="radio"[^>]* checked/#)
    }

    /// The page of two versions, after Eva and Ben wrote into one.
    private func conflict(_ browser: inout Browser, _ study: WrittenStudy) async throws -> Browser.Page {
        let sent = carried(try await browser.get(study.page)) + (try study.mine("What Eva wrote"))
        try study.meanwhile("What Ben saved")
        let both = try await browser.post(study.form.path, sent)
        try #require(both.status == 409 && both.text.contains("What Ben saved"), "\(both.status)")
        return both
    }

    @Test("choose between what they saw side by side, and nothing else", arguments: WrittenForm.allCases)
    func third(form: WrittenForm) async throws {
        var browser = try await example.theoryWriter()
        let study = try WrittenStudy(example, form, reader: eva)
        let both = try await conflict(&browser, study)
        try study.meanwhile("What Cleo saved")
        let chosen = [("keep-" + form.text, "mine")]
        let open = try await browser.post(form.path, both.hidden + chosen)
        #expect(open.status == 409 || open.status == 422)
        #expect(open.text.contains("What Ben saved") && !open.text.contains("What Cleo saved"))
        #expect(isChosen(open))
        let more = chosen + [("keep-" + form.other, "mine")]
        let anew = try await browser.post(form.path, open.hidden + more)
        #expect(anew.status == 409 && anew.text.contains("What Cleo saved"), "\(anew.status)")
        #expect(!isChosen(anew))
        #expect(try study.now().text == "What Cleo saved")
        #expect(try await browser.post(form.path, anew.hidden + more).status == 303)
        #expect(try study.now().text == "What Eva wrote")
    }

    @Test(
        "keep both texts once, however often the button is pressed",
        arguments: [WrittenForm.judgement, .overall, .reading])
    func twice(form: WrittenForm) async throws {
        var browser = try await example.theoryWriter()
        let study = try WrittenStudy(example, form, reader: eva)
        let both = try await conflict(&browser, study)
        let sent = both.hidden + [("keep-" + form.text, "both"), ("keep-" + form.other, "mine")]
        #expect(try await browser.post(form.path, sent).status == 303)
        let kept = try study.now()
        #expect(try await browser.post(form.path, sent).status == 303)
        #expect(try study.now() == kept && kept.text == "What Ben saved\n\nWhat Eva wrote")
    }

    @Test(
        "meet the judgement that is there of a version of the explanation that they had not seen",
        arguments: [WrittenForm.judgement, .overall])
    func outdated(form: WrittenForm) async throws {
        var browser = try await example.theoryWriter()
        let study = try WrittenStudy(example, form, reader: eva)
        let mine = try study.mine("What Eva wrote")
        let sent = carried(try await browser.get(study.page)) + mine
        try WrittenStudy(example, .explanation, reader: eva).meanwhile("Another note")
        try study.meanwhile("What Ben saved")
        let other = try await browser.post(form.path, sent)
        #expect(other.status == 422 && other.text.contains("What Eva wrote"))
        let both = try await browser.post(form.path, carried(other) + mine)
        #expect(both.status == 409 && both.text.contains("What Ben saved"), "\(both.status)")
        #expect(try study.now().text == "What Ben saved")
    }

    @Test(
        "are shown the words of the version whose number the page has",
        arguments: [WrittenForm.statement, .snapshot])
    func oneState(form: WrittenForm) async throws {
        var browser = try await example.theoryWriter()
        let study = try WrittenStudy(example, form, reader: eva)
        let first = try study.now().number
        // A thread of its own: tests that run side by side keep all the others busy.
        let saving = Saving()
        Thread.detachNewThread {
            var round = 1
            while saving.goesOn, (try? study.meanwhile("Round \(round).")) != nil { round += 1 }
        }
        defer { saving.end() }
        for _ in 0..<40 {
            let page = try await browser.get(study.page)
            let number = try #require(page.field("version").flatMap { Int($0) })
            #expect(number == first || page.text.contains("Round \(number - first)."))
        }
        #expect(try study.now().number > first)
    }

    @Test("write nothing in another one's name, also where what they typed is wrong")
    func foreignReader() async throws {
        var browser = try await example.theoryWriter()
        let path = WrittenForm.reading.path
        let form = try await browser.get(path)
        let sent = [
            ("token", form.field("token") ?? ""), ("version", "0"), ("explanation", "m1"), ("part", "whole"),
            ("stance", "refines"), ("memo", String(repeating: "x", count: 5_000)), ("reader", "evaluator-b"),
            ("merging", "yes"), ("keep-stance", "mine"), ("keep-memo", "theirs"),
        ]
        #expect(try await browser.post(path, sent).status == 404)
        let readings = try #require(try example.store.passage(Excerpt.ID(known: "x-001"))).readings
        #expect(!readings.contains { $0.reader == "evaluator-b" && $0.part == .whole })
    }

    @Test("are led to a link that another one brought back and changed while they brought it back")
    func restore() async throws {
        var browser = try await example.theoryWriter()
        let store = example.store
        let record = Recorded<Contrast>.contrast(WrittenForm.contrastID)
        var changed = try #require(try store.version(of: record)).value
        changed.lesson = "What Ben saved"
        try store.delete(record)
        let path = WrittenForm.contrast.path
        let token = try await browser.get(path + "/restore").field("token") ?? ""
        // Eva looks before Ben's change is there, and saves after it.
        let saved = changed
        async let ben: Void = store.commit { store in
            try store.restore(record)
            try store.save(saved, as: record)
            Thread.sleep(forTimeInterval: 0.5)
        }
        try await Task.sleep(for: .milliseconds(100))
        let answer = try await browser.post(path + "/restore", [("token", token)])
        try await ben
        #expect(answer.status == 303 && answer.location == path, "\(answer.status)")
        #expect(try store.version(of: record)?.value.lesson == "What Ben saved")
    }
}

/// Somebody who saves until it is enough.
private final class Saving: Sendable {
    private let isOver = Mutex(false)

    var goesOn: Bool { isOver.withLock { !$0 } }

    func end() { isOver.withLock { $0 = true } }
}

@Suite("An explanation that is taken away while somebody writes") struct ExplanationAwayTests {
    static let path = "/s/support/theory/explanations/lone"
    static let id = Configuration.ID(known: "lone")
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        let stage = try #require(try example.store.study()).about.stages[0].id
        try example.store.save(Configuration(id: Self.id, label: "L9", title: "Alone", stage: stage))
    }

    private func takeAway(isDeleted: Bool) throws {
        if isDeleted { return try example.store.delete(.configuration(Self.id)) }
        var aside = try #require(try example.store.configuration(Self.id))
        aside.archived = Day(2026, 5, 1)
        try example.store.save(aside)
    }

    private func bringBack() throws {
        try example.store.undo(.configuration(Self.id))
    }

    @Test("comes back with what was typed into it, if its writer says so", arguments: [true, false])
    func edit(isDeleted: Bool) async throws {
        var eva = try await example.theoryWriter()
        let form = try await eva.get(Self.path + "/edit")
        let stage = try #require(try example.store.configuration(Self.id)).stage
        let sent = [
            ("token", form.field("token") ?? ""), ("version", form.field("version") ?? ""), ("label", "L9"),
            ("title", "Together <b>"), ("stage", stage.text), ("note", "A long note"),
        ]
        try takeAway(isDeleted: isDeleted)
        let away = try await eva.post(Self.path + "/edit", sent)
        #expect(away.status == 409 && away.text.contains("A long note"), "\(away.status)")
        #expect(away.text.contains("Together &lt;b&gt;") && away.text.contains("What you typed is not lost"))
        #expect(away.text.contains("href=\"/s/support/theory/aside/lone\""))
        let saved = try await eva.post(Self.path + "/edit", away.hidden)
        #expect(saved.location == Self.path + "?saved=edit", "\(saved.status)")
        let now = try #require(try example.store.configuration(Self.id))
        #expect(now.title == "Together <b>" && now.note == "A long note" && now.archived == nil)
    }

    @Test(
        "keeps what was judged of it until it is back", arguments: [true, false],
        ["/s/support/matrix/lone/city-hospital/judge", Self.path + "/overall"])
    func judged(isDeleted: Bool, path: String) async throws {
        var eva = try await example.theoryWriter()
        let form = try await eva.get(path)
        let typed = [
            ("finding", "mixed"), ("worked", "partly"), ("strength", "weak"), ("confidence", "contested"),
            ("reason", "A long reason"),
        ]
        func sent(_ page: Browser.Page) -> [(String, String)] {
            ["token", "version", "revision"].map { ($0, page.field($0) ?? "") } + typed
        }
        try takeAway(isDeleted: isDeleted)
        let away = try await eva.post(path, sent(form))
        #expect(away.status == 409 && away.text.contains("A long reason"), "\(away.status)")
        #expect(away.text.contains("Only an explanation that is worked on is judged"))
        #expect(try await eva.post(path, away.hidden).status == 409, "it is not back yet")
        try bringBack()
        var back = try await eva.post(path, away.hidden)
        if back.status == 422 {
            // It is of another version of the explanation now: shown with what was typed, and taken when it is sent again.
            #expect(back.text.contains("A long reason"))
            back = try await eva.post(path, sent(back))
        }
        #expect(back.status == 303, "\(back.status)")
        let kept = try #require(try example.store.study()).evidence
        let reasons =
            kept.judgements.filter { $0.configuration == Self.id }.map(\.reason.text)
            + kept.overallJudgements.filter { $0.configuration == Self.id }.map(\.reason.text)
        #expect(reasons == ["A long reason"])
    }

    @Test("that never was there is not found")
    func never() async throws {
        var eva = try await example.theoryWriter()
        let token = try await eva.get(Self.path + "/edit").field("token") ?? ""
        let missing = "/s/support/theory/explanations/no-such"
        for path in [
            missing + "/edit", missing + "/overall", "/s/support/matrix/no-such/city-hospital/judge",
        ] {
            #expect(try await eva.post(path, [("token", token)]).status == 404)
        }
    }
}

extension ExampleApp {
    /// Eva, who has said why the theory changes.
    fileprivate func theoryWriter() async throws -> Browser {
        var browser = try await browser(of: "eva")
        let opened = try await browser.send(
            [("reason", "A meeting"), ("trigger", "data")], from: "/s/support/theory/change")
        try #require(opened.status == 303)
        return browser
    }
}
