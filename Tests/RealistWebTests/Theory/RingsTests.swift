import Foundation
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Whether explanations ring true, asked of leads") struct RingsTests {
    static let list = "/s/support/sites/\(ExampleApp.site)/rings"
    let example: ExampleApp
    let lead: Account.ID

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        lead = try example.person("ana", .lead, sites: [ExampleApp.site]).id
        try example.person("bea", .lead, sites: [ExampleApp.site])
    }

    private func send(
        _ browser: inout Browser, _ fields: [(String, String)], from path: String
    ) async throws -> Browser.Page {
        let page = try await browser.get(path)
        let carried = ["token", "name"].compactMap { name in page.field(name).map { (name, $0) } }
        return try await browser.post(path, carried + fields)
    }

    @Test("is asked of the site's own lead and of nobody else")
    func rights() async throws {
        let study = try #require(try example.store.study())
        let other = try #require(study.sites.first { $0.id != ExampleApp.site })
        var ana = try await example.browser(of: "ana")
        for path in [Self.list, Self.list + "/i1"] {
            #expect(try await ana.get(path).status == 200, "\(path)")
        }
        for path in [
            "/s/support/sites/\(other.id)/rings", "/s/support/sites/\(other.id)/rings/i1",
            Self.list + "/nothing",
        ] {
            #expect(try await ana.get(path).status == 404, "\(path)")
        }
        #expect(
            try await ana.get("/s/support/sites/\(ExampleApp.site)").text.contains("href=\"\(Self.list)\""))
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get(Self.list).status == 403)
        #expect(try await eva.get(Self.list + "/i1").status == 403)
    }

    @Test("is a source, a passage and a reading, told by the lead, with nobody to quote")
    func answer() async throws {
        var ana = try await example.browser(of: "ana")
        let path = Self.list + "/i1"
        let before = try #require(try example.store.study()).evidence
        #expect(try await send(&ana, [("why", "x")], from: path).status == 422)
        let long = String(repeating: "a", count: 4_001)
        #expect(try await send(&ana, [("rings", "no"), ("why", long)], from: path).status == 422)
        #expect(
            try await send(&ana, [("rings", "no"), ("name", "x-001")], from: path).status == 303,
            "the form's own name comes first")
        let saved = try await send(
            &ana, [("rings", "not-quite"), ("why", "Zebras graze on <b>nights</b>.")], from: path)
        #expect(saved.location == Self.list + "?saved=yes")
        let after = try #require(try example.store.study()).evidence
        #expect(after.sources.count == before.sources.count + 2)
        let excerpt = try #require(after.excerpts.last)
        let source = try #require(after.sources.last)
        #expect(excerpt.text == "Zebras graze on <b>nights</b>." && excerpt.participant == nil)
        #expect(source.site == ExampleApp.site && source.kind == .surveyComment)
        #expect(source.participants.isEmpty && source.title.text.hasPrefix("Answer of the programme lead"))
        let reading = try #require(after.readings.last { $0.excerpt == excerpt.id })
        #expect(reading.stance == .refines && reading.configuration.text == "i1" && reading.part == .whole)
        #expect(reading.reader == lead.text)
        var eva = try await example.browser(of: "eva")
        #expect(
            try await eva.get("/s/support/theory/explanations/i1/readings").text.contains("Zebras graze"))
        #expect(try example.store.verify().findings.isEmpty)
    }

    @Test("shows leads what they said themselves, and nothing that another said")
    func own() async throws {
        var ana = try await example.browser(of: "ana")
        _ = try await send(
            &ana, [("rings", "true"), ("why", "Giraffes sing here.")], from: Self.list + "/i1")
        let own = try await ana.get(Self.list)
        #expect(own.text.contains("Giraffes sing here.") && own.text.contains("You said: It rings true"))
        var bea = try await example.browser(of: "bea")
        let other = try await bea.get(Self.list)
        #expect(!other.text.contains("Giraffes") && !other.text.contains("You said"))
    }

    @Test("is kept once, where a form is sent twice")
    func twice() async throws {
        var ana = try await example.browser(of: "ana")
        let before = try #require(try example.store.study()).evidence.sources.count
        let path = Self.list + "/i1"
        let form = try await ana.get(path)
        let fields = ["token", "name"].compactMap { name in form.field(name).map { (name, $0) } }
        for _ in 1...2 {
            let sent = try await ana.post(path, fields + [("rings", "true")])
            #expect(sent.location == Self.list + "?saved=yes")
        }
        #expect(try #require(try example.store.study()).evidence.sources.count == before + 1)
        // Back in the browser, another word: an answer of its own, and the first one stays.
        let more = try await ana.post(path, fields + [("rings", "no"), ("why", "Lions roar.")])
        #expect(more.location == Self.list + "?saved=yes")
        let page = try await ana.get(Self.list)
        #expect(page.text.contains("You said: It rings true") && page.text.contains("Lions roar."))
        #expect(try #require(try example.store.study()).evidence.sources.count == before + 2)
        let foreign = try await ana.post(
            path, [("token", form.field("token") ?? ""), ("name", "x-001"), ("rings", "true")])
        #expect(foreign.status == 404)
    }
}
