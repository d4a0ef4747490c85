import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("A code made a statement of context") struct CodeContextTests {
    static let code = "/s/support/codes/codes/two-versions"
    static let form = code + "/context"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        for passage in ["x-001", "x-002"] {
            try example.store.code(
                try #require(Excerpt.ID(passage)), giving: [Code.ID(known: "two-versions")], by: "coder-a")
        }
    }

    private func writer() async throws -> Browser {
        var eva = try await example.browser(of: "eva")
        let opened = try await eva.send(
            [("reason", "A theme"), ("trigger", "data")], from: "/s/support/theory/change")
        try #require(opened.status == 303)
        return eva
    }

    private func send(_ browser: inout Browser, _ fields: [(String, String)]) async throws -> Browser.Page {
        let page = try await browser.get(Self.form)
        return try await browser.post(Self.form, [("token", page.field("token") ?? "")] + fields)
    }

    @Test("asks for the reason of the theory's change first, and is an evaluator's alone")
    func reason() async throws {
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get(Self.code).text.contains("href=\"\(Self.form)\""))
        let first = try await eva.get(Self.form)
        #expect(first.location?.hasPrefix("/s/support/theory/change?next=") == true)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var ana = try await example.browser(of: "ana")
        #expect(try await ana.get(Self.form).status == 403)
        #expect(try await eva.get("/s/support/codes/codes/nothing/context").status == 404)
    }

    @Test("becomes a statement, linked in its role, with the ticked passages read against the context")
    func make() async throws {
        var eva = try await writer()
        let before = try #require(try example.store.study())
        let i1 = try #require(before.theory.configurations.first { $0.id.text == "i1" })
        let saved = try await send(
            &eva,
            [
                ("text", "Zebras graze on the ward"), ("level", "team"), ("explanation", "i1"),
                ("need", "weakens"), ("passage", "x-002"), ("passage", "not-of-this-code"),
            ])
        #expect(saved.location == "/s/support/theory/explanations/i1?saved=edit")
        let after = try #require(try example.store.study())
        let made = try #require(
            after.theory.statements.first { $0.text.text == "Zebras graze on the ward" })
        #expect(made.level == .team && after.theory.statements.count == before.theory.statements.count + 1)
        let now = try #require(after.theory.configurations.first { $0.id == i1.id })
        #expect(now.context == i1.context + [ContextLink(statement: made.id, need: .weakens)])
        #expect(now.revision == i1.revision + 1)
        let readings = after.evidence.readings.filter { !before.evidence.readings.contains($0) }
        #expect(readings.map(\.excerpt.text) == ["x-002"])
        #expect(readings.allSatisfy { $0.part == .part(.context) && $0.stance == .supports })
        // The same words are the same statement: it is linked to another explanation, and made once.
        let again = try await send(
            &eva,
            [
                ("text", "zebras graze on the ward"), ("explanation", "i2"), ("need", "present"),
                ("act", "next"),
            ])
        #expect(again.location == Self.form + "?saved=yes&statement=\(made.id)")
        let last = try #require(try example.store.study())
        #expect(last.theory.statements.count == after.theory.statements.count)
        let i2 = try #require(last.theory.configurations.first { $0.id.text == "i2" })
        #expect(i2.context.contains(ContextLink(statement: made.id, need: .present)))
        #expect(
            try await eva.get(try #require(again.location)).text.contains("The statement of context is made"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("is asked about where a statement may say it already, and saves nothing that is wrong")
    func faults() async throws {
        var eva = try await writer()
        let study = try #require(try example.store.study())
        let head = try example.store.head().sequence
        let empty = try await send(&eva, [("text", " "), ("need", "present"), ("passage", "x-001")])
        #expect(empty.status == 422)
        for text in [
            "Write what is so there", "Choose the explanation that the ticked passages speak for",
        ] {
            #expect(empty.text.contains(text), "\(text)")
        }
        let known = try #require(study.theory.statements.first)
        let like = try await send(
            &eva, [("text", known.text.text + " now"), ("level", "team"), ("need", "present")])
        #expect(like.status == 422 && like.text.contains("value=\"\(known.id)\""))
        #expect(try example.store.head().sequence == head)
    }
}
