import Foundation
import FoundationXML
import Realist
import RealistPages
import Testing

@testable import RealistSite

@Suite("The feed of releases, and the data on the home page") struct ReleaseFeedTests {
    private func files(
        _ releases: [Release] = [], baseURL: String? = nil, content: String = "c"
    ) throws -> [String: String] {
        var study = Study.example()
        study.releases = releases
        let files = try SitePlan.files(
            study.publication(of: [], on: Day(2026, 6, 4)),
            look: SiteLook(SitePlanTests.theme(), language: .english), baseURL: baseURL, content: content)
        return Dictionary(
            files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) },
            uniquingKeysWith: { first, _ in first })
    }

    private static let earlier = [
        Release(number: 1, on: Day(2025, 1, 1), content: "a", figures: []),
        Release(number: 2, on: Day(2026, 1, 1), version: "<2>", content: "b", figures: []),
    ]

    /// The ids of a feed, its own first.
    private func ids(_ feed: String) -> [Substring] {
        feed.matches(of: /<id>(urn:uuid:[0-9a-f-]+)<\/id>/).map(\.1)
    }

    @Test("has an entry for each release, the newest first, on the release's day")
    func entries() throws {
        let feed = try #require(try files(Self.earlier)["feed.xml"])
        #expect(XMLParser(data: Data(feed.utf8)).parse())
        #expect(
            feed.matches(of: /<updated>(.*)<\/updated>/).map(\.1) == [
                "2026-06-04T00:00:00Z", "2026-06-04T00:00:00Z", "2026-01-01T00:00:00Z",
                "2025-01-01T00:00:00Z",
            ])
        #expect(feed.contains("version &lt;2&gt;"))
    }

    @Test("keeps the ids of the feed and of what was, whatever comes")
    func sameIds() throws {
        let second = ids(try #require(try files([Self.earlier[0]], content: "b")["feed.xml"]))
        let third = ids(try #require(try files(Self.earlier)["feed.xml"]))
        #expect(third.count == 4 && Set(third).count == 4)
        #expect(second.count == 3 && second[0] == third[0])
        #expect(Array(third.dropFirst(2)) == Array(second.dropFirst()))
        #expect(third.allSatisfy { $0.dropFirst(23).first == "8" && $0.utf8.count == 45 })
    }

    @Test("has whole addresses only where it is known where the site will stand")
    func addresses() throws {
        let here = try #require(try files()["feed.xml"])
        #expect(here.contains("href=\"changes.html\"") && !here.contains("rel=\"self\""))
        let there = try #require(try files(baseURL: "https://example.org/a&b")["feed.xml"])
        #expect(there.contains("href=\"https://example.org/a&amp;b/changes.html\""))
        #expect(there.contains("rel=\"self\""))
    }

    @Test("is named in the head of every page")
    func head() throws {
        let files = try files()
        #expect(files["sites/coast.html"]?.contains("href=\"../feed.xml\"") == true)
        #expect(files["index.html"]?.contains("type=\"application/atom+xml\"") == true)
    }

    @Test("the home page alone says in JSON-LD what the toolkit is, of when, and which tables it has")
    func linkedData() throws {
        let files = try files(Self.earlier, baseURL: "https://example.org/t")
        let pages = files.filter { $0.key.hasSuffix(".html") }.map {
            WrittenPage(path: $0.key, contents: Array($0.value.utf8))
        }
        #expect(pages.filter { !$0.data.isEmpty }.map(\.path) == ["index.html"])
        let text = try #require(pages.flatMap(\.data).first)
        let json = try #require(
            try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any])
        #expect(json["name"] as? String == "An example")
        #expect(json["datePublished"] as? String == "2025-01-01")
        #expect(json["dateModified"] as? String == "2026-06-04")
        #expect(json["version"] as? String == "1.0" && json["url"] as? String == "https://example.org/t/")
        let parts = try #require(json["hasPart"] as? [[String: Any]])
        let tables = try #require(parts.first?["distribution"] as? [[String: Any]])
        let addresses = tables.compactMap { $0["contentUrl"] as? String }
        #expect(addresses.contains("https://example.org/t/downloads/figures.csv"))
        for address in addresses {
            #expect(files[String(address.dropFirst("https://example.org/t/".count))] != nil, "\(address)")
        }
    }

    @Test("what changed since the last release is a table, without what is withheld or gone")
    func table() throws {
        let first = try files()
        #expect(first["downloads/figure-changes.csv"] == nil)
        var before = Self.earlier
        before[1].figures = [
            Figure(
                id: "gone-one", page: "", instrument: "x", subscale: "y", wave: "z", groupKind: "site",
                group: "coast", statistic: "mean", value: "7.7", status: .shown)
        ]
        let table = try #require(try files(before)["downloads/figure-changes.csv"])
        #expect(table == "id,change,before,now,status\n")
    }
}
