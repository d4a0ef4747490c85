@testable import Realist
import Testing

@testable import RealistPages

@Suite("A page that the evaluators wrote themselves") struct OwnPageTests {
    private static let welsh = PluralFormTests.welsh

    private func own(_ id: String = "about", _ text: String, place: OwnText.Place = .home) throws -> OwnText {
        OwnText(
            id: try #require(OwnText.ID(id)), place: place,
            first: .init(
                title: "About \(id)", short: "Us", summary: "Who we are.", text: text,
                start: Location(file: "\(id).md", line: 4)))
    }

    private func toolkit(_ own: [OwnText], language: Language? = nil) throws -> Toolkit {
        Toolkit(
            try Example.publication { $0.languages = [.english, Self.welsh] }, words: try Example.words(),
            language: language, own: own)
    }

    private func page(_ text: String, beside others: [OwnText] = []) throws -> OwnPage {
        let own = try own("about", text)
        return OwnPage(own, in: try toolkit([own] + others))
    }

    @Test(
        "has headings that begin right under its title and leave no level out",
        arguments: [
            ("# A\n\n## B\n\n# C", [2, 3, 2]), ("## A\n\n### B\n\n## C", [2, 3, 2]),
            ("### A\n\n# B", [2, 2]),
            ("# A\n\n#### B\n\n###### C\n\n## D\n\n### E", [2, 3, 4, 3, 4]), ("A\n=\n\nB\n-", [2, 3]),
            ("# 1\n## 2\n### 3\n#### 4\n##### 5\n###### 6", [2, 3, 4, 5, 6, 6]),
        ])
    func headings(text: String, levels: [Int]) throws {
        let written = try page(text).text.text
        #expect(written.matches(of: /<h(\d) id=/).map { Int($0.output.1) } == levels)
        #expect(written.matches(of: /<\/h(\d)>/).map { Int($0.output.1) } == levels)
    }

    @Test("has a list of its sections where there are three or more")
    func contents() throws {
        #expect(try page("# A\n\n# B").contents == nil)
        let contents = try #require(try page("# A\n\n## A1\n\n# B & C\n\n# A").contents)
        #expect(contents.entries.map(\.text) == ["A", "B & C", "A"])
        #expect(contents.entries.map(\.href) == ["#text-a", "#text-b-c", "#text-a-2"])
    }

    @Test(
        "leads to pages of the site, to other such pages, to files and into the web",
        arguments: [
            ("theory.html", "../theory.html"), ("/sites.html#x", "../sites.html#x"), ("./", "../index.html"),
            ("/", "../index.html"),
            ("recommendations/name-an-advocate.html", "../recommendations/name-an-advocate.html"),
            ("other.md", "../pages/other.html"), ("other.md#a-b", "../pages/other.html#text-a-b"),
            ("pages/other.html#text-a", "../pages/other.html#text-a"), ("#we", "#text-we"),
            ("about.md#we", "#text-we"), ("downloads/figures.csv", "../downloads/figures.csv"),
            ("https://example.org/?a=1&b=2", "https://example.org/?a=1&amp;b=2"),
            ("mailto:us@example.org", "mailto:us@example.org"),
        ])
    func links(typed: String, href: String) throws {
        let text = try page("[x](\(typed))", beside: [own("other", "A")]).text.text
        #expect(text == "<p><a href=\"\(href)\">x</a></p>\n")
    }

    @Test(
        "leads nowhere that a page may not lead to",
        arguments: [
            "javascript:alert(1)", "&#106;avascript:alert(1)", "java&Tab;script:alert(1)", "data:text/html,x",
            "//evil.example/x", "../theory.html", "a/../../b.html", "vbscript:x", "file:///etc/passwd",
            "a//b.html",
            "\\\\evil.example", "theory.html?x=1",
        ])
    func unsafe(typed: String) throws {
        let text = try page("[x](<\(typed)>)").text.text
        #expect(text == "<p>x</p>\n", "\(typed)")
    }

    @Test("holds nothing that runs and shows no picture", arguments: HostileMarkdown.texts)
    func hostile(typed: String) throws {
        let written = try page(typed).text.text
        #expect(SafeMarkup(written).faults == [], "\(typed)")
        #expect(!written.contains("<img") && !written.contains("<script"))
    }

