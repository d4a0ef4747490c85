import Foundation
import Realist
import Testing

@testable import RealistFormats
@testable import RealistSite

@Suite("One zip of the whole site") struct SiteArchiveTests {
    let site: WholeSite

    init() throws { site = try WholeSite.example.get() }

    private func archive() throws -> [UInt8] { try #require(site.files[SiteArchive.path]) }

    @Test("holds every file of the site but itself, byte for byte, in one folder")
    func whole() throws {
        let zip = try ZipArchive(try archive(), file: "site.zip")
        let folder = "professional-support/"
        #expect(!zip.has(folder + SiteArchive.path))
        for (path, bytes) in site.files where path != SiteArchive.path {
            let member = try #require(zip.open(folder + path), "\(path)")
            var read: [UInt8] = []
            while case let part = try member.next(), !part.isEmpty { read += part }
            #expect(read == bytes, "\(path)")
        }
    }

    @Test("carries the release's day, and is the same each time")
    func day() throws {
        let bytes = try archive()
        // The date of the first file: 4 June 2026.
        #expect(Int(bytes[12]) | Int(bytes[13]) << 8 == (2026 - 1980) << 9 | 6 << 5 | 4)
        #expect(try WholeSite().files[SiteArchive.path] == bytes)
    }

    @Test("is offered with its size, and so is the page of all pages")
    func sizes() throws {
        let page = try #require(site.page("downloads.html"))
        let zip = Double(try archive().count) / 1e6
        let all = Double(try #require(site.files["everything.html"]).count) / 1e6
        for size in [zip, all] {
            let text = String(format: "%.1f MB", (size * 10).rounded() / 10)
            #expect(page.text.contains(text), "\(text)")
        }
        #expect(page.links.contains("downloads/site.zip") && page.links.contains("everything.html"))
    }

    @Test("all pages as one has no link to a page that is in it")
    func everything() throws {
        let page = try #require(site.page("everything.html"))
        let left: Set<String> = ["search.html", "404.html", "everything.html"]
        let own = Set(site.pages.map(\.path)).subtracting(left)
        let main = page.links.filter { own.contains($0.split(separator: "#").first.map(String.init) ?? "") }
            .filter { !$0.hasPrefix("#") }
        // The frame of the page leads to pages; what is in it does not.
        let framed = try #require(site.page("cite.html")).links
        #expect(main.allSatisfy(framed.contains))
        #expect(page.ids.count > 1_000 && Set(page.ids).count == page.ids.count)
    }
}
