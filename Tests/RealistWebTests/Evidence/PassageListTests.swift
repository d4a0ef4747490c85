import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("All passages in the app") struct PassageListTests {
    static let list = "/s/support/passages"

    @Test("are found by words and by what was made of them, and lead to their place")
    func listed() async throws {
        let example = try ExampleApp()
        var browser = try await JudgingTests.evaluator(example)
        let all = try await browser.get(Self.list)
        let count = try example.store.passages().total
        #expect(all.status == 200 && all.text.contains("\(count) passages"))
        #expect(all.links.contains("/s/support/sources/city-interview-1#passage-x-001"))
        let some = try await browser.get(Self.list + "?text=longer+table")
        #expect(some.text.contains("One passage") && some.links.contains("/s/support/passages/x-001"))
        let judged = try await browser.get(Self.list + "?state=refutes")
        let refuted = try example.store.passages(PassageFilter(state: .refutes)).total
        #expect(refuted > 0 && refuted < count && judged.text.contains("\(refuted) passages"))
        // What is past the end is the beginning; what is no choice is no filter.
        #expect(try await browser.get(Self.list + "?start=9000&state=odd").text.contains("x-001"))
        let odd = try await browser.get(Self.list + "?text=%22%3E%3Cscript%3E")
        #expect(odd.text.contains("No passage is like this") && !odd.text.contains("<script>"))
    }

    @Test("are not shown to a lead")
    func lead() async throws {
        let example = try ExampleApp()
        try example.person("lea", .lead, sites: [ExampleApp.site])
        var browser = try await example.browser(of: "lea")
        #expect(try await browser.get(Self.list).status == 403)
    }
}
