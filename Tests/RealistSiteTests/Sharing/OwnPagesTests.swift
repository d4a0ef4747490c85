import Foundation
import Realist
import RealistFormats
import RealistPages
import Testing

@testable import RealistSite

@Suite("A site with pages of the evaluators' own") struct OwnPagesTests {
    private static let start = Location(file: "about.md", line: 4)

    /// The worked example's own pages.
    static func example() throws -> [OwnText] {
        let folder = WholeSite.top.appending(path: "toolkit/pages/professional-support")
        return try OwnTextFolder.read(folder.path(percentEncoded: false), languages: [.english])
    }

    private static func own(
        _ id: String, _ text: String, title: String? = nil, place: OwnText.Place = .home, welsh: String? = nil
    ) throws -> OwnText {
        func version(_ text: String, _ title: String, _ file: String) -> OwnText.Version {
            OwnText.Version(title: title, text: text, start: Location(file: file, line: 4))
        }
        return OwnText(
            id: try #require(OwnText.ID(id)), place: place,
            first: version(text, title ?? "Own \(id)", "\(id).md"),
            translations: welsh.map { [TwoLanguagesTests.welsh: version($0, "Cymraeg \(id)", "\(id).cy.md")] }
                ?? [:])
    }

    private func files(
        _ own: [OwnText], look: SiteLook? = nil, baseURL: String? = nil,
        changing change: (inout Study) -> Void = { _ in }
    ) throws -> [String: String] {
        var study = Study.example()
        change(&study)
        let files = try SitePlan.files(
            study.publication(of: [], on: Day(2026, 6, 4)),
            look: look ?? SiteLook(SitePlanTests.theme(), language: .english), own: own, baseURL: baseURL)
        #expect(Set(files.map(\.path)).count == files.count)
        return Dictionary(files.map { ($0.path, String(decoding: $0.contents, as: UTF8.self)) }) { first, _ in
            first
        }
    }

    private func faults(_ own: [OwnText], look: SiteLook? = nil) -> [String] {
        do {
            _ = try files(own, look: look) { $0.about.languages = [.english, TwoLanguagesTests.welsh] }
            return []
        } catch let problems as Problems {
            return problems.list.map { problem in
                #expect(problem.code.hasPrefix("own-page."))
                return "\(problem.location.map(\.description) ?? "-"): \(problem.what) \(problem.remedy)"
            }
        } catch {
            return ["\(error)"]
        }
    }

    @Test("is the worked example's: whole, and as safe as without them")
    func worked() throws {
        let own = try Self.example()
        #expect(own.map(\.id.text) == ["small-site"])
        let site = try WholeSite(baseURL: "https://example.org/toolkit", own: own)
        let page = try #require(site.page("pages/small-site.html"))
        #expect(site.wrongTitles == [] && site.wrongHeadings == [] && site.doubleIds == [])
        #expect(site.deadLinks == [] && site.wrongPolicies == [] && site.unbalanced == [])
        #expect(page.links.filter { $0.contains("island-board.html#") }.count > 3)
        for saying in WholeSiteTests.forbidden {
            #expect(!page.text.lowercased().contains(saying), "\(saying)")
        }
        let home = try #require(site.page("index.html"))
        #expect(
            home.links.contains("pages/small-site.html")
                && home.text.contains("Using this toolkit at a small site"))
        let map = String(decoding: try #require(site.files["sitemap.xml"]), as: UTF8.self)
        #expect(map.contains("<loc>https://example.org/toolkit/pages/small-site.html</loc>"))
        let index = site.files.filter { $0.key.hasPrefix("search/en/p") }.values.map {
            String(decoding: $0, as: UTF8.self)
        }
        #expect(index.contains { $0.contains("pages/small-site.html") && $0.contains("ferry office") })
    }

