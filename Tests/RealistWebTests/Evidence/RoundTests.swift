import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Double coding in the app") struct RoundTests {
    static let passage = Excerpt.ID(known: "x-001")
    static let code = Code.ID(known: "two-versions")
    static let round = "/s/support/rounds/first"
    let example: ExampleApp
    let eva: Account
    let ben: Account

    init() throws {
        example = try ExampleApp()
        eva = try example.person("eva", .evaluator)
        ben = try example.person("ben", .evaluator)
        try example.store.begin(
            CodingRound(
                id: Identifier(known: "first"), title: "First interviews", passages: [Self.passage],
                codes: [Self.code, Code.ID(known: "done-like-my-tax")], coders: [eva.id.text, ben.id.text],
                begun: Day(2026, 3, 9)), taking: false)
    }

    private func code(_ browser: inout Browser, _ codes: [String]) async throws -> Browser.Page {
        try await browser.send(codes.map { ("code", $0) }, from: Self.round + "/code/x-001")
    }

    @Test("is begun with sources, codes and people, and asks for what is missing")
    func begin() async throws {
        var browser = try await example.browser(of: "eva")
        let form = try await browser.get("/s/support/new-round")
        #expect(form.status == 200 && form.text.contains("Ben Example"))
        let empty = try await browser.send([], from: "/s/support/new-round")
        #expect(empty.status == 422 && empty.text.contains("Tick at least two people"))
        let source = try #require(try example.store.passage(Self.passage)).source.id
        let sent = try await browser.send(
            [
                ("id", "second"), ("title", "Second"), ("source", source.text), ("code", Self.code.text),
                ("person", eva.id.text), ("person", ben.id.text), ("number", "1"), ("before", "new"),
            ], from: "/s/support/new-round")
        #expect(sent.status == 303 && sent.location == "/s/support/rounds/second?saved=begun")
        let made = try #require(try example.store.codingRounds().last)
        #expect(made.passages.count == 1 && Set(made.coders) == [eva.id.text, ben.id.text])
        #expect(try await browser.get("/s/support/rounds").text.contains("Second"))
    }

    @Test("asks for a tick or for “none”, and shows nobody what another one gave")
    func blind() async throws {
        var browser = try await example.browser(of: "eva")
        let next = try await browser.get(Self.round + "/code")
        #expect(next.location == Self.round + "/code/x-001")
        #expect(try await code(&browser, []).status == 422)
        #expect(try await code(&browser, [Self.code.text, "-"]).status == 422)
        let saved = try await code(&browser, [Self.code.text])
        #expect(saved.status == 303 && saved.location == Self.round + "?saved=all")
        #expect(try example.store.codings(of: Self.passage).isEmpty)
        // What a third person gives outside of the round is hidden too.
        try example.store.code(Self.passage, giving: [Self.code], by: "coder-a")
        var other = try await example.browser(of: "ben")
        let page = try await other.get("/s/support/passages/x-001")
        #expect(!page.text.contains("Given by"))
        #expect(page.text.contains("You code this passage in a round"))
        let round = try await other.get(Self.round)
        #expect(round.text.contains("1 of 1") && !round.text.contains("What you gave"))
        #expect(try await other.get(Self.round + "/agreement").status == 303)
        #expect(try await other.get(Self.round + "/settle/x-001").status == 303)
    }

    @Test("is closed by the last who has finished, compared, and settled with a reason")
    func settle() async throws {
        var browser = try await example.browser(of: "eva")
        _ = try await code(&browser, [Self.code.text])
        let finished = try await browser.send([], from: Self.round + "/finish")
        #expect(finished.location == Self.round + "?saved=finished")
        var other = try await example.browser(of: "ben")
        _ = try await code(&other, ["-"])
        let closed = try await other.send([], from: Self.round + "/finish")
        #expect(closed.location == Self.round + "?saved=closed")
        let figures = try await browser.get(Self.round + "/agreement")
        #expect(figures.status == 200 && figures.text.contains("50.0"))
        let settling = Self.round + "/settle/x-001"
        let page = try await browser.get(settling)
        #expect(page.text.contains("Did not give it"))
        let outcome = ("outcome-two-versions", "not-given")
        #expect(try await browser.send([outcome], from: settling).status == 422)
        let saved = try await browser.send(
            [outcome, ("because-two-versions", "It is about holidays")], from: settling)
        #expect(saved.status == 303 && saved.location == Self.round + "?saved=settled")
        #expect(try example.store.codings(of: Self.passage).isEmpty)
        #expect(try await browser.get(Self.round + "/agreement").text.contains("50.0"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("is coded in by those who take part, and by nobody else")
    func strangers() async throws {
        try example.person("cara", .evaluator)
        var cara = try await example.browser(of: "cara")
        #expect(try await cara.get(Self.round).status == 200)
        #expect(try await cara.get(Self.round + "/code/x-001").status == 404)
        try example.person("vic", .viewer)
        var viewer = try await example.browser(of: "vic")
        #expect(try await viewer.get(Self.round + "/close").status != 200)
    }

    @Test("that was begun by mistake is taken back by whoever began it, while nobody has coded in it")
    func takeBack() async throws {
        var browser = try await example.browser(of: "eva")
        let source = try #require(try example.store.passage(Self.passage)).source.id
        let fields = [
            ("title", "Mistaken"), ("source", source.text), ("code", Self.code.text),
            ("person", eva.id.text), ("person", ben.id.text), ("number", "1"), ("before", "new"),
        ]
        _ = try await browser.send(fields + [("id", "mistaken")], from: "/s/support/new-round")
        let path = "/s/support/rounds/mistaken"
        #expect(try await browser.get(path).links.contains(path + "/take-back"))
        // Another evaluator is not offered it, and it does not help to ask for it.
        var other = try await example.browser(of: "ben")
        #expect(try await !other.get(path).links.contains(path + "/take-back"))
        #expect(try await other.get(path + "/take-back").location == path + "?saved=stays")
        let code = path + "/code/\(try passage(of: "mistaken"))"
        let refused = try await other.send([], from: code, to: path + "/take-back")
        #expect(refused.location == path + "?saved=stays")
        #expect(try await other.get(path + "?saved=stays").text.contains("The round was not taken back."))
        let gone = try await browser.send([], from: path + "/take-back")
        #expect(gone.location == "/s/support/rounds?saved=taken-back")
        #expect(try await browser.get("/s/support/rounds?saved=taken-back").text.contains("is taken back"))
        #expect(try await browser.get(path).status == 404)
        #expect(try example.store.codingRounds().map(\.id.text) == ["first"])
        // Once somebody has coded, it can only be closed.
        _ = try await browser.send(fields + [("id", "again")], from: "/s/support/new-round")
        let again = "/s/support/rounds/again"
        let asking = try await browser.get(again + "/take-back")
        #expect(asking.status == 200)
        _ = try await other.send([("code", "-")], from: again + "/code/\(try passage(of: "again"))")
        let late = try await browser.post(
            again + "/take-back", [("token", asking.field("token") ?? "")])
        #expect(late.location == again + "?saved=stays")
        #expect(try await !browser.get(again).links.contains(again + "/take-back"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    private func passage(of round: String) throws -> String {
        let id = try #require(CodingRound.ID(round))
        return try #require(try example.store.roundWork(id)?.round.passages.first).text
    }

    @Test("hides what others wrote about its passages, sources and codes, and nothing of one's own")
    func memos() async throws {
        let source = try #require(try example.store.passage(Self.passage)).source.id
        func write(_ id: StaticString, _ about: Memo.Thing, _ text: String, _ writer: Account) throws {
            let memo = Memo(
                id: Identifier(known: id), kind: .coding, about: about, text: text, writer: writer.id.text,
                on: Day(2026, 3, 9))
            try example.store.save(memo, as: .memo(memo.id), expecting: 0)
        }
        try write("one", .passage(Self.passage), "Zebras here", eva)
        try write("two", .source(source), "Zebras there", eva)
        try write("three", .code(Self.code), "Zebras anywhere", eva)
        try write("four", .study, "Giraffes", eva)
        let places = [
            "/s/support/passages/x-001", "/s/support/sources/\(source)",
            "/s/support/codes/codes/two-versions",
        ]
        var browser = try await example.browser(of: "ben")
        for place in places + ["/s/support/memos"] {
            let page = try await browser.get(place)
            #expect(page.status == 200 && !page.text.contains("Zebras"), "\(place)")
            #expect(page.text.contains("You take part in a round of double coding."), "\(place)")
        }
        #expect(try await browser.get("/s/support/memos").text.contains("Giraffes"))
        #expect(try await browser.get("/s/support/memos/one").status == 404)
        #expect(try await browser.get("/s/support/memos/four").status == 200)
        var own = try await example.browser(of: "eva")
        for place in places { #expect(try await own.get(place).text.contains("Zebras"), "\(place)") }
        try example.store.close(CodingRound.ID(known: "first"), by: eva.id.text, on: Day(2026, 3, 9))
        for place in places { #expect(try await browser.get(place).text.contains("Zebras"), "\(place)") }
    }
}
