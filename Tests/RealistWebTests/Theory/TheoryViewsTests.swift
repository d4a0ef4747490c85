import Foundation
import Realist
import Testing

@testable import RealistPages
@testable import RealistStore
@testable import RealistWeb

@Suite("The theory told in other ways") struct TheoryViewsTests {
    static let theory = "/s/support/theory"

    @Test("is written in the form that the address names, and in the study's own where it names none")
    func forms() async throws {
        let example = try ExampleApp()
        try example.person("vic", .viewer)
        var vic = try await example.browser(of: "vic")
        let own = try await vic.get(Self.theory + "/explanations/i1")
        #expect(own.text.contains("as=resource-reasoning\" aria-current=\"true\""))
        let cmo = try await vic.get(Self.theory + "/explanations/i1?as=cmo")
        #expect(
            cmo.text.contains("The resource:") && cmo.text.contains("This way of writing has no place for"))
        #expect(try await vic.get(Self.theory + "?as=icamo").text.contains("Actor"))
        let strange = try await vic.get(Self.theory + "/explanations/i1?as=%3Cb%3E")
        #expect(
            strange.status == 200 && strange.text.contains("as=resource-reasoning\" aria-current=\"true\""))
    }

    @Test("has rivals side by side, passages for evaluators alone, and nothing under another name")
    func rivals() async throws {
        let example = try ExampleApp()
        try example.person("vic", .viewer)
        try example.person("eva", .evaluator)
        var vic = try await example.browser(of: "vic")
        let rivals = Self.theory + "/rivals/what-protected-time-does"
        let page = try await vic.get(rivals)
        #expect(page.status == 200 && page.text.contains("/theory/explanations/m11\""))
        #expect(page.text.contains("What speaks against it"))
        #expect(try await vic.get(Self.theory + "/rivals/nothing").status == 404)
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get(rivals).status == 200)
        #expect(try await eva.get(Self.theory + "/explanations/m11").text.contains("href=\"\(rivals)\""))
    }

    @Test("tells what came from what, drawn and in words")
    func lineage() async throws {
        let example = try ExampleApp()
        try example.person("eva", .evaluator)
        var eva = try await example.browser(of: "eva")
        #expect(try await eva.get(Self.theory + "/history").text.contains("/theory/lineage\""))
        let page = try await eva.get(Self.theory + "/lineage")
        #expect(page.status == 200 && page.text.contains("What came from what"))
        let lineage = try #require(try example.store.study()).theory.lineage
        #expect(page.text.components(separatedBy: "<svg").count >= lineage.count { !$0.from.isEmpty })
    }
}
