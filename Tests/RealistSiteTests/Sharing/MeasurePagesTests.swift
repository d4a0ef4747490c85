import Foundation
import Realist
import RealistPages
import Testing

@testable import RealistSite

@Suite("The measures of the worked example") struct MeasurePagesTests {
    let site: WholeSite
    let publication: Publication

    init() throws {
        site = try WholeSite.example.get()
        publication = try WholeSite.publication()
    }

    private func text(_ path: String) throws -> String {
        String(decoding: try #require(site.files[path], "\(path)"), as: UTF8.self)
    }

    private var paths: [String] { publication.outcomes.measures.map { "outcomes/\($0.measure.id).html" } }

    @Test("have a page each, and there is none of another")
    func pages() {
        let scored = publication.about.measures.filter { $0.scored != nil }
        #expect(Set(paths) == Set(scored.map { "outcomes/\($0.id).html" }) && scored.count == 3)
        #expect(Set(site.pages.map(\.path).filter { $0.hasPrefix("outcomes/") }) == Set(paths))
    }

    @Test("show in the tables of each page all figures that the release shows of it, each once, and no other")
    func figures() throws {
        for path in paths {
            let shown = publication.figures.filter { $0.page == path && $0.status == .shown }
            let values = try Self.rows(of: text(path)).flatMap { $0.flatMap(Self.numbers) }
            #expect(values.sorted() == shown.compactMap(\.value).sorted() && shown.count > 100, "\(path)")
        }
        #expect(Set(publication.figures.map(\.page)) == Set(paths))
    }

    @Test("have each table on one page alone, with the rows of its file")
    func tables() throws {
        let words = try SitePlanTests.theme().words
        let toolkit = Toolkit(publication, words: words)
        #expect(toolkit.outcomeTables.count == 15)
        for table in toolkit.outcomeTables {
            let name = String(table.path.dropFirst("downloads/outcomes/".count).dropLast(".csv".count))
            let holders = try paths.filter { try text($0).contains("/outcomes/\(name).csv\"") }
            #expect(holders.count == 1, "\(name)")
            #expect(site.files[table.path] != nil)
            let rows = try Self.rows(of: text(try #require(holders.first)), table: name)
            #expect(rows.count == table.rows.count && !rows.isEmpty, "\(name)")
            for (row, filed) in zip(rows, table.rows) {
                let wanted = filed.dropFirst().dropLast().flatMap(Self.numbers)
                #expect(row.flatMap(Self.numbers) == wanted, "\(name), \(filed[0])")
            }
        }
    }

    @Test("are told on the page of all, where what got worse is named and leads to its place")
    func worse() throws {
        let page = try #require(site.page("outcomes.html"))
        for path in paths { #expect(page.links.contains(path)) }
        #expect(
            page.text.contains(
                "Coastal district hospital: higher at month 6 than at baseline by 2.3 (1.0 to 3.5)."))
        let place = "change-secondary-traumatic-stress-baseline-month-6"
        #expect(page.links.contains("outcomes/secondary-traumatic-stress.html#\(place)"))
        for measure in publication.about.measures where measure.scored == nil {
            #expect(page.text.contains(measure.title.text(in: .english)), "\(measure.id)")
        }
    }

    @Test("are where every link to a measure leads, and no figure stands on two of their pages")
    func links() {
        for page in site.pages where page.path != "everything.html" {
            for link in page.links {
                guard let target = WholeSite.target(of: link, on: page.path) else { continue }
                let isOld = target.path == "outcomes.html" && target.anchor?.hasPrefix("measure-") == true
                #expect(!isOld, "\(page.path) leads to \(link)")
            }
        }
        #expect(site.deadLinks == [])
    }

    @Test("have light pages, with the look and the script that each loads")
    func weight() throws {
        let around = try ["style.css", "script.js"].map { try #require(site.files[$0]).count }.reduce(0, +)
        for path in ["outcomes.html"] + paths {
            #expect(try #require(site.files[path]).count + around <= 60 * 1024, "\(path)")
        }
    }

    /// The cells of each row, without those that name it: one of a table of changes, two of one of times.
    private static func rows(of page: String, table: String? = nil) throws -> [[String]] {
        let all = page.matches(of: /<caption id="([^"]+)">[\s\S]*?<tbody>([\s\S]*?)<\/tbody>/)
        let meant = all.filter { found in
            table.map { found.1 == $0 || found.1 == $0 + "-table" } ?? true
        }
        return meant.flatMap { found in
            let names = found.1.hasPrefix("change-") ? 1 : 2
            return found.2.matches(of: /<tr>([\s\S]*?)<\/tr>/).map { row in
                row.1.matches(of: /<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/).dropFirst(names)
                    .map { String($0.1).replacing(/<[^>]+>/, with: "") }
            }
        }
    }

    /// `−2.6` as `-2.6`, `−4.1 to −1.1` as two; none of "Withheld (a)".
    private static func numbers(_ cell: String) -> [String] {
        cell.replacing("−", with: "-").matches(of: /-?\d+(?:\.\d+)?/).map { String($0.0) }
    }
}
