import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Cards of explanations in the app") struct CardTests {
    static let card = "/s/support/theory/explanations/i1/card"
    let example: ExampleApp

    init() throws {
        example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
    }

    @Test("are printed one by one or all together, each with its sentence")
    func printed() async throws {
        var eva = try await example.browser(of: "eva")
        let one = try await eva.get(Self.card)
        #expect(one.status == 200 && one.text.contains("Does this ring true where you work?"))
        let study = try #require(try example.store.study())
        let all = try await eva.get("/s/support/theory/cards")
        let count = all.text.ranges(of: "class=\"rings\"").count
        #expect(count == study.theory.working.configurations.count)
        #expect(try await eva.get("/s/support/theory/explanations/i1").text.contains("href=\"\(Self.card)\""))
    }

    @Test("become a source, a passage and a reading, together or not at all")
    func answer() async throws {
        var eva = try await example.browser(of: "eva")
        let before = try #require(try example.store.study()).evidence
        let path = Self.card + "/answer"
        #expect(try await eva.send([("why", "x")], from: path).status == 422)
        let long = String(repeating: "a", count: 4_001)
        #expect(try await eva.send([("rings", "no"), ("why", long)], from: path).status == 422)
        let words = "Not on <b>nights</b>, there we are three."
        let saved = try await eva.send(
            [("rings", "not-quite"), ("why", words), ("site", "city-hospital"), ("act", "next")], from: path)
        #expect(saved.location == path + "?saved=yes&site=city-hospital")
        let next = try await eva.get(saved.location ?? "")
        #expect(next.text.contains("The answer is kept"))
        let after = try #require(try example.store.study()).evidence
        #expect(after.sources.count == before.sources.count + 1)
        let excerpt = try #require(after.excerpts.last)
        #expect(excerpt.text == words)
        let reading = try #require(after.readings.last { $0.excerpt == excerpt.id })
        #expect(reading.stance == .refines && reading.configuration.text == "i1")
        let source = try #require(after.sources.last)
        #expect(source.site == ExampleApp.site && source.kind == .surveyComment)
        let passage = try await eva.get("/s/support/passages/\(excerpt.id)")
        #expect(passage.status == 200 && passage.text.contains("&lt;b&gt;nights"))
        let read = try await eva.get("/s/support/theory/explanations/i1/readings")
        #expect(read.text.contains("&lt;b&gt;nights"))
        #expect(try await eva.send([("rings", "true")], from: path).status == 303)
        #expect(try await eva.get("/s/support/theory/explanations/nothing/card/answer").status == 404)
    }

    @Test("sent twice are one answer, and what is typed into the same page again is another")
    func twice() async throws {
        var eva = try await example.browser(of: "eva")
        let path = Self.card + "/answer"
        let form = try await eva.get(path)
        let fields = [
            ("token", form.field("token") ?? ""), ("id", form.field("id") ?? ""), ("rings", "true"),
            ("why", "So it is here."),
        ]
        let before = try #require(try example.store.study()).evidence
        for _ in 1...2 {
            let saved = try await eva.post(path, fields)
            #expect(saved.location == "/s/support/theory/explanations/i1/readings?saved=card")
            #expect(try await eva.get(saved.location ?? "").text.contains("The answer is kept"))
        }
        let after = try #require(try example.store.study()).evidence
        #expect(after.sources.count == before.sources.count + 1)
        #expect(after.readings.count == before.readings.count + 1)
        let other = fields.map { $0.0 == "rings" ? ("rings", "no") : $0 }
        #expect(try await eva.post(path, other).status == 303)
        #expect(try #require(try example.store.study()).evidence.sources.count == after.sources.count + 1)
    }

    @Test("stand beside the page of where the explanation worked")
    func worked() async throws {
        var eva = try await example.browser(of: "eva")
        let page = try await eva.get("/s/support/theory/explanations/i1/worked")
        #expect(page.status == 200 && page.text.contains("How far it worked"))
        let study = try #require(try example.store.study())
        for site in study.sites { #expect(page.text.contains("/matrix/i1/\(site.id)\"")) }
    }

    @Test("are for evaluators")
    func rights() async throws {
        var ana = try await example.browser(of: "ana")
        for path in [
            Self.card, Self.card + "/answer", "/s/support/theory/cards",
            "/s/support/theory/explanations/i1/worked",
        ] {
            #expect(try await ana.get(path).status == 403, "\(path)")
        }
    }
}
