import Foundation
import HTTPTypes
import Realist
import RealistPages
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Interview prompts in the app") struct PromptTests {
    static let all = "/s/support/theory/prompts"
    static let one = "/s/support/theory/explanations/i1/prompts"

    @Test("put an explanation to whoever is asked, in words for them, and are an evaluator's alone")
    func roles() async throws {
        let example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var eva = try await example.browser(of: "eva")
        let page = try await eva.get(Self.one)
        #expect(page.status == 200 && page.text.contains("Is that how it was for you?"))
        #expect(page.text.contains("\(Self.one)?for=lead") && page.text.contains("What have we not asked?"))
        let lead = try await eva.get(Self.one + "?for=lead")
        #expect(lead.text.contains("Is that how it is where you work?"))
        #expect(!lead.text.contains("Is that how it was for you?"))
        #expect(try await eva.get("/s/support/theory/explanations/i1").text.contains("href=\"\(Self.one)\""))
        let stage = try await eva.get(Self.all)
        #expect(stage.status == 200 && stage.text.components(separatedBy: "class=\"rings\"").count > 2)
        #expect(try await eva.get(Self.all + "?stage=nothing&for=nobody").status == 200)
        #expect(try await eva.get("/s/support/theory/explanations/nothing/prompts").status == 404)
        var ana = try await example.browser(of: "ana")
        for path in [Self.all, Self.one] { #expect(try await ana.get(path).status == 403) }
    }

    @Test("are made for those explanations that are ticked, and the address remembers them")
    func chosen() async throws {
        let example = try ExampleApp()
        try example.person("eva", .evaluator)
        var eva = try await example.browser(of: "eva")
        let query = "?for=lead&explanation=i4&explanation=i1&explanation=nothing"
        let page = try await eva.get(Self.all + query)
        #expect(page.status == 200 && page.text.components(separatedBy: "class=\"rings\"").count == 3)
        let ticked = page.text.components(separatedBy: "name=\"explanation\"").dropFirst().compactMap {
            line in
            line.prefix { $0 != ">" }.contains(" checked")
                ? line.split(separator: "value=\"").dropFirst().first.map { String($0.prefix { $0 != "\"" }) }
                : nil
        }
        #expect(Set(ticked) == ["i1", "i4"])
        // For somebody else the same are put, and unknown names are forgotten.
        let other = Self.all + "?for=participant&amp;explanation=i1&amp;explanation=i4"
        #expect(page.links.contains(other), "\(page.links)")
        let unknown = try await eva.get(Self.all + "?explanation=nothing")
        #expect(unknown.text.components(separatedBy: "class=\"rings\"").count > 3)
    }

    @Test("are files to take along, with the same questions")
    func files() async throws {
        let example = try ExampleApp()
        try example.person("eva", .evaluator)
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var eva = try await example.browser(of: "eva")
        let links = try await eva.get(Self.one + "?for=lead").links
        let text = Self.all + "/interview-prompts.md?for=lead&explanation=i1"
        let document = Self.all + "/interview-prompts.docx?for=lead&explanation=i1"
        for path in [text, document] {
            #expect(links.contains(path.replacing("&", with: "&amp;")), "\(links)")
        }
        let written = try await eva.get(text)
        #expect(written.status == 200 && written.headers[.contentType]?.hasPrefix("text/markdown") == true)
        #expect(written.text.hasPrefix("# Interview prompts for a programme lead\n\n## I1\n"))
        #expect(written.text.contains("Is that how it is where you work?"))
        #expect(written.text.components(separatedBy: "\n## ").count == 2)
        #expect(written.headers[.contentDisposition] == "attachment; filename=\"interview-prompts.md\"")
        let word = try await eva.get(document)
        #expect(word.status == 200 && word.text.hasPrefix("PK"))
        let stage = try await eva.get(Self.all + "/interview-prompts.md?for=participant")
        #expect(stage.text.components(separatedBy: "\n## ").count > 3)
        var ana = try await example.browser(of: "ana")
        #expect(try await ana.get(text).status == 403)
    }

    @Test("ask about what no passage speaks of, until one does")
    func heard() async throws {
        let example = try ExampleApp()
        try example.person("eva", .evaluator)
        let study = try #require(try example.store.study())
        for reading in study.evidence.readings where reading.configuration.text == "i1" {
            try example.store.delete(.reading(reading))
        }
        let i1 = Configuration.ID(known: "i1")
        #expect(try example.store.heard(of: i1).isEmpty)
        var eva = try await example.browser(of: "eva")
        let unread = "and nobody has told us of it yet. How is it in yours?"
        #expect(try await eva.get(Self.one).text.contains(unread))
        let reading = Reading(
            excerpt: Identifier(known: "x-001"), configuration: i1, part: .link(.contextResource),
            stance: .refutes, reader: "eva")
        try example.store.save(reading, as: .reading(reading), expecting: 0)
        #expect(try example.store.heard(of: i1) == [.init(.link(.contextResource), .refutes)])
        let page = try await eva.get(Self.one)
        #expect(
            !page.text.contains(unread) && page.text.contains("Others told us that it was not so for them."))
    }
}
