import Foundation
import Realist
import RealistSite
import Testing

@testable import RealistStore
@testable import RealistWeb

@Suite("Tables for a report in the app") struct ReportTableTests {
    static let tables = "/s/support/tables"

    @Test("are reached from the theory, and each leads to its files")
    func list() async throws {
        let example = try CodesToldTests.coded()
        var eva = try await JudgingTests.evaluator(example)
        #expect(try await eva.get("/s/support/theory").links.contains(Self.tables))
        let page = try await eva.get(Self.tables)
        #expect(page.status == 200)
        for kind in StudyTables.Kind.allCases {
            #expect(page.links.contains("\(Self.tables)/\(kind.rawValue).docx"), "\(kind)")
        }
        #expect(page.links.contains(Self.tables + "/structure.svg"))
    }

    @Test("are files, the same each time, with the figure in them; where there is nothing that is said")
    func files() async throws {
        let example = try CodesToldTests.coded()
        var eva = try await JudgingTests.evaluator(example)
        let html = try await eva.get(Self.tables + "/gioia.html")
        #expect(html.status == 200 && html.text.contains("<svg") && html.text.contains("Exemplary words"))
        #expect(try await eva.get(Self.tables + "/gioia.html").text == html.text)
        #expect(try await eva.get(Self.tables + "/structure.svg").text.hasPrefix("<?xml"))
        for file in ["configurations.csv", "tables.md", "evidence.docx", "reporting-standard.xlsx"] {
            #expect(try await eva.get("\(Self.tables)/\(file)").status == 200, "\(file)")
        }
        let none = try await eva.get(Self.tables + "/literature.docx")
        #expect(none.status == 303 && none.location == Self.tables + "?none=literature")
        #expect(try await eva.get(Self.tables + "?none=literature").text.contains("has nothing for"))
        for file in ["gioia.exe", "nothing.docx", "gioia", "structure.docx", "a.b.docx"] {
            #expect(try await eva.get("\(Self.tables)/\(file)").status == 404, "\(file)")
        }
    }

    @Test("are an evaluator's")
    func rights() async throws {
        let example = try ExampleApp()
        try example.person("ana", .lead, sites: [ExampleApp.site])
        var ana = try await example.browser(of: "ana")
        for path in [Self.tables, Self.tables + "/configurations.csv"] {
            #expect(try await ana.get(path).status == 403)
        }
    }
}
