import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Marking passages in the app") struct MarkingTests {
    static let talk = "/s/support/sources/city-interview-1"

    private func mark(
        _ browser: inout Browser, _ fields: [(String, String)], from form: Browser.Page? = nil
    ) async throws -> Browser.Page {
        let page: Browser.Page
        if let form { page = form } else { page = try await browser.get(Self.talk + "/mark") }
        let carried = ["token", "mark", "id"].map { ($0, page.field($0) ?? "") }
        return try await browser.post(Self.talk + "/mark", carried + fields)
    }

    private func read(_ example: ExampleApp) throws -> SourceRead {
        try #require(try example.store.source(Source.ID(known: "city-interview-1")))
    }

    @Test("by sentences makes a passage whose words are those of the source")
    func sentences() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let before = try read(example).excerpts
        let page = try await browser.get(Self.talk + "/mark")
        #expect(page.status == 200 && page.text.contains("name=\"sentence\" value=\"3\""))
        let fields = [("sentence", "2"), ("sentence", "3"), ("speaker", "p-007")]
        let answer = try await mark(&browser, fields, from: page)
        let location = try #require(answer.location)
        #expect(answer.status == 303 && location.contains("?made="))
        let place = String(location.prefix { $0 != "#" })
        #expect(try await browser.get(place).text.contains("The passage is marked"))
        // Sent twice, it is marked once.
        _ = try await mark(&browser, fields, from: page)
        let now = try read(example)
        #expect(now.excerpts.count == before.count + 1)
        let made = try #require(now.excerpts.first { excerpt in !before.contains { $0.id == excerpt.id } })
        let scalars = Array((now.source.text?.contents ?? "").unicodeScalars)
        #expect(String(String.UnicodeScalarView(scalars[made.from..<made.to])) == made.text)
        #expect(made.participant?.text == "p-007")
        let shown = try await browser.get(String(location.split(separator: "#")[0]))
        #expect(shown.text.contains("id=\"passage-\(made.id)\"") && shown.text.contains(">New<"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("asks again where sentences do not stand together, and takes those between when told to")
    func parted() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let page = try await browser.get(Self.talk + "/mark")
        #expect(page.text.contains("Take all from the first tick to the last"))
        // The words of a sentence tick it, too.
        let label = try #require(
            page.text.components(separatedBy: "<label class=\"pick\">").dropFirst().first
        )
        .components(separatedBy: "</label>")[0]
        #expect(label.contains("value=\"1\"") && label.contains("data-at="))
        let asks = try await mark(&browser, [("sentence", "1"), ("sentence", "3")])
        #expect(asks.status == 422 && asks.text.contains("not all between them"))
        #expect(asks.text.contains("name=\"fill\""))
        #expect(
            try await mark(&browser, [("sentence", "1"), ("sentence", "3"), ("fill", "yes")], from: asks)
                .status == 303)
        #expect(try await mark(&browser, []).text.contains("Tick the sentences of the passage"))
    }

    @Test("by positions that a script read goes by code points")
    func positions() async throws {
        let example = try ExampleApp()
        let text = "👩‍👩‍👧 said cafe\u{301} مرحبا. Then no."
        let id = Source.ID(known: "signs")
        try example.store.save(
            Source(id: id, kind: .document, title: "Signs", text: .init(path: "signs.txt", contents: text)))
        var browser = try await JudgingTests.evaluator(example)
        let page = try await browser.get("/s/support/sources/signs/mark")
        for (from, to, words) in [("11", "15", "cafe\u{301}"), ("17", "22", "مرحبا"), ("2", "3", "👩‍👩‍👧")] {
            let fields = [
                ("token", page.field("token") ?? ""), ("mark", page.field("mark") ?? ""), ("id", "x-\(from)"),
                ("from", from), ("to", to),
            ]
            #expect(try await browser.post("/s/support/sources/signs/mark", fields).status == 303)
            let made = try #require(Excerpt.ID("x-\(from)"))
            let excerpt = try #require(try example.store.passage(made)).excerpt
            #expect(excerpt.text == words && excerpt.text.unicodeScalars.elementsEqual(words.unicodeScalars))
        }
    }

    @Test("changes a passage over what the page showed; two people see both")
    func change() async throws {
        let example = try ExampleApp()
        var eva = try await JudgingTests.evaluator(example)
        var ben = try await JudgingTests.evaluator(example, "ben")
        let path = "/s/support/passages/x-001/change"
        let hers = try await eva.get(path)
        let his = try await ben.get(path)
        #expect(hers.text.contains("checked"))
        func fields(_ page: Browser.Page, _ sentence: String) -> [(String, String)] {
            ["token", "version", "mark", "id"].map { ($0, page.field($0) ?? "") } + [("sentence", sentence)]
        }
        #expect(
            try await eva.post(path, fields(hers, "1")).location
                == "/s/support/passages/x-001?saved=range#passage")
        let met = try await ben.post(path, fields(his, "2"))
        #expect(met.status == 409 && met.text.contains("Eva Example"))
        let changed = try #require(try read(example).excerpts.first { $0.id.text == "x-001" })
        #expect(changed.text.hasPrefix("You know the service"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("takes a passage away on which nothing rests; of another it says what does, and how to get there")
    func remove() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let rests = try await browser.get("/s/support/passages/x-001/remove")
        #expect(rests.text.contains("cannot be taken away yet") && rests.actions.count == 1)
        #expect(rests.links.contains("/s/support/passages/x-001"))
        let refused = try await browser.send(
            [("version", "1")], from: Self.talk, to: "/s/support/passages/x-001/remove")
        #expect(refused.location == "/s/support/passages/x-001/remove")
        let made = try await mark(&browser, [("sentence", "1")])
        let id = try #require(made.location?.split(separator: "#passage-").last).description
        let own = "/s/support/passages/\(id)/remove"
        #expect(
            try await browser.send([("version", "1")], from: own).location == Self.talk + "?saved=unmarked")
        #expect(try await browser.get("/s/support/passages/\(id)").status == 404)
    }

    @Test("refuses what was chosen of words that were blacked out meanwhile, until somebody looked")
    func meanwhile() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let page = try await browser.get(Self.talk + "/mark")
        _ = try example.store.redact(Source.ID(known: "city-interview-1"), [0..<3], of: read(example).mark)
        let asks = try await mark(&browser, [("sentence", "2")], from: page)
        #expect(asks.status == 422 && asks.text.contains("changed meanwhile"))
        #expect(try await mark(&browser, [("sentence", "2")], from: asks).status == 303)
    }
}

