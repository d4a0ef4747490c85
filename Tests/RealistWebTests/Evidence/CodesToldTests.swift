import Foundation
import Realist
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("What the codes say in the app") struct CodesToldTests {
    static let structure = "/s/support/codes/structure"

    /// With its codings, which are no part of the study itself.
    static func coded() throws -> ExampleApp {
        let example = try ExampleApp()
        let file = ExampleApp.share.appending(
            path: "toolkit/examples/professional-support/evidence/codings.csv")
        let rows = try String(contentsOf: file, encoding: .utf8).split(separator: "\n").dropFirst()
        let codings = try rows.map { row in
            let cells = row.split(separator: ",").map(String.init)
            return Coding(
                excerpt: try #require(Excerpt.ID(cells[0])), code: try #require(Code.ID(cells[1])),
                coder: cells[2])
        }
        let study = try #require(try example.store.study())
        _ = try example.store.importBundle(
            study,
            codings: { take in
                for coding in codings { try take(coding) }
            })
        return example
    }

    @Test("is reached from the evidence, and draws the data structure with its words")
    func figure() async throws {
        let example = try Self.coded()
        var eva = try await JudgingTests.evaluator(example)
        #expect(try await eva.get("/s/support/matrix").links.contains(Self.structure))
        let page = try await eva.get(Self.structure)
        #expect(page.status == 200)
        #expect(page.text.matches(of: /<svg[^>]*class="map"/).count == 4)
        #expect(page.text.contains("Holding the pen") && page.text.contains("I had two versions"))
    }

    @Test(
        "is two clicks from the words: number, passages, passage in its source",
        arguments: [
            "", "/people", "/people?tier=codes", "/attributes?by=role", "/attributes?by=site&tier=dimensions",
            "/together", "/saturation",
        ])
    func twoClicks(view: String) async throws {
        let example = try Self.coded()
        var eva = try await JudgingTests.evaluator(example)
        let page = try await eva.get(Self.structure + view)
        #expect(page.status == 200)
        let behind = try #require(page.links.first { $0.contains("/structure/behind") })
        let list = try await eva.get(behind.replacing("&amp;", with: "&"))
        #expect(list.status == 200)
        let passage = try #require(list.links.first { $0.contains("/passages/") })
        let words = try await eva.get(passage)
        #expect(words.status == 200 && words.text.contains("<mark"))
    }

    @Test("shows what comes together as a square of codes, and the same pairs in words and as a file")
    func square() async throws {
        let example = try Self.coded()
        var eva = try await JudgingTests.evaluator(example)
        let page = try await eva.get(Self.structure + "/together")
        #expect(page.text.contains("<table class=\"square\">") && page.text.contains("<caption id=\"pairs\""))
        #expect(page.text.contains("value=\"codes\" selected"))
        let csv = try await eva.get(Self.structure + "/together/table.csv?tier=codes").text
        #expect(csv == (try await eva.get(Self.structure + "/together/table.csv").text))
        #expect(csv.hasPrefix("first,second,") && csv.contains("jaccard_same_passage"))
    }

    @Test("counts on a number's page as many passages as the number says")
    func counted() async throws {
        let example = try Self.coded()
        var eva = try await JudgingTests.evaluator(example)
        let table = try await eva.get(Self.structure + "/people/table.csv?tier=codes").text
        let row = try #require(table.split(separator: "\n").dropFirst().first).split(separator: ",")
        let list = try await eva.get(Self.structure + "/behind?tier=codes&of=\(row[0])")
        #expect(Set(list.links.filter { $0.contains("/passages/") }).count == Int(row[4]))
    }

    @Test("can be taken along as a table", arguments: CodesToldTests.views)
    func tables(view: String) async throws {
        let example = try Self.coded()
        var eva = try await JudgingTests.evaluator(example)
        let table = try await eva.get(Self.structure + "/\(view)/table.csv")
        #expect(table.status == 200)
        #expect(table.text.split(separator: "\n").count > 5)
        #expect(table.text.contains("\u{0}") == false)
    }

    static let views = ["structure", "passages", "people", "attributes", "together", "saturation"]

    @Test(
        "is not there under an address that names nothing",
        arguments: [
            "/nothing", "/nothing/table.csv", "/behind?tier=codes&of=no-such", "/behind?source=No%20Such",
        ])
    func nothing(address: String) async throws {
        let example = try Self.coded()
        var eva = try await JudgingTests.evaluator(example)
        #expect(try await eva.get(Self.structure + address).status == 404)
    }

    @Test("is counted again once somebody withdrew")
    func withdrawn() async throws {
        let example = try Self.coded()
        var eva = try await JudgingTests.evaluator(example)
        let before = try await eva.get(Self.structure + "/people/table.csv").text
        let person = try #require(
            try example.store.study()?.evidence.excerpts.compactMap(\.participant).first)
        _ = try example.store.withdraw(person.text, mode: .erase)
        let after = try await eva.get(Self.structure + "/people/table.csv").text
        #expect(before != after)
        #expect(try await eva.get(Self.structure + "/behind?tier=codes").text.contains(person.text) == false)
    }
}
