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
}