    @Test("is looked at link by link, with the line of each")
    func read() throws {
        let typed = """
            One [a](theory.html#map) and
            [b](nowhere.html), <https://example.org>.

            ![c](x.png) [d][ref] [e](a&amp;b.html) [f](javascript:x)
            [g](finder.html#a=yes) [h](#below)

            [ref]: other.md
            """
        let own = [try own("about", typed), try self.own("other", "A")]
        let read = try toolkit(own).read(own[0])
        #expect(read.path == "pages/about.html" && read.file == "about.md" && read.isMarkdown)
        #expect(
            read.links.map(\.typed) == [
                "theory.html#map", "nowhere.html", "other.md", "a&b.html", "javascript:x",
                "finder.html#a=yes",
                "#below",
            ])
        #expect(
            read.links.map(\.path) == [
                "theory.html", "nowhere.html", "pages/other.html", "a&b.html", nil, "finder.html",
                "pages/about.html",
            ])
        #expect(read.links.map(\.anchor) == ["map", nil, nil, nil, nil, nil, "text-below"])
        #expect(read.links.map(\.place.line) == [4, 5, 10, 7, 7, 8, 8])
        #expect(read.pictures == [Location(file: "about.md", line: 7)])
    }

    @Test("is found from every page where it is asked for, and listed with all pages")
    func places() throws {
        let all = try OwnText.Place.allCases.map { try own($0.rawValue, "A", place: $0) }
        let toolkit = try toolkit(all)
        let home = HomePage(toolkit)
        #expect(home.own?.items.map(\.href) == ["pages/top.html", "pages/home.html"])
        #expect(home.own?.items.first?.summary == "Who we are.")
        #expect(home.frame.navigation.suffix(2).map(\.href) == ["pages/top.html", "search.html"])
        #expect(home.frame.navigation.suffix(2).first?.text == "Us")
        #expect(home.frame.footer.first == Link(text: "Us", href: "pages/foot.html"))
        let group = try #require(SearchPage(toolkit).groups.first { $0.heading == "More to read" })
        #expect(group.pages.map(\.href) == all.map { "pages/\($0.id).html" })
        let page = try #require(toolkit.page(at: .own(all[0].id)) as? OwnPage)
        #expect(page.frame.navigation.contains { $0.current == "page" && $0.href == "../pages/top.html" })
        #expect(page.frame.crumbs?.links.map(\.href) == ["../index.html"])
    }

    @Test("is shown in the language in which it was written, and says which that is")
    func foreign() throws {
        let own = try own("about", "# One\n\nText.\n\n# Two\n\n# Three")
        let welsh = OwnPage(own, in: try toolkit([own], language: Self.welsh))
        #expect(welsh.text.text.hasPrefix("<div lang=\"en\">\n<h2 id=\"text-one\">One</h2>"))
        #expect(ForeignText.plain(welsh.title) == "About about" && welsh.title != "About about")
        #expect(welsh.contents?.entries.first.map { ForeignText.plain($0.text) } == "One")
        let translated = OwnText(
            id: own.id, first: own.first,
            translations: [
                Self.welsh: .init(
                    title: "Amdanom ni", text: "Testun.", start: Location(file: "about.cy.md", line: 4))
            ])
        let page = OwnPage(translated, in: try toolkit([translated], language: Self.welsh))
        #expect(page.title == "Amdanom ni" && page.text.text == "<p>Testun.</p>\n")
        #expect(page.summary.map(ForeignText.plain) == "Who we are.")
    }

    @Test("has an address that no page of the site has")
    func addresses() throws {
        let toolkit = try toolkit([])
        #expect(toolkit.addresses.allSatisfy { !$0.path.hasPrefix("pages/") })
        #expect(toolkit.own.isEmpty && HomePage(toolkit).own == nil)
    }
}

/// Texts that attackers type into Markdown.
enum HostileMarkdown {
    static let texts = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<svg/onload=alert(1)>",
        "[x](javascript:alert(1)) <javascript:alert(1)> ![x](https://evil.example/x.png)",
        "[x]: javascript:alert(1)\n\n[x] [y][x]", "[x](https://a.example/\"onmouseover=alert(1))",
        "</article></main></body></html>--><!-- ]]> <iframe src=//evil.example></iframe>",
        "{{{frame}}} {{t.home.title}} {{>layout}}", "<a href=\"javascript:alert(1)\">x</a>",
        "![a](data:image/svg+xml;base64,PHN2Zz4=)", "# <img src=x onerror=alert(1)>",
        "| a |\n|---|\n| <b onclick=x> |",
        "```html\n<script>alert(1)</script>\n```", "&lt;script&gt;alert(1)&lt;/script&gt; &#60;script&#62;",
        "<meta http-equiv=refresh content=\"0;url=https://evil.example\"><base href=//evil.example>",
        "<style>@import url(//evil.example)</style><link rel=stylesheet href=//evil.example>",
    ]
}
