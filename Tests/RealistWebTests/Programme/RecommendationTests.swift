import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Recommendations in the app") struct RecommendationTests {
    let example: ExampleApp
    let id = Recommendation.ID(known: "name-an-advocate")

    init() throws {
        example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        try example.person("vic", .viewer)
        try example.person("eve", .evaluator)
    }

    private func changes(_ shared: Bool) throws -> [Adaptation] {
        try #require(try example.store.study()).adaptations.filter { change in
            change.site != ExampleApp.site && change.shared == shared
                && change.recommendations.contains { $0.recommendation == id }
        }
    }

    @Test("are told with what sites did, and nothing that another site does not share")
    func others() async throws {
        var ana = try await example.browser(of: "ana")
        let list = try await ana.get("/s/support/recommendations")
        #expect(list.status == 200 && list.text.contains("/s/support/recommendations/\(id)"))
        let shared = try #require(try changes(true).first)
        var hidden = shared
        hidden.shared = false
        hidden.title = "Nobody else's business"
        try example.store.save(hidden)
        let left = try changes(true)
        let page = try await ana.get("/s/support/recommendations/\(id)")
        #expect(page.status == 200 && page.text.contains("Why it should work"))
        #expect(!page.text.contains("Nobody else") && !left.isEmpty)
        for change in left {
            #expect(page.text.contains("/s/support/shared/\(change.id)"))
        }
        var eve = try await example.browser(of: "eve")
        let all = try await eve.get("/s/support/recommendations/\(id)")
        #expect(all.text.contains("Nobody else") && all.text.contains("What sites did with it"))
        #expect(try await ana.get("/s/support/recommendations/nowhere").status == 404)
    }

    @Test("say what the own site decided, and are read by viewers")
    func own() async throws {
        var ana = try await example.browser(of: "ana")
        let page = try await ana.get("/s/support/recommendations/\(id)")
        #expect(page.text.contains("/s/support/sites/city-hospital/decisions/\(id)"))
        var vic = try await example.browser(of: "vic")
        let read = try await vic.get("/s/support/recommendations/\(id)")
        #expect(read.status == 200 && !read.text.contains("/decisions/"))
    }
}
