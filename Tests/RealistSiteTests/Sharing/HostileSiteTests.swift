import Foundation
import FoundationXML
import Realist
import Testing

@testable import RealistFormats
@testable import RealistSite

@Suite("The site of a study in which every text is hostile") struct HostileSiteTests {
    struct Made {
        let study: HostileStudy
        let site: WholeSite

        init() throws {
            let small = WholeSite.top.appending(path: "Tests/RealistFormatsTests/SmallBundle")
            let study = try HostileStudy(bundle: WholeSite.exampleBundle, small: small)
            defer { try? FileManager.default.removeItem(at: study.folder) }
            self.study = study
            site = try WholeSite(study.folder, baseURL: "https://example.org/toolkit") { study in
                study.releases = [HostileStudy.release]
                // What people said is cut from their interviews by place, and so is as it was in the files.
                for place in study.evidence.excerpts.indices {
                    let text = HostileStudy.texts[place % HostileStudy.texts.count]
                    study.evidence.excerpts[place].text += " " + text
                }
            }
        }
    }
    static let made = Result { try Made() }

    let study: HostileStudy
    let site: WholeSite
    /// The same study as its writers wrote it.
    let harmless: WholeSite

    init() throws {
        let made = try Self.made.get()
        (study, site, harmless) = (made.study, made.site, try WholeSite.example.get())
    }

    @Test("is made of many such texts, and shows them as they were typed")
    func shown() {
        #expect(study.places.count > 100 && study.count > 1_500, "\(study.places.count), \(study.count)")
        for text in [
            "<script>alert(1)</script>", "{{{frame}}} {{t.home.title}}", "\"><img src=x onerror=alert(1)>",
        ] {
            let count = site.pages.count { $0.text.contains(text) }
            #expect(count > 50, "\(text) is on \(count) pages")
        }
    }

    @Test("shows what people said as they said it")
    func said() throws {
        let harmless = try WholeSite.publication().evidence.quotes
        #expect(harmless.count > 10)
        let texts = HostileStudy.texts.prefix(3)
        let quotes = harmless.count { quote in
            texts.contains { text in site.pages.contains { $0.text.contains(quote.text + " " + text) } }
        }
        #expect(quotes > 0)
    }

    @Test("is whole when a title has a hundred thousand letters, with blanks or without")
    func long() throws {
        let small = WholeSite.top.appending(path: "Tests/RealistFormatsTests/SmallBundle")
        let plain = try WholeSite(small)
        for word in ["Long ", "Long"] {
            let title = Wording(String(repeating: word, count: 100_000 / word.count))
            let site = try WholeSite(small) { study in
                study.about.title = title
                study.recommendations[0].title = title
                study.theory.configurations[0].title = title
                study.theory.statements[0].text = title
                study.sites[0].label = title
            }
            #expect(site.pages.map(\.path) == plain.pages.map(\.path))
            #expect(site.doubleIds == [] && site.deadLinks == [] && site.unbalanced == [])
            #expect(site.wrongHeadings == [])
        }
    }

    @Test("is as whole as any other")
    func whole() {
        #expect(Set(site.pages.map(\.path)) == Set(harmless.pages.map(\.path)))
        #expect(site.wrongTitles == [])
        #expect(site.wrongHeadings == [])
        #expect(site.doubleIds == [])
        #expect(site.deadLinks == [])
        #expect(site.unbalanced == [])
    }

    @Test("has no tag and no attribute that somebody typed")
    func harmlessTags() {
        #expect(site.wrongPolicies == [])
        // What Markdown may make of a text.
        let markdown: Set<String> = [
            "em", "strong", "code", "pre", "hr", "blockquote", "ol", "ol start", "table", "thead", "tbody",
            "tr", "th",
            "th scope", "td", "br", "div class", "div tabindex", "div role", "div aria-label", "h3 id",
            "h4 id", "h5 id",
        ]
        let known = harmless.pages.reduce(into: markdown) { $0.formUnion($1.tags) }
        for page in site.pages {
            let own = page.tags.filter { !$0.hasPrefix("/") }.subtracting(known)
            #expect(own == [], "\(page.path)")
        }
    }

    @Test("has no link that runs, and loads nothing from elsewhere")
    func links() {
        for page in site.pages {
            for link in page.links {
                let scheme = link.prefix { !"/?#".contains($0) }.split(separator: ":", maxSplits: 1)
                let isWeb = scheme.count < 2 || ["http", "https", "mailto"].contains(scheme[0])
                #expect(isWeb, "\(page.path) leads to \(link)")
            }
            #expect(!page.tags.contains("img src"), "\(page.path)")
        }
    }

    @Test("turns the direction of writing nowhere from outside its letters")
    func direction() {
        for (path, bytes) in site.files where !path.hasSuffix(".zip") {
            let text = String(decoding: bytes, as: UTF8.self)
            #expect(!text.unicodeScalars.contains { (0x202A...0x202E).contains($0.value) }, "\(path)")
        }
    }

    @Test("has data that programs can read")
    func data() throws {
        for (path, bytes) in site.files where path.hasSuffix(".json") {
            _ = try JSONSerialization.jsonObject(with: Data(bytes))
            #expect(!bytes.isEmpty, "\(path)")
        }
        let cff = try #require(site.files["downloads/CITATION.cff"])
        var findings = Findings(file: "CITATION.cff")
        #expect(Yaml.tree(cff, &findings) != nil && findings.problems.isEmpty)
        let ris = try #require(site.files["downloads/citation.ris"])
        let lines = String(decoding: ris, as: UTF8.self).split(separator: "\n")
        #expect(lines.first == "TY  - ELEC" && lines.count { $0.hasPrefix("ER  -") } == 1)
        #expect(lines.count { $0.hasPrefix("TY  -") } == 1)
        let bib = String(decoding: try #require(site.files["downloads/citation.bib"]), as: UTF8.self)
        #expect(bib.count { $0 == "@" } >= 1 && bib.split(separator: "\n").count { $0.hasPrefix("@") } == 1)
        let map = try #require(site.files["sitemap.xml"])
        #expect(!String(decoding: map, as: UTF8.self).contains("alert"))
        let feed = try #require(site.files["feed.xml"])
        #expect(XMLParser(data: Data(feed)).parse())
        #expect(!String(decoding: feed, as: UTF8.self).contains("<script"))
        let home = try #require(site.page("index.html"))
        #expect(home.data.count == 1)
        for data in home.data {
            _ = try JSONSerialization.jsonObject(with: Data(data.utf8))
            #expect(!data.contains { "<>&\u{2028}\u{2029}".contains($0) })
        }
    }

    @Test("has tables in which no cell is a formula")
    func tables() throws {
        for (path, bytes) in site.files where path.hasSuffix(".csv") {
            for cell in Self.cells(bytes) {
                #expect(
                    !"=+-@\t".contains(cell.first ?? " ") || Double(cell) != nil,
                    "\(path): \(cell.prefix(200))")
            }
        }
    }

    /// Cells of a table, without what parts them.
    private static func cells(_ bytes: [UInt8]) -> [String] {
        var cells: [[UInt8]] = [[]]
        var isQuoted = false
        for byte in bytes {
            switch byte {
            case UInt8(ascii: "\""): isQuoted.toggle()
            case UInt8(ascii: ","), 0x0A: if isQuoted { fallthrough } else { cells.append([]) }
            default: cells[cells.count - 1].append(byte)
            }
        }
        return cells.map { String(decoding: $0, as: UTF8.self) }
    }
}
