import Foundation
import Realist
import RealistFormats
import RealistPages
import Testing

@testable import RealistSite

@Suite("The plan of a site") struct SitePlanTests {
    let publication = Study.example().publication(of: [], on: Day(2026, 6, 4))

    /// The look that comes with the program.
    static func theme() throws -> PageTheme {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().deletingLastPathComponent().appending(path: "site-templates")
        let bytes = try Array(Data(contentsOf: folder.appending(path: "words/en.yaml")))
        return try PageTheme(folder: folder, words: Words(WordsFile.read(bytes, file: "en.yaml")))
    }

    private func files(baseURL: String? = nil) throws -> [String: [UInt8]] {
        let files = try SitePlan.files(publication, theme: SitePlanTests.theme(), baseURL: baseURL)
        #expect(Set(files.map(\.path)).count == files.count)
        return Dictionary(files.map { ($0.path, $0.contents) }, uniquingKeysWith: { first, _ in first })
    }

    @Test("has the pages, the style, what can be taken along, and the materials")
    func whole() throws {
        let files = try files()
        let wanted = [
            "index.html", "recommendations.html", "recommendations/r1.html", "sites.html", "sites/coast.html",
            "theory.html", "configurations/i1.html", "outcomes.html", "methods.html", "glossary.html",
            "cite.html", "changes.html", "feed.xml", "downloads.html", "accessibility.html", "privacy.html",
            "404.html", "finder.html",
            "style.css", "script.js", "finder.js", "downloads/figures.csv", "downloads/study.json",
            "downloads/datapackage.json", "downloads/CITATION.cff", "downloads/citation.bib",
            "downloads/citation.ris", "downloads/recommendations.csv", "downloads/configurations.csv",
            "downloads/changes.csv", "downloads/decisions.csv", "downloads/judgements.csv",
            "materials/letter.txt", "materials/letter.html",
        ]
        for path in wanted { #expect(files[path] != nil, "\(path)") }
        #expect(files["sitemap.xml"] == nil)
    }

    @Test("shows no name that a site did not agree to")
    func names() throws {
        for (path, contents) in try files() {
            #expect(!String(decoding: contents, as: UTF8.self).contains("Seatown"), "\(path)")
        }
    }

    @Test("has a map for search engines where its address is known")
    func map() throws {
        let map = try #require(try files(baseURL: "https://example.org/a&b")["sitemap.xml"])
        let text = String(decoding: map, as: UTF8.self)
        #expect(text.contains("<loc>https://example.org/a&amp;b/recommendations/r1.html</loc>"))
        #expect(!text.contains("404.html"))
    }

    @Test("is the same each time")
    func same() throws {
        #expect(try files() == files())
    }
}

@Suite("What readers can take along") struct DownloadTests {
    let publication = Study.example().publication(of: [], on: Day(2026, 6, 4))

    @Test("is a table for each noun, every row as wide as its header")
    func tables() {
        let tables = publication.tables(in: .english)
        #expect(
            tables.map(\.name) == [
                "figures", "recommendations", "configurations", "changes", "decisions", "judgements",
            ])
        for table in tables {
            for row in table.rows { #expect(row.count == table.fields.count, "\(table.name)") }
        }
    }

    @Test("names the columns of figures as the field expects them")
    func figures() {
        let header = String(
            decoding: publication.tables(in: .english)[0].csv.prefix { $0 != 10 }, as: UTF8.self)
        #expect(header == "id,page,instrument,subscale,wave,group_kind,group,statistic,value,status")
    }

    @Test("starts no formula in a spreadsheet")
    func formula() {
        let decisions = String(decoding: publication.tables(in: .english)[4].csv, as: UTF8.self)
        #expect(decisions.contains(",'=SUM(A1),"))
    }

    @Test("is described column by column in a data package")
    func dataPackage() throws {
        let tables = publication.tables(in: .english)
        let bytes = DataPackage.json(publication, tables: tables, language: .english)
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let resources = try #require(json["resources"] as? [[String: Any]])
        #expect(resources.count == tables.count)
        for (resource, table) in zip(resources, tables) {
            #expect(resource["path"] as? String == table.name + ".csv")
            #expect(resource["bytes"] as? Int == table.csv.count)
            let schema = try #require(resource["schema"] as? [String: Any])
            let fields = try #require(schema["fields"] as? [[String: Any]])
            #expect(fields.compactMap { $0["name"] as? String } == table.fields.map(\.name))
        }
    }

    @Test("says how to cite it")
    func citation() {
        let text = CitationFile.text(publication, language: .english, baseURL: nil)
        for key in [
            "cff-version: \"1.2.0\"", "message: ", "title: An example", "authors:",
            "date-released: \"2026-06-04\"",
        ] {
            #expect(text.contains(key), "\(key)")
        }
    }

    @Test("is the study as data, whose references lead somewhere")
    func study() throws {
        let bytes = StudyJson(publication, language: .english).bytes
        let json = try #require(try JSONSerialization.jsonObject(with: Data(bytes)) as? [String: Any])
        let statements = try #require(json["statements"] as? [[String: Any]])
        let explanations = try #require(json["explanations"] as? [[String: Any]])
        let known = Set(statements.compactMap { $0["id"] as? String })
        for part in ["context", "resource", "reasoning", "outcome"] {
            let links = try #require(explanations[0][part] as? [[String: Any]])
            #expect(links.count == 1)
            #expect(links.allSatisfy { ($0["statement"] as? String).map(known.contains) == true })
        }
    }
}