    @Test("changes no other file but the first page, the search, and what is made of all pages")
    func others() throws {
        let before = try files([])
        let after = try files([Self.own("about", "# A\n\nB")])
        let changed = after.keys.filter { after[$0] != before[$0] && !$0.hasPrefix("search/") }.sorted()
        #expect(
            changed == [
                "downloads.html", "downloads/site.zip", "everything.html", "index.html", "pages/about.html",
                "search.html",
            ])
        #expect(Set(before.keys).subtracting(after.keys).isEmpty)
    }

    @Test("is the same each time, in whatever order the files were read")
    func same() throws {
        let own = try (0..<6).map { try Self.own("p\($0)", "# A\n\n[b](p\(($0 + 1) % 6).md#a)") }
        #expect(try files(own) == files(own))
    }

    @Test("has no tag, no link and no request that somebody typed")
    func hostile() throws {
        let lines =
            HostileStudy.texts.map { text in
                // Links that are refused are tried in their own test; here they are text.
                text.replacing(
                    "[press](javascript:alert(1)) <javascript:alert(1)> ![x](https://evil.example/x.png)",
                    with: "")
            } + [HostileStudy.lines]
        let title = HostileStudy.texts[0] + HostileStudy.texts[1]
        let own = try lines.enumerated().map {
            try Self.own("h\($0)", $1, title: "\(title) \($0)", place: $0 < 3 ? .top : .foot)
        }
        let site = try WholeSite(own: own)
        let harmless = try WholeSite.example.get()
        let known = harmless.pages.reduce(into: Set(["em", "strong", "code", "pre", "hr", "h2 id"])) {
            $0.formUnion($1.tags)
        }
        for page in site.pages {
            #expect(page.tags.filter { !$0.hasPrefix("/") }.subtracting(known) == [], "\(page.path)")
            #expect(page.links.allSatisfy { !$0.contains("javascript:") && !$0.contains("evil.example") })
        }
        #expect(site.wrongPolicies == [] && site.unbalanced == [] && site.doubleIds == [])
        #expect(site.wrongHeadings == [] && site.wrongTitles == [] && site.deadLinks == [])
        #expect(site.page("pages/h0.html")?.text.contains("<script>alert(1)</script>") == true)
        for (path, bytes) in site.files where path.hasPrefix("pages/") || path.hasPrefix("search/") {
            #expect(!String(decoding: bytes, as: UTF8.self).contains("<script>alert"), "\(path)")
        }
    }

    @Test("is not made where a link leads nowhere, a picture stands, or a link could run: each with its line")
    func dead() throws {
        let text = """
            [a](theroy.html) [b](theory.html#nothing)
            [c](javascript:alert(1))

            ![d](logo.png) [e](#below) [f](www.example.org)
            [g](abuot.md) [h](recommendations/r1.html) [i](downloads/figures.csv#x)
            """
        #expect(
            faults([try Self.own("about", text)]) == [
                "about.md:4: The site has no page and no file “theroy.html”. Did you mean theory.html?",
                """
                about.md:4: “theory.html#nothing” leads to theory.html, which has no such place. Take away what stands behind the \
                “#”, or write what the address has there in a browser.
                """,
                """
                about.md:5: “javascript:alert(1)” is no address that a page may lead to. Write an address that begins with \
                https://, http:// or mailto:, or one of the site from its top, such as theory.html.
                """,
                "about.md:7: Pages show no pictures. Put the picture among the materials of the study, and a link to it here.",
                """
                about.md:7: “#below” leads to pages/about.html, which has no such place. Take away what stands behind the “#”, or write \
                what the address has there in a browser.
                """,
                "about.md:7: The site has no page and no file “www.example.org”. Put https:// before it.",
                """
                about.md:8: The site has no page and no file “abuot.md”. Write the address from the site’s top, such as \
                theory.html, or the name of another page of yours, such as about-us.md.
                """,
            ])
    }

    @Test("tells pages apart by their titles")
    func titles() throws {
        #expect(
            faults([try Self.own("words", "A", title: "GLOSSARY"), try Self.own("other", "B")]) == [
                """
                words.md: glossary.html is called “GLOSSARY – An example”, too. Choose another title, so that readers can \
                tell the pages apart.
                """
            ])
        #expect(
            faults([try Self.own("a", "A", title: "Us"), try Self.own("b", "B", title: "Us")]).map {
                $0.hasPrefix("a.md: pages/b.html is called") || $0.hasPrefix("b.md: pages/a.html is called")
            } == [true, true])
    }

    @Test("is not made of a text that grows beyond what a page can hold")
    func bounds() throws {
        let address = "https://example.org/" + String(repeating: "a", count: 2_000)
        let links = "[a]: \(address)\n\n" + String(repeating: "[a]", count: 80_000)
        #expect(
            faults([try Self.own("wide", links)]).map {
                $0.hasPrefix("wide.md: The tables or links of this page")
            } == [true])
    }

    @Test("may lead to what is made last: the zip, the page of downloads, the search")
    func late() throws {
        let links = "[a](downloads/site.zip) [b](downloads.html) [c](search.html) [d](everything.html)"
        #expect(faults([try Self.own("late", links)]) == [])
    }

    @Test("has them in each language, with links that stay in it, and marks what is not translated")
    func languages() throws {
        let own = [
            try Self.own("about", "[t](theory.html) [f](downloads/figures.csv) [m](materials/letter.txt)"),
            try Self.own("us", "One.\n\n# Us", welsh: "[Theori](theory.html), [ni](us.md#ni)\n\n# Ni"),
        ]
        let look = try TwoLanguagesTests.look(isReviewed: true)
        let files = try files(own, look: look) { $0.about.languages = [.english, TwoLanguagesTests.welsh] }
        let about = try #require(files["cy/pages/about.html"])
        #expect(about.contains("<div lang=\"en\">") && about.contains("<h1 lang=\"en\">Own about</h1>"))
        #expect(
            about.contains("href=\"../theory.html\"")
                && about.contains("href=\"../../downloads/figures.csv\""))
        let us = try #require(files["cy/pages/us.html"])
        #expect(
            us.contains("<h1>Cymraeg us</h1>") && us.contains("href=\"#text-ni\"")
                && !us.contains("<div lang=\"en\">"))
        #expect(files["pages/us.html"]?.contains("<h1>Own us</h1>") == true)
        #expect(files["pages/us.html"]?.contains("href=\"../cy/pages/us.html\" lang=\"cy\"") == true)
        #expect(
            faults([try Self.own("us", "[a](b.html)", welsh: "[a](c.html)")], look: look).map {
                String($0.prefix(10))
            }
                == ["us.cy.md:4", "us.md:4: T"])
        #expect(
            faults([own[1], try Self.own("about", "[a](us.md#us)")], look: look).map { String($0.prefix(72)) }
                == [
                    "about.md:4: “us.md#us” leads to cy/pages/us.html, which has no such plac"
                ])
    }
}