@Suite("Blacking out in the app") struct BlackOutTests {
    static let path = "/s/support/sources/late/black-out"
    static let text = "Nurse 3: Ann Example told me. 👍\nThen ann example left."

    private func example() throws -> ExampleApp {
        let example = try ExampleApp()
        let id = Source.ID(known: "late")
        try example.store.save(
            Source(
                id: id, kind: .interview, title: "Late", text: .init(path: "late.txt", contents: Self.text)))
        let excerpt = Excerpt(
            id: Excerpt.ID(known: "x-late"), source: id, from: 9, to: 29, text: "Ann Example told me.")
        try example.store.save(excerpt, as: .excerpt(excerpt.id))
        return example
    }

    @Test("shows all places first, asks, and covers those that are ticked for good")
    func covers() async throws {
        let example = try example()
        var browser = try await JudgingTests.evaluator(example)
        let ask = try await browser.get(Self.path)
        #expect(ask.status == 200 && ask.text.contains("Ann Example"))
        #expect(ask.text.components(separatedBy: "name=\"range\"").count == 2)
        let look = try await browser.send([("words", "Ann Example")], from: Self.path)
        #expect(look.status == 200 && look.text.contains("They stand in 2 places"))
        #expect(look.text.contains("This cannot be undone"))
        let carried = look.hidden
        let none = try await browser.post(Self.path + "/done", carried)
        #expect(none.status == 422 && none.text.contains("Tick at least one place"))
        let done = try await browser.post(Self.path + "/done", carried + [("range", "9-20")])
        #expect(done.status == 200 && done.text.contains("The words are blacked out"))
        #expect(done.text.contains("late"))
        let read = try #require(try example.store.source(Source.ID(known: "late")))
        #expect(read.source.text?.contents == "Nurse 3: ███████████ told me. 👍\nThen ann example left.")
        #expect(read.excerpts.first?.text == "███████████ told me.")
        // What was chosen of another text covers nothing.
        let again = try await browser.post(Self.path + "/done", carried + [("range", "37-48")])
        #expect(again.location == "/s/support/sources/late?saved=changed")
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("is offered where a passage was marked that may name somebody, and nowhere else")
    func offered() async throws {
        let example = try example()
        var browser = try await JudgingTests.evaluator(example)
        let page = try await browser.get("/s/support/sources/late?made=x-late")
        #expect(page.text.contains("It may name somebody") && page.text.contains("“Ann Example”"))
        #expect(page.links.contains(Self.path))
        #expect(try await !browser.get("/s/support/sources/late").text.contains("It may name somebody"))
    }

    @Test("finds what a script selected, and the same words elsewhere; says when there is nothing")
    func selected() async throws {
        let example = try example()
        var browser = try await JudgingTests.evaluator(example)
        let look = try await browser.send([("from", "9"), ("to", "20")], from: Self.path)
        #expect(look.text.contains("value=\"9-20\"") && look.text.contains("value=\"37-48\""))
        for fields in [
            [("words", "nobody")], [], [("from", "9"), ("to", "9999")], [("range", "5-"), ("range", "-1-4")],
        ] {
            let refused = try await browser.send(fields, from: Self.path)
            #expect(refused.status == 422, "\(fields)")
        }
    }
}
