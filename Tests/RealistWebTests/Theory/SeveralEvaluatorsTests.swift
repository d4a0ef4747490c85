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
        #expect(try study.now() == kept && kept.text == "What Eva wrote\n\nWhat Ben saved")
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

extension ExampleApp {
    /// Eva, who has said why the theory changes.
    func theoryWriter() async throws -> Browser {
        var browser = try await browser(of: "eva")
        let opened = try await browser.send(
            [("reason", "A meeting"), ("trigger", "data")], from: "/s/support/theory/change")
        try #require(opened.status == 303)
        return browser
    }
}
